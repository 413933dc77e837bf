package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of a rule as one evaluation sees it.
 *
 * @param pattern the pattern
 * @param place its place in the rule, from 0
 * @param fits whether it is as the rule asks
 * @param fact the fact that it matched or came nearest to matching; where there must be none, the one that there is; or
 *     null
 * @param compared of a pattern that fits, the comparisons that hold; of one that does not, those that would have to hold
 *     and do not: where each of several would have been enough, all of them
 */
public record PatternView(Pattern pattern, int place, boolean fits, Fact fact, List<Compared> compared) {

    public PatternView {
        compared = List.copyOf(compared);
    }

    /**
     * A comparison.
     *
     * @param truth how it comes out
     * @param actual the field's value, or null where it is unknown
     * @param other what it is compared with, or null where that is unknown or a list
     */
    public record Compared(Condition.Leaf leaf, RuleView.Truth truth, Object actual, Object other) {}

    /**
     * The patterns of a rule, in their order.
     *
     * @param rule a rule of the policies that were observed
     */
    public static List<PatternView> of(Rule rule, Observation seen) {
        Facts facts = seen.facts();
        Fact[] match = new Fact[rule.patterns().size()];
        Fact[] first = new Fact[match.length];
        boolean matches = !Matcher.each(rule, facts, found -> {
            System.arraycopy(found, 0, first, 0, found.length);
            return false;
        });
        List<PatternView> views = new ArrayList<>();
        for (int place = 0; place < match.length; place++) {
            Pattern pattern = rule.patterns().get(place);
            if (matches && pattern.quantifier() != Quantifier.NOT) {
                match[place] = first[place];
                views.add(new PatternView(pattern, place, true, first[place], held(pattern, first[place], match)));
            } else {
                views.add(nearest(pattern, place, facts.candidates(pattern), match));
            }
        }
        return views;
    }

    /** What the pattern comes nearest to; a variable that a later pattern asks for comes from there. */
    private static PatternView nearest(Pattern pattern, int place, List<Fact> candidates, Fact[] match) {
        Falsity nearest = null;
        Fact fact = null;
        for (Fact candidate : candidates) {
            match[place] = candidate;
            Falsity falsity = Falsity.of(pattern, candidate, match);
            if (falsity == null) {
                boolean wanted = pattern.quantifier() != Quantifier.NOT;
                return new PatternView(pattern, place, wanted, candidate, held(pattern, candidate, match));
            }
            if (nearest == null || falsity.held() > nearest.held()) {
                nearest = falsity;
                fact = candidate;
            }
        }
        match[place] = fact;
        if (pattern.quantifier() == Quantifier.NOT) {
            return new PatternView(pattern, place, true, null, List.of());
        }
        List<Compared> compared = new ArrayList<>();
        if (fact != null) {
            failing(pattern.condition(), fact, match, compared);
        }
        return new PatternView(pattern, place, false, fact, compared);
    }

    private static List<Compared> held(Pattern pattern, Fact fact, Fact[] match) {
        List<Compared> compared = new ArrayList<>();
        holding(pattern.condition(), fact, match, compared);
        return compared;
    }

    private static void holding(Condition condition, Fact fact, Fact[] match, List<Compared> to) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> holding(part, fact, match, to));
        } else if (condition instanceof Condition.Any any) {
            any.parts().stream()
                    .filter(part -> Matcher.holds(part, fact, match))
                    .findFirst()
                    .ifPresent(part -> holding(part, fact, match, to));
        } else {
            to.add(compared((Condition.Leaf) condition, fact, match));
        }
    }

    private static void failing(Condition condition, Fact fact, Fact[] match, List<Compared> to) {
        if (Matcher.holds(condition, fact, match)) {
            return;
        }
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> failing(part, fact, match, to));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> failing(part, fact, match, to));
        } else {
            to.add(compared((Condition.Leaf) condition, fact, match));
        }
    }

    private static Compared compared(Condition.Leaf leaf, Fact fact, Fact[] match) {
        Object other = leaf instanceof Condition.Compare compare ? Matcher.value(compare.operand(), fact, match) : null;
        return new Compared(leaf, RuleView.truth(leaf, fact, match), fact.get(leaf.field()), other);
    }
}
