package amends.testing.coverage;

import amends.check.meaning.Possibility;
import amends.policy.Condition;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What can be of a rule at all, so that nobody is asked to try what cannot be. */
final class Possible {

    private static final Condition NOTHING = new Condition.All(List.of());

    private final Rule rule;
    private final List<Kind> kinds;
    private final Set<String> calendars;

    /**
     * @param kinds those that the rule concerns
     * @param calendars the names of all calendars
     */
    Possible(Rule rule, List<Kind> kinds, Set<String> calendars) {
        this.rule = rule;
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /** Whether its conditions can hold together. */
    boolean fires() {
        return holds(rule);
    }

    /** Whether a comparison can hold, or can fail to, whatever the others do. */
    boolean comesOut(int place, Condition.Leaf leaf, boolean outcome) {
        Pattern pattern = rule.patterns().get(place);
        if (pattern.shape() == StandardFacts.HOURS && leaf.field().name().equals("calendar") && isFixed(leaf)) {
            return calendars.stream().anyMatch(name -> isOf(leaf, name) == outcome);
        }
        boolean beside = !pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER;
        if (beside && !outcome) {
            return true;
        }
        return holds(with((at, one) -> at == place
                ? pattern(one, outcome ? Quantifier.EXISTS : Quantifier.NOT, leaf)
                : one.quantifier() == Quantifier.ONE ? pattern(one, Quantifier.ONE, NOTHING) : anybody(one)));
    }

    /** Whether a comparison can decide at a value: whether the rest of the rule can hold there. */
    boolean decides(int place, Condition.Leaf leaf, Object value) {
        Condition at = new Condition.Compare(leaf.field(), Operator.EQUAL, new Operand.Constant(value), leaf.at());
        return holds(with((here, one) -> here == place
                ? pattern(one, Quantifier.EXISTS, replace(one.condition(), part -> part == leaf ? at : part))
                : one));
    }

    private static boolean isOf(Condition.Leaf leaf, String calendar) {
        if (leaf instanceof Condition.OneOf oneOf) {
            return Operator.isOneOf(calendar, oneOf.values(), oneOf.negated());
        }
        Condition.Compare compare = (Condition.Compare) leaf;
        return compare.operator().holds(calendar, ((Operand.Constant) compare.operand()).value());
    }

    private static boolean isFixed(Condition.Leaf leaf) {
        return !(leaf instanceof Condition.Compare compare) || compare.operand() instanceof Operand.Constant;
    }

    private boolean holds(Rule asked) {
        return kinds.stream().anyMatch(kind -> !Possibility.neverHolds(asked, kind));
    }

    private interface Change {
        Pattern of(int place, Pattern pattern);
    }

    private Rule with(Change change) {
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            patterns.add(change.of(i, rule.patterns().get(i)));
        }
        return new Rule(
                rule.index(),
                rule.name(),
                rule.about(),
                rule.salience(),
                rule.effective(),
                rule.expires(),
                patterns,
                rule.acts(),
                rule.at());
    }

    private static Pattern pattern(Pattern one, Quantifier quantifier, Condition condition) {
        return new Pattern(quantifier, one.fact(), one.shape(), condition, one.bindings(), one.at());
    }

    /** A pattern that always finds something, in the place of another. */
    private static Pattern anybody(Pattern other) {
        return new Pattern(
                Quantifier.ONE, StandardFacts.CUSTOMER.name(), StandardFacts.CUSTOMER, NOTHING, List.of(), other.at());
    }

    private static Condition replace(Condition condition, UnaryOperator<Condition> change) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> replace(part, change)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> replace(part, change)).toList());
        }
        return change.apply(condition);
    }
}
