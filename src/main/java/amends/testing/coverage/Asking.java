package amends.testing.coverage;

import amends.policy.Condition;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.testing.Written;
import java.util.ArrayList;
import java.util.List;

/** What a rule asks for, in the words of its author. */
final class Asking {

    private Asking() {}

    /** A comparison, with its fact in front where that is not the incident. */
    static String leaf(Pattern pattern, Condition.Leaf leaf) {
        return fact(pattern) + Written.text(leaf);
    }

    /** The fact that a pattern is about and a space, or nothing for the incident. */
    static String fact(Pattern pattern) {
        return pattern.isIncident() ? "" : pattern.fact() + " ";
    }

    /** All that a rule asks for, or nothing where it asks for nothing. */
    static List<String> all(Rule rule) {
        return rule.patterns().stream().flatMap(one -> asked(one).stream()).toList();
    }

    /** What has to be the case for a comparison to decide: the rest of its rule. */
    static List<String> beside(Rule rule, int place, Condition.Leaf leaf) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (i == place) {
                siblings(pattern.condition(), leaf, fact(pattern), rest);
            } else {
                rest.addAll(asked(pattern));
            }
        }
        return rest;
    }

    private static List<String> asked(Pattern pattern) {
        if (pattern.isIncident() && pattern.quantifier() == Quantifier.ONE) {
            return Written.parts(pattern.condition()).stream()
                    .map(Written::nested)
                    .toList();
        }
        return List.of(Written.pattern(pattern));
    }

    private static void siblings(Condition condition, Condition.Leaf leaf, String fact, List<String> rest) {
        if (condition instanceof Condition.Leaf) {
            return;
        }
        for (Condition part : Written.parts(condition)) {
            if (part.leaves().stream().anyMatch(one -> one == leaf)) {
                siblings(part, leaf, fact, rest);
            } else {
                rest.add(
                        condition instanceof Condition.Any
                                ? "not (" + fact + Written.text(part) + ")"
                                : fact + Written.nested(part));
            }
        }
    }
}
