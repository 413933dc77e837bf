package amends.drools;

import amends.policy.Condition;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the condition of one pattern as constraints.
 *
 * <p>In the language a comparison with an unknown is false, whereas Drools holds {@code null != "x"} for true; so what
 * is compared is asked first whether it is known.
 */
final class ConditionWriter {

    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private final int pattern;
    private final FactLayout layout;
    private final FactLayout.NameSource tests;

    /**
     * @param pattern the pattern's place in its rule
     * @param layout the facts that it matches
     * @param tests where the names of test outcomes come from
     */
    ConditionWriter(int pattern, FactLayout layout, FactLayout.NameSource tests) {
        this.pattern = pattern;
        this.layout = layout;
        this.tests = tests;
    }

    /** The variable under which a rule's generated text knows a field of an earlier pattern. */
    static String variable(int pattern, String fieldName) {
        return "$v" + pattern + "_" + fieldName;
    }

    /** Constraints of which all must hold, none where everything matches; nothing where nothing can match. */
    Optional<Set<String>> constraints(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return any(any.parts());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        return compare((Condition.Compare) condition);
    }

    private Optional<Set<String>> all(List<Condition> parts) {
        Set<String> together = new LinkedHashSet<>();
        for (Condition part : parts) {
            Optional<Set<String>> constraints = constraints(part);
            if (constraints.isEmpty()) {
                return constraints;
            }
            together.addAll(constraints.get());
        }
        return Optional.of(together);
    }

    private Optional<Set<String>> any(List<Condition> parts) {
        Set<String> ways = new LinkedHashSet<>();
        for (Condition part : parts) {
            Optional<Set<String>> constraints = constraints(part);
            if (constraints.isPresent() && constraints.get().isEmpty()) {
                return constraints;
            }
            constraints.ifPresent(way -> ways.add(String.join(" && ", way)));
        }
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        return holds(
                ways.size() == 1
                        ? ways.iterator().next()
                        : ways.stream().collect(Collectors.joining(") || (", "((", "))")));
    }

    private Optional<Set<String>> oneOf(Condition.OneOf oneOf) {
        Field field = oneOf.field();
        if (oneOf.values().isEmpty()) {
            return oneOf.negated() ? known(field) : Optional.empty();
        }
        if (field.type().isText()) {
            List<String> texts = oneOf.values().stream().map(String.class::cast).toList();
            if (!texts.stream().allMatch(Literals::isPlain)) {
                return passes(field, new TextTest.OneOf(texts), !oneOf.negated());
            }
        }
        Operator each = oneOf.negated() ? Operator.UNEQUAL : Operator.EQUAL;
        List<Condition> parts = new ArrayList<>();
        for (Object value : oneOf.values()) {
            parts.add(new Condition.Compare(field, each, new Operand.Constant(value), oneOf.at()));
        }
        return oneOf.negated() ? all(parts) : any(parts);
    }

    private Optional<Set<String>> compare(Condition.Compare compare) {
        Operand operand = compare.operand();
        if (operand instanceof Operand.Constant constant) {
            return constant.value() == null
                    ? Optional.empty()
                    : constant(compare.field(), compare.operator(), constant.value());
        }
        if (operand instanceof Operand.Variable variable && variable.pattern() != pattern) {
            String right = variable(
                    variable.pattern(), name(variable.field(), isMixed(compare.field(), variable.field()), null));
            return fields(compare, variable.field(), right);
        }
        Field sibling = operand instanceof Operand.Variable own ? own.field() : ((Operand.Sibling) operand).field();
        if (compare.operator() == Operator.CONTAINS) {
            return passes(compare.field(), new TextTest.ContainsField(sibling.slot()), true);
        }
        return fields(compare, sibling, name(sibling, isMixed(compare.field(), sibling), layout));
    }

    private Optional<Set<String>> fields(Condition.Compare compare, Field other, String right) {
        String left = name(compare.field(), isMixed(compare.field(), other), layout);
        return switch (compare.operator()) {
            case MATCHES -> throw new IllegalStateException(compare.at() + ": matches needs a literal");
            case CONTAINS -> holds(isKnown(left), isKnown(right), left + ".contains(" + right + ")");
            default ->
                holds(
                        isKnown(left),
                        isKnown(right),
                        left + " " + compare.operator().written() + " " + right);
        };
    }

    private Optional<Set<String>> constant(Field field, Operator operator, Object value) {
        if (operator == Operator.MATCHES) {
            return passes(field, TextTest.Matches.of((Pattern) value), true);
        }
        if (operator == Operator.CONTAINS) {
            return passes(field, new TextTest.Contains((String) value), true);
        }
        if (value instanceof String text && !Literals.isPlain(text)) {
            return passes(field, new TextTest.OneOf(List.of(text)), operator == Operator.EQUAL);
        }
        if (field.type().isWhole() && value instanceof BigDecimal decimal) {
            return wholeWithDecimal(field, operator, decimal);
        }
        if (value instanceof Long whole && whole == Long.MIN_VALUE) {
            return wholeWithLeast(field, operator);
        }
        String name = name(field, false, layout);
        String test = name + " " + operator.written() + " " + Literals.write(literal(field, value));
        return operator == Operator.EQUAL && !(value instanceof Boolean) ? holds(test) : holds(isKnown(name), test);
    }

    /** A value as the generated fact class holds it. */
    private static Object literal(Field field, Object value) {
        if (value instanceof LocalDate || value instanceof Instant) {
            return Column.Counted.count(value);
        }
        return field.type() == FieldType.Basic.DECIMAL && value instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : value;
    }

    /** A whole number is above 2.5 where it is at least 3. */
    private Optional<Set<String>> wholeWithDecimal(Field field, Operator operator, BigDecimal value) {
        if (value.compareTo(GREATEST) > 0 || value.compareTo(LEAST) < 0) {
            boolean holds = switch (operator) {
                case LESS, LESS_OR_EQUAL -> value.signum() > 0;
                case MORE, MORE_OR_EQUAL -> value.signum() < 0;
                default -> operator == Operator.UNEQUAL;
            };
            return holds ? known(field) : Optional.empty();
        }
        BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
        if (floor.compareTo(value) == 0) {
            return constant(field, operator, floor.longValueExact());
        }
        return switch (operator) {
            case EQUAL -> Optional.empty();
            case UNEQUAL -> known(field);
            case LESS, LESS_OR_EQUAL -> constant(field, Operator.LESS_OR_EQUAL, floor.longValueExact());
            default -> constant(field, Operator.MORE, floor.longValueExact());
        };
    }

    /** The least whole number cannot be written, its digits without the sign being too large for one. */
    private Optional<Set<String>> wholeWithLeast(Field field, Operator operator) {
        long next = Long.MIN_VALUE + 1;
        return switch (operator) {
            case EQUAL, LESS_OR_EQUAL -> constant(field, Operator.LESS, next);
            case UNEQUAL, MORE -> constant(field, Operator.MORE_OR_EQUAL, next);
            case LESS -> Optional.empty();
            default -> known(field);
        };
    }

    private Optional<Set<String>> passes(Field field, TextTest test, boolean outcome) {
        int last = test instanceof TextTest.ContainsField with ? Math.max(field.slot(), with.other()) : field.slot();
        String name = layout.name(new Column.Passes(field.slot(), test), last, tests);
        return holds(isKnown(name), name + " == " + outcome);
    }

    private Optional<Set<String>> known(Field field) {
        return holds(isKnown(name(field, false, layout)));
    }

    private static String isKnown(String name) {
        return name + " != null";
    }

    private static Optional<Set<String>> holds(String... constraints) {
        return Optional.of(new LinkedHashSet<>(List.of(constraints)));
    }

    /** Whether two numbers are of different sorts, so that both have to be seen as decimals. */
    static boolean isMixed(Field left, Field right) {
        return left.type().isNumber()
                && right.type().isNumber()
                && left.type().isWhole() != right.type().isWhole();
    }

    /**
     * The name of the generated field that holds a field's value.
     *
     * @param asDecimal whether a whole number is to be seen as a decimal
     * @param layout where the generated field is added if it is new, or null to leave that to others
     */
    static String name(Field field, boolean asDecimal, FactLayout layout) {
        int slot = field.slot();
        FieldType type = field.type();
        Column column;
        String prefix = "f";
        if (type == FieldType.Basic.DECIMAL || asDecimal) {
            column = new Column.Decimal(slot);
            prefix = "d";
        } else if (type == FieldType.Basic.DATE || type == FieldType.Basic.INSTANT) {
            column = new Column.Counted(slot);
        } else {
            column = new Column.Plain(
                    slot, type.isText() ? "String" : type == FieldType.Basic.BOOLEAN ? "Boolean" : "Long");
        }
        return layout == null ? prefix + slot : Objects.requireNonNull(layout.name(column, prefix, slot));
    }
}
