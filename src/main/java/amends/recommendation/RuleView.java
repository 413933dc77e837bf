package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.util.List;
import java.util.TreeSet;

/**
 * A rule as one evaluation sees it: how each of its comparisons comes out, and whether it decides. Comparisons are
 * looked at by themselves, whether or not those before them hold; matching is that of the evaluation itself.
 */
public final class RuleView {

    private final Rule rule;
    private final Facts facts;
    private final boolean inForce;
    private final Matcher.Twist supposed;

    RuleView(Rule rule, Facts facts, boolean inForce) {
        this(rule, facts, inForce, (leaf, self) -> null);
    }

    private RuleView(Rule rule, Facts facts, boolean inForce, Matcher.Twist supposed) {
        this.rule = rule;
        this.facts = facts;
        this.inForce = inForce;
        this.supposed = supposed;
    }

    /** How a comparison comes out. */
    public enum Truth {
        /** It holds. */
        TRUE,
        /** It does not, both sides being known. */
        FALSE,
        /** It does not, for a side is unknown. */
        UNKNOWN
    }

    /** Is shown comparisons. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A comparison.
         *
         * @param pattern the place of its pattern in the rule, from 0
         * @param leaf the comparison
         * @param fact the fact of which it is asked
         * @param truth how it comes out
         */
        void see(int pattern, Condition.Leaf leaf, Fact fact, Truth truth);
    }

    /** Whether the rule is in force on the day that counts. */
    public boolean isInForce() {
        return inForce;
    }

    /** Whether its conditions hold, in force or not. */
    public boolean holds() {
        return Matcher.matches(rule, facts, supposed);
    }

    /**
     * Shows every comparison with every fact that its pattern may match; one that asks for a variable, once for every
     * fact that the variable may come from. Where there is no such fact, nothing is shown.
     */
    public void visit(Visitor visitor) {
        for (int place = 0; place < rule.patterns().size(); place++) {
            Pattern pattern = rule.patterns().get(place);
            for (Condition.Leaf leaf : pattern.condition().leaves()) {
                int at = place;
                each(at, leaf, match -> visitor.see(at, leaf, match[at], truth(leaf, match[at], match)));
            }
        }
    }

    /**
     * Whether a pattern finds a fact, or finds none.
     *
     * @param place the place of the pattern in the rule, from 0
     * @param found whether to ask for facts that it finds; otherwise, for whether it finds none. With variables of
     *     several facts, both can be so.
     */
    public boolean finds(int place, boolean found) {
        Pattern pattern = rule.patterns().get(place);
        boolean[] seen = new boolean[2];
        each(
                place,
                pattern.condition(),
                match -> seen[Matcher.holds(pattern.condition(), match[place], match) ? 1 : 0] = true);
        return found ? seen[1] : seen[0] || facts.candidates(pattern).isEmpty();
    }

    /**
     * Whether a comparison decides for a fact: the rule would fire if it came out one way for this very fact, and
     * would not if it came out the other way, all else being as it is.
     */
    public boolean decides(Condition.Leaf leaf, Fact fact) {
        return inForce && holdsIf(leaf, fact, true) != holdsIf(leaf, fact, false);
    }

    private boolean holdsIf(Condition.Leaf leaf, Fact fact, boolean outcome) {
        return Matcher.matches(
                rule,
                facts,
                (asked, self) ->
                        (asked == leaf && self == fact) ? Boolean.valueOf(outcome) : supposed.outcome(asked, self));
    }

    /** The same, as if a comparison came out this way for every fact. */
    public RuleView supposing(Condition.Leaf leaf, boolean outcome) {
        return new RuleView(
                rule,
                facts,
                inForce,
                (asked, self) -> asked == leaf ? Boolean.valueOf(outcome) : supposed.outcome(asked, self));
    }

    /**
     * How a comparison comes out.
     *
     * @param self the fact of which it is asked
     * @param match the facts that its variables may come from, by the places of their patterns
     */
    public static Truth truth(Condition.Leaf leaf, Fact self, Fact[] match) {
        if (Matcher.holds(leaf, self, match)) {
            return Truth.TRUE;
        }
        boolean known = self.get(leaf.field()) != null
                && (!(leaf instanceof Condition.Compare compare)
                        || Matcher.value(compare.operand(), self, match) != null);
        return known ? Truth.FALSE : Truth.UNKNOWN;
    }

    private interface Seen {
        void with(Fact[] match);
    }

    /** Every fact of a pattern with every choice of facts for the variables that a part of it asks for. */
    private void each(int place, Condition part, Seen seen) {
        TreeSet<Integer> places = new TreeSet<>(List.of(place));
        for (Condition.Leaf leaf : part.leaves()) {
            if (leaf instanceof Condition.Compare compare && compare.operand() instanceof Operand.Variable variable) {
                places.add(variable.pattern());
            }
        }
        each(List.copyOf(places), 0, new Fact[rule.patterns().size()], seen);
    }

    private void each(List<Integer> places, int next, Fact[] match, Seen seen) {
        if (next == places.size()) {
            seen.with(match);
            return;
        }
        int place = places.get(next);
        for (Fact candidate : facts.candidates(rule.patterns().get(place))) {
            match[place] = candidate;
            each(places, next + 1, match, seen);
        }
    }
}
