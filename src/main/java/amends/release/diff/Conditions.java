package amends.release.diff;

import amends.policy.Condition;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What a rule asks for, whatever place it stands at, so that two can be compared. */
final class Conditions {

    private Conditions() {}

    static List<String> of(Rule rule) {
        return rule.patterns().stream().map(Conditions::of).toList();
    }

    private static String of(Pattern pattern) {
        return pattern.quantifier() + " " + pattern.fact() + of(pattern.condition());
    }

    private static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return all(any.parts(), " or ");
        }
        if (condition instanceof Condition.Compare compare) {
            return compare.field().name() + ' ' + compare.operator() + ' ' + compare.operand();
        }
        Condition.OneOf oneOf = (Condition.OneOf) condition;
        return oneOf.field().name() + (oneOf.negated() ? " not in " : " in ") + oneOf.values();
    }

    private static String all(List<Condition> parts, String between) {
        return parts.stream().map(Conditions::of).collect(Collectors.joining(between, "(", ")"));
    }
}
