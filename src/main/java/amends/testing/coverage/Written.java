package amends.testing.coverage;

import amends.policy.Condition;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as they are written in {@code .drl} files. */
final class Written {

    private Written() {}

    /** A comparison, with its fact in front where that is not the incident. */
    static String leaf(Pattern pattern, Condition.Leaf leaf) {
        return fact(pattern) + text(leaf);
    }

    /** The fact that a pattern is about and a space, or nothing for the incident. */
    static String fact(Pattern pattern) {
        return pattern.isIncident() ? "" : pattern.fact() + " ";
    }

    /** A pattern: {@code not Taken( action == "compensate" )}. */
    static String pattern(Pattern pattern) {
        return switch (pattern.quantifier()) {
            case ONE -> found(pattern);
            case NOT -> "not " + found(pattern);
            case EXISTS -> "exists " + found(pattern);
        };
    }

    /** What a pattern finds, or does not find: {@code Taken( action == "compensate" )}. */
    static String found(Pattern pattern) {
        String inside = parts(pattern.condition()).stream().map(Written::nested).collect(Collectors.joining(", "));
        return pattern.fact() + (inside.isEmpty() ? "()" : "( " + inside + " )");
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
            return parts(pattern.condition()).stream().map(Written::nested).toList();
        }
        return List.of(pattern(pattern));
    }

    private static void siblings(Condition condition, Condition.Leaf leaf, String fact, List<String> rest) {
        if (condition instanceof Condition.Leaf) {
            return;
        }
        for (Condition part : parts(condition)) {
            if (part.leaves().stream().anyMatch(one -> one == leaf)) {
                siblings(part, leaf, fact, rest);
            } else {
                rest.add(condition instanceof Condition.Any ? "not (" + fact + text(part) + ")" : fact + nested(part));
            }
        }
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        return condition instanceof Condition.Any any ? any.parts() : List.of(condition);
    }

    private static String nested(Condition condition) {
        return condition instanceof Condition.Leaf ? text(condition) : "(" + text(condition) + ")";
    }

    private static String text(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compare.field().name() + " " + compare.operator().written() + " " + operand(compare.operand());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.field().name() + (oneOf.negated() ? " not in (" : " in (")
                    + oneOf.values().stream().map(Written::literal).collect(Collectors.joining(", ")) + ")";
        }
        return parts(condition).stream()
                .map(Written::nested)
                .collect(Collectors.joining(condition instanceof Condition.All ? " && " : " || "));
    }

    private static String operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return literal(constant.value());
        }
        return operand instanceof Operand.Sibling sibling
                ? sibling.field().name()
                : ((Operand.Variable) operand).name();
    }

    private static String literal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString() + (decimal.scale() > 0 ? "B" : "");
        }
        boolean plain = value instanceof Long || value instanceof Boolean;
        return plain ? value.toString() : '"' + value.toString() + '"';
    }

    /** A value as cases state it. */
    static String value(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
