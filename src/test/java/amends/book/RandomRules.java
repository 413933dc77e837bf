package amends.book;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Position;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Draws rules of every form and remembers what their sentences have to name. */
final class RandomRules {

    private static final Position AT = Position.startOf("test/test.drl");
    private static final FieldType.Closed SEAT = new FieldType.Closed("Seat", List.of("BAR", "FRONT_ROW", "R2"));

    private final Random random;
    private final List<Field> named = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final FactShape kind;
    private int next = 10;

    RandomRules(long seed) {
        random = new Random(seed);
        List<Field> fields = new ArrayList<>(StandardFacts.INCIDENT.fields());
        int first = fields.size();
        FieldType[] types = {
            Basic.TEXT, Basic.BOOLEAN, Basic.INT, Basic.LONG, Basic.DECIMAL, Basic.DATE, Basic.INSTANT, SEAT
        };
        String[] names = {"mealCourse", "feePaid", "guests", "walkMinutes", "unitPrice", "bookedOn", "askedAt", "seat"};
        for (int i = 0; i < types.length; i++) {
            fields.add(new Field(names[i], types[i], first + i, Field.Pace.STEADY, false, null));
        }
        kind = new FactShape("LateMeal", fields);
    }

    /** The fields that the rule compares. */
    List<Field> named() {
        return named;
    }

    /** What it compares them with, and the numbers and texts of its consequence. */
    List<Object> values() {
        return values;
    }

    Rule rule() {
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(pattern(Quantifier.ONE, "LateMeal", kind, patterns));
        for (int n = random.nextInt(4); n > 0; n--) {
            Quantifier quantifier = pick(List.of(Quantifier.values()));
            List<FactShape> shapes = List.of(
                    kind, StandardFacts.CUSTOMER, StandardFacts.CLOCK, StandardFacts.TAKEN, StandardFacts.HOURS);
            FactShape shape = shapes.get(random.nextInt(shapes.size()));
            patterns.add(pattern(quantifier, shape.name(), shape, patterns));
        }
        List<Act> acts = new ArrayList<>();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            acts.add(act());
        }
        return new Rule(
                0,
                "Drawn by chance",
                new Rule.About(null, null, null),
                random.nextInt(3),
                random.nextBoolean() ? LocalDate.of(2026, 1, 1) : null,
                random.nextBoolean() ? LocalDate.of(2027, 1, 1) : null,
                patterns,
                acts,
                AT);
    }

    private Pattern pattern(Quantifier quantifier, String fact, FactShape shape, List<Pattern> before) {
        List<Condition> parts = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            parts.add(condition(shape, before, 2));
        }
        return new Pattern(quantifier, fact, shape, new Condition.All(parts), List.of(), AT);
    }

    private Condition condition(FactShape shape, List<Pattern> before, int depth) {
        int sort = random.nextInt(depth == 0 ? 5 : 7);
        if (sort >= 5) {
            List<Condition> parts = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                parts.add(condition(shape, before, depth - 1));
            }
            return sort == 5 ? new Condition.Any(parts) : new Condition.All(parts);
        }
        Field field = shape.fields().get(random.nextInt(shape.fields().size()));
        named.add(field);
        if (sort == 0 && field.type() != Basic.BOOLEAN) {
            List<Object> list = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                list.add(value(field.type()));
            }
            return new Condition.OneOf(field, random.nextBoolean(), list, AT);
        }
        if (sort == 1) {
            Operand other = other(field, shape, before);
            if (other != null) {
                return new Condition.Compare(field, operator(field.type(), false), other, AT);
            }
        }
        Operator operator = operator(field.type(), true);
        Object value = operator == Operator.MATCHES || operator == Operator.CONTAINS ? text() : value(field.type());
        Object constant = operator == Operator.MATCHES ? java.util.regex.Pattern.compile((String) value) : value;
        return new Condition.Compare(field, operator, new Operand.Constant(constant), AT);
    }

    /** Another field of the same type, of the same fact or of the first, or null where chance finds none. */
    private Operand other(Field field, FactShape shape, List<Pattern> before) {
        boolean earlier = !before.isEmpty() && random.nextBoolean();
        List<Field> alike = (earlier ? kind : shape)
                .fields().stream()
                        .filter(one -> one.type().equals(field.type()))
                        .toList();
        if (alike.isEmpty()) {
            return null;
        }
        Field other = alike.get(random.nextInt(alike.size()));
        named.add(other);
        return earlier ? new Operand.Variable("$x", 0, other) : new Operand.Sibling(other);
    }

    private Operator operator(FieldType type, boolean constant) {
        List<Operator> all = Arrays.stream(Operator.values())
                .filter(one -> !one.isOrdering() || type.isOrdered())
                .filter(one ->
                        (type == Basic.TEXT && constant) || (one != Operator.MATCHES && one != Operator.CONTAINS))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private Object value(FieldType type) {
        if (type instanceof FieldType.Closed closed) {
            String value = closed.values().get(random.nextInt(closed.values().size()));
            values.add(value);
            return value;
        }
        return switch ((Basic) type) {
            case TEXT -> text();
            case BOOLEAN -> random.nextBoolean();
            case INT, LONG -> number();
            case DECIMAL -> {
                BigDecimal decimal = new BigDecimal(++next + ".50");
                values.add(decimal);
                yield decimal;
            }
            case DATE -> {
                LocalDate date = LocalDate.of(2000 + ++next, 3, 14);
                values.add(date.getYear());
                yield date;
            }
            case INSTANT -> {
                Instant instant = Instant.parse((2000 + ++next) + "-03-14T10:00:00Z");
                values.add(2000 + next);
                yield instant;
            }
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String text() {
        String text = "text" + ++next;
        values.add(text);
        return text;
    }

    private long number() {
        values.add((long) ++next);
        return next;
    }

    private Operand minutes() {
        return random.nextInt(4) == 0 ? bound("walkMinutes") : new Operand.Constant(number());
    }

    private Operand.Variable bound(String field) {
        named.add(kind.field(field));
        return new Operand.Variable("$n", 0, kind.field(field));
    }

    private Act act() {
        return switch (random.nextInt(8)) {
            case 0 ->
                new Act.Promise(
                        pick(List.of(PromiseSort.FIRST_RESPONSE, PromiseSort.NEXT_UPDATE, PromiseSort.RESOLVE)),
                        minutes(),
                        random.nextBoolean() ? minutes() : null,
                        pick(List.of(Stretch.Unit.values())),
                        random.nextBoolean() ? text() : null);
            case 1 -> new Act.Acknowledge(text());
            case 2 -> new Act.Status(text(), random.nextBoolean() ? minutes() : null);
            case 3 -> new Act.Compensate(text(), random.nextBoolean() ? money() : null);
            case 4 -> new Act.Entitle(text(), random.nextBoolean() ? money() : null);
            case 5 -> new Act.Ask(text());
            case 6 -> new Act.Escalate("head-chef");
            default -> new Act.FollowUp(text(), minutes());
        };
    }

    private MoneyTerms money() {
        Currency euro = Currency.getInstance("EUR");
        MoneyTerms.Base base = switch (random.nextInt(3)) {
            case 0 -> new MoneyTerms.Base.Fixed((BigDecimal) value(Basic.DECIMAL), euro);
            case 1 -> new MoneyTerms.Base.Bound(bound("unitPrice"), random.nextBoolean() ? euro : null);
            default -> new MoneyTerms.Base.Percent((BigDecimal) value(Basic.DECIMAL));
        };
        return new MoneyTerms(
                base,
                random.nextBoolean() ? minutes() : null,
                random.nextBoolean()
                        ? new MoneyTerms.Step(
                                number(), pick(List.of(MoneyTerms.Step.Unit.values())), random.nextBoolean())
                        : null,
                random.nextBoolean() ? number() : null,
                random.nextBoolean() ? new amends.money.Money((BigDecimal) value(Basic.DECIMAL), euro) : null,
                random.nextBoolean() ? (BigDecimal) value(Basic.DECIMAL) : null,
                random.nextBoolean() ? new amends.money.Money((BigDecimal) value(Basic.DECIMAL), euro) : null);
    }
}
