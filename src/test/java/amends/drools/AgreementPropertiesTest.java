package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.Interpreter;
import amends.recommendation.RuleEngine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Draws rules of every form and facts for them from few values, so that they often meet, and compares the engines. */
class AgreementPropertiesTest {

    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "ab",
            "",
            " ",
            "1",
            "1.0",
            "01",
            "true",
            "null",
            "A b-c_d.e:f/g",
            "é",
            "\"",
            "\\",
            "\n",
            "$x",
            "}",
            "漢字",
            "😀",
            "' or 1",
            "x".repeat(1_001));
    private static final List<Long> WHOLES =
            List.of(0L, 1L, -1L, 2L, 127L, 128L, 1_000L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1);
    private static final List<BigDecimal> DECIMALS = List.of(
            BigDecimal.ZERO,
            new BigDecimal("0.00"),
            BigDecimal.ONE,
            new BigDecimal("1.0"),
            new BigDecimal("-1.50"),
            new BigDecimal("2.5"),
            new BigDecimal("100"),
            new BigDecimal("1E+2"),
            new BigDecimal("9223372036854775807"),
            new BigDecimal("9223372036854775808.5"));
    private static final List<Instant> INSTANTS =
            List.of(Instant.EPOCH, Instant.ofEpochSecond(-1), Instant.parse("2026-11-22T19:10:00Z"));
    private static final List<LocalDate> DATES =
            List.of(LocalDate.EPOCH, LocalDate.of(1969, 12, 31), LocalDate.of(2026, 11, 22));
    private static final List<String> REGEXES = List.of("a.*", "[ab]+", ".", "(?s).*", "", "\\d+", "\\$x|\"");

    @Property(tries = 200, seed = "20261122")
    void droolsAndTheInterpreterMatchTheSameRules(@ForAll long seed) {
        Random random = new Random(seed);
        TestPolicy policy = new TestPolicy()
                .kind("Root", "Incident", "class", Basic.TEXT, "int", Basic.INT, "end", Basic.DECIMAL)
                .kind("Middle", "Root", "this", Basic.BOOLEAN, "package", Basic.DATE, "empty", Basic.LONG)
                .kind("Leaf", "Middle", "not", Basic.TEXT, "rule", Basic.INSTANT)
                .kind("Other", "Incident", "class", Basic.BOOLEAN, "then", Basic.DECIMAL, "null", Basic.TEXT)
                .kind("Bare", "Incident");
        int rules = 1 + random.nextInt(60);
        for (int i = 0; i < rules; i++) {
            addRule(policy, random);
        }
        DroolsEngine drools = DroolsEngine.compile(policy.set());
        RuleEngine interpreter = new Interpreter(policy.set());
        for (int i = 0; i < 60; i++) {
            Kind kind = policy.kind(pick(random, List.of("Root", "Middle", "Leaf", "Other", "Bare")));
            Fact before = fact(kind.shape(), random);
            Fact complete = fact(kind.shape(), random);
            Fact customer = fact(StandardFacts.CUSTOMER, random);
            List<Fact> beside = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                beside.add(fact(
                        pick(random, List.of(StandardFacts.CLOCK, StandardFacts.TAKEN, StandardFacts.HOURS)), random));
            }
            assertThat(matches(drools, kind, before, complete, customer, beside))
                    .describedAs(() -> kind.name() + "\n" + before + "\n" + complete + "\n" + customer + "\n" + beside)
                    .isEqualTo(matches(interpreter, kind, before, complete, customer, beside));
        }
    }

    private static List<List<Rule>> matches(
            RuleEngine engine, Kind kind, Fact before, Fact complete, Fact customer, List<Fact> beside) {
        try (var matching = engine.match(kind, before, customer)) {
            return List.of(matching.promises(), matching.recoveries(complete, beside));
        }
    }

    private static void addRule(TestPolicy policy, Random random) {
        List<Pattern> patterns = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            Quantifier quantifier = pick(
                    random, List.of(Quantifier.ONE, Quantifier.ONE, Quantifier.ONE, Quantifier.NOT, Quantifier.EXISTS));
            String fact = pick(
                    random,
                    List.of(
                            "Root",
                            "Middle",
                            "Leaf",
                            "Other",
                            "Incident",
                            "Customer",
                            "Clock",
                            "Taken",
                            "Taken",
                            "Hours"));
            FactShape shape = policy.shape(fact);
            Condition condition = condition(shape, patterns, 2, random);
            patterns.add(new Pattern(quantifier, fact, shape, condition, List.of(), TestPolicy.AT));
        }
        Pattern[] all = patterns.toArray(Pattern[]::new);
        if (random.nextInt(4) == 0) {
            policy.promise(all);
        } else {
            policy.rule(all);
        }
    }

    private static Condition condition(FactShape shape, List<Pattern> before, int depth, Random random) {
        int sort = random.nextInt(depth == 0 ? 4 : 7);
        if (sort >= 4) {
            List<Condition> parts = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                parts.add(condition(shape, before, depth - 1, random));
            }
            return sort == 4 ? new Condition.Any(parts) : new Condition.All(parts);
        }
        Field field = pick(random, shape.fields());
        if (sort == 0) {
            List<Object> values = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                values.add(value(field.type(), random));
            }
            return new Condition.OneOf(field, random.nextBoolean(), values, TestPolicy.AT);
        }
        Operator operator = operator(field.type(), random);
        if (operator == Operator.MATCHES) {
            var regex = java.util.regex.Pattern.compile(pick(random, REGEXES));
            return new Condition.Compare(field, operator, new Operand.Constant(regex), TestPolicy.AT);
        }
        Operand operand = sort == 1 ? operand(field, shape, before, random) : null;
        if (operand == null) {
            operand = new Operand.Constant(value(field.type(), random));
        }
        return new Condition.Compare(field, operator, operand, TestPolicy.AT);
    }

    /** A field of the same or an earlier fact that can be compared with a field, or null if chance finds none. */
    private static Operand operand(Field field, FactShape shape, List<Pattern> before, Random random) {
        int place = random.nextInt(before.size() + 1);
        if (place < before.size() && before.get(place).quantifier() != Quantifier.ONE) {
            return null;
        }
        FactShape other = place == before.size() ? shape : before.get(place).shape();
        List<Field> comparable = other.fields().stream()
                .filter(f -> f.type().equals(field.type())
                        || (f.type().isNumber() && field.type().isNumber())
                        || (f.type().isText() && field.type().isText()))
                .toList();
        if (comparable.isEmpty()) {
            return null;
        }
        Field right = pick(random, comparable);
        return place == before.size() && random.nextBoolean()
                ? new Operand.Sibling(right)
                : new Operand.Variable("$x", place, right);
    }

    private static Operator operator(FieldType type, Random random) {
        List<Operator> possible = new ArrayList<>(List.of(Operator.EQUAL, Operator.UNEQUAL));
        if (type.isOrdered()) {
            possible.addAll(List.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.MORE, Operator.MORE_OR_EQUAL));
        }
        if (type.isText()) {
            possible.addAll(List.of(Operator.MATCHES, Operator.CONTAINS));
        }
        return pick(random, possible);
    }

    private static Object value(FieldType type, Random random) {
        if (type instanceof FieldType.Closed closed) {
            return pick(random, closed.values());
        }
        return switch ((Basic) type) {
            case TEXT -> pick(random, TEXTS);
            case BOOLEAN -> random.nextBoolean();
            case INT, LONG -> pick(random, WHOLES);
            case DECIMAL -> pick(random, DECIMALS);
            case DATE -> pick(random, DATES);
            case INSTANT -> pick(random, INSTANTS);
        };
    }

    private static Fact fact(FactShape shape, Random random) {
        Fact.Builder fact = Fact.of(shape);
        for (Field field : shape.fields()) {
            fact.set(field, random.nextInt(4) == 0 ? null : value(field.type(), random));
        }
        return fact.build();
    }

    private static <T> T pick(Random random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
