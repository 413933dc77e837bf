package amends.drools;

import static amends.drools.TestPolicy.all;
import static amends.drools.TestPolicy.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.FieldType.Basic;
import amends.policy.Operator;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.RuleEngine.TooManyMatchesException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DroolsEngineTest {

    private static final Fact NOBODY = Fact.of(StandardFacts.CUSTOMER).build();

    private final TestPolicy policy = new TestPolicy()
            .kind("Late", "Incident", "course", Basic.TEXT, "size", Basic.INT, "price", Basic.DECIMAL)
            .kind("LateMeal", "Late", "vip", Basic.BOOLEAN, "day", Basic.DATE)
            .kind("LateMain", "LateMeal", "since", Basic.INSTANT)
            .kind("Broken", "Incident", "part", Basic.TEXT);

    private DroolsEngine engine() {
        return DroolsEngine.compile(policy.set());
    }

    @ParameterizedTest
    @EnumSource(names = "MATCHES", mode = EnumSource.Mode.EXCLUDE)
    void comparesAllTypes(Operator operator) {
        List<List<Object>> ofEachType = List.of(
                List.of("course", "a", "b", "ab"),
                List.of("size", -3L, 5L, 128L),
                List.of("price", new BigDecimal("-0.5"), new BigDecimal("5.00"), new BigDecimal("5.01")),
                List.of("vip", false, true, true),
                List.of("day", LocalDate.MIN, LocalDate.EPOCH, LocalDate.of(2026, 11, 22)),
                List.of("since", Instant.ofEpochSecond(-1), Instant.EPOCH, Instant.parse("2026-11-22T19:10:00Z")));
        record Expectation(int rule, String field, Object literal) {}
        List<Expectation> rules = new ArrayList<>();
        for (List<Object> values : ofEachType) {
            String field = (String) values.get(0);
            var type = policy.shape("LateMain").field(field).type();
            boolean possible =
                    operator == Operator.CONTAINS ? type.isText() : !operator.isOrdering() || type.isOrdered();
            for (Object literal : possible ? values.subList(1, 4) : List.of()) {
                rules.add(new Expectation(policy.rules().size(), field, literal));
                policy.rule(policy.one("LateMain", policy.is("LateMain", field, operator, literal)));
            }
        }
        DroolsEngine engine = engine();
        for (int place = 1; place < 4; place++) {
            Fact.Builder incident = Fact.of(policy.shape("LateMain"));
            for (List<Object> values : ofEachType) {
                incident.set((String) values.get(0), values.get(place));
            }
            Fact known = incident.build();
            // More often than Drools needs to swap its interpreted constraints for compiled ones.
            for (int i = 0; i < 50; i++) {
                assertThat(policy.matches(engine, known))
                        .containsExactlyElementsOf(rules.stream()
                                .filter(r -> operator.holds(known.get(r.field()), r.literal()))
                                .map(Expectation::rule)
                                .toList());
            }
        }
        assertThat(policy.matches(engine, policy.fact("LateMain"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void comparisonWithAnUnknownIsFalse(Operator operator) {
        boolean ordering = operator.isOrdering();
        boolean text = operator == Operator.MATCHES || operator == Operator.CONTAINS;
        Object literal = operator == Operator.MATCHES ? Pattern.compile(".*") : "";
        List<Condition> unknown = new ArrayList<>();
        if (!ordering) {
            unknown.add(policy.is("LateMain", "course", operator, literal));
        }
        if (!text) {
            unknown.add(policy.is("LateMain", "size", operator, 0L));
            unknown.add(policy.is("LateMain", "price", operator, BigDecimal.ZERO));
            unknown.add(policy.is("LateMain", "day", operator, LocalDate.EPOCH));
            unknown.add(policy.is("LateMain", "since", operator, Instant.EPOCH));
            unknown.add(policy.sibling("LateMain", "delayMinutes", operator, "size"));
            unknown.add(policy.sibling("LateMain", "size", operator, "delayMinutes"));
            unknown.add(policy.sibling("LateMain", "size", operator, "openMinutes"));
        }
        if (!text && !ordering) {
            unknown.add(policy.is("LateMain", "vip", operator, false));
        }
        if (operator == Operator.CONTAINS) {
            unknown.add(policy.sibling("LateMain", "cause", operator, "course"));
            unknown.add(policy.sibling("LateMain", "course", operator, "cause"));
        }
        for (Condition condition : unknown) {
            policy.rule(policy.one("LateMain", condition));
            policy.rule(policy.one("LateMain", any(condition, all(condition, condition))));
        }
        Fact incident = policy.fact("LateMain", "delayMinutes", 1L, "cause", "x");
        DroolsEngine engine = engine();
        for (int i = 0; i < 50; i++) {
            assertThat(policy.matches(engine, incident)).isEmpty();
        }
    }

    @Test
    void notInWithAnUnknownIsFalse() {
        policy.rule(policy.one("Late", policy.noneOf("Late", "course", "main", "sweet")))
                .rule(policy.one("Late", policy.noneOf("Late", "size", 1L, 2L)))
                .rule(policy.one("Late", policy.noneOf("Late", "course", "\"", "main")))
                .rule(policy.one("Late", policy.noneOf("Late", "course")))
                .rule(policy.one("Late", policy.oneOf("Late", "course", "main", "starter")))
                .rule(policy.one("Late", policy.oneOf("Late", "course")));
        DroolsEngine engine = engine();
        assertThat(policy.matches(engine, policy.fact("Late"))).isEmpty();
        assertThat(policy.matches(engine, policy.fact("Late", "course", "main", "size", 1L)))
                .containsExactly(3, 4);
        assertThat(policy.matches(engine, policy.fact("Late", "course", "soup", "size", 3L)))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void wholeNumbersAndDecimalsCompareByValue() {
        policy.rule(policy.one("Late", policy.is("Late", "size", Operator.MORE, new BigDecimal("2.5"))))
                .rule(policy.one("Late", policy.is("Late", "size", Operator.EQUAL, new BigDecimal("3.00"))))
                .rule(policy.one("Late", policy.sibling("Late", "price", Operator.EQUAL, "size")))
                .rule(policy.one("Late", policy.is("Late", "price", Operator.EQUAL, new BigDecimal("3"))))
                .rule(policy.one("Late", policy.oneOf("Late", "price", new BigDecimal("3.0"), new BigDecimal("9"))))
                .rule(policy.one("Late", policy.is("Late", "price", Operator.LESS, 4L)));
        DroolsEngine engine = engine();
        Fact three = policy.fact("Late", "size", 3L, "price", new BigDecimal("3.000"));
        assertThat(policy.matches(engine, three)).containsExactly(0, 1, 2, 3, 4, 5);
        Fact two = policy.fact("Late", "size", 2L, "price", new BigDecimal("30E1"));
        assertThat(policy.matches(engine, two)).isEmpty();
    }

    @Test
    void aRuleOnAKindMatchesAllThatExtendIt() {
        policy.rule(policy.one("Incident"))
                .rule(policy.one("Late", policy.is("Late", "course", Operator.EQUAL, "main")))
                .rule(policy.one("LateMeal", policy.is("LateMeal", "course", Operator.EQUAL, "main")))
                .rule(policy.one("LateMain", policy.is("LateMain", "vip", Operator.EQUAL, true)))
                .rule(policy.one("Broken"));
        DroolsEngine engine = engine();
        assertThat(policy.matches(engine, policy.fact("Late", "course", "main")))
                .containsExactly(0, 1);
        assertThat(policy.matches(engine, policy.fact("LateMeal", "course", "main", "vip", true)))
                .containsExactly(0, 1, 2);
        assertThat(policy.matches(engine, policy.fact("LateMain", "course", "main", "vip", true)))
                .containsExactly(0, 1, 2, 3);
        assertThat(policy.matches(engine, policy.fact("Broken", "part", "leg"))).containsExactly(0, 4);
    }

    @Test
    void aRuleWithoutAnIncidentConcernsEveryKind() {
        policy.rule(policy.one("Customer", policy.is("Customer", "tier", Operator.EQUAL, "gold")))
                .rule(policy.not("Taken"))
                .rule(policy.not("Broken"))
                .rule(policy.exists("LateMeal"))
                .rule();
        DroolsEngine engine = engine();
        Fact gold = policy.fact("Customer", "tier", "gold");
        assertThat(policy.matches(engine, policy.fact("Broken"), gold)).containsExactly(0, 1, 4);
        assertThat(policy.matches(engine, policy.fact("LateMain"), policy.fact("Taken", "name", "x")))
                .containsExactly(2, 3, 4);
    }

    @Test
    void factsAreBoundAcrossPatterns() {
        policy.rule(
                        policy.one("Late"),
                        policy.one("Taken", policy.bound("Taken", "name", Operator.EQUAL, 0, "Late", "course")))
                .rule(
                        policy.one("Taken"),
                        policy.one(
                                "Taken", policy.bound("Taken", "minutesAgo", Operator.MORE, 0, "Taken", "minutesAgo")))
                .rule(
                        policy.one("Late"),
                        policy.not("Taken", policy.bound("Taken", "amount", Operator.MORE_OR_EQUAL, 0, "Late", "size")))
                .rule(
                        policy.one("Late"),
                        policy.one("Taken", policy.bound("Taken", "name", Operator.CONTAINS, 0, "Late", "course")))
                .rule(
                        policy.one("Late"),
                        policy.one("Taken", policy.bound("Taken", "name", Operator.UNEQUAL, 0, "Late", "course")));
        DroolsEngine engine = engine();
        Fact late = policy.fact("Late", "course", "a", "size", 5L);
        Fact same = policy.fact("Taken", "name", "a", "minutesAgo", 4L, "amount", new BigDecimal("5.00"));
        Fact longer = policy.fact("Taken", "name", "ab", "minutesAgo", 5L, "amount", new BigDecimal("4.99"));
        for (int i = 0; i < 50; i++) {
            assertThat(policy.matches(engine, late, same)).containsExactly(0, 3);
            assertThat(policy.matches(engine, late, longer)).containsExactly(2, 3, 4);
            assertThat(policy.matches(engine, late, longer, same)).containsExactly(0, 1, 3, 4);
            assertThat(policy.matches(engine, policy.fact("Late"), longer)).containsExactly(2);
            assertThat(policy.matches(engine, late, policy.fact("Taken"))).containsExactly(2);
        }
    }

    @Test
    void promisesSeeTheEarlyIncidentAndTheOthersTheCompleteOne() {
        policy.promise(policy.one("Late", policy.is("Late", "course", Operator.EQUAL, "main")))
                .promise(policy.one("Customer", policy.is("Customer", "tier", Operator.EQUAL, "gold")))
                .rule(policy.one("Late", policy.is("Late", "delayMinutes", Operator.MORE, 5L)))
                .rule(policy.one("Late"), policy.not("Clock"))
                .rule(policy.one("Customer", policy.is("Customer", "tier", Operator.EQUAL, "gold")));
        DroolsEngine engine = engine();
        Fact early = policy.fact("Late", "course", "main");
        Fact gold = policy.fact("Customer", "tier", "gold");
        List<Rule> rules = policy.rules();
        try (var matching = engine.match(policy.kind("Late"), early, gold)) {
            assertThat(matching.promises()).containsExactly(rules.get(0), rules.get(1));
            assertThat(matching.promises()).containsExactly(rules.get(0), rules.get(1));
            Fact late = early.change().set("delayMinutes", 6L).build();
            Fact clock = policy.fact("Clock", "promise", "resolve");
            assertThat(matching.recoveries(late, List.of(clock))).containsExactly(rules.get(2), rules.get(4));
            assertThat(matching.recoveries(early, List.of())).containsExactly(rules.get(3), rules.get(4));
            assertThat(matching.recoveries(late, List.of())).containsExactly(rules.get(2), rules.get(3), rules.get(4));
        }
        try (var matching = engine.match(policy.kind("Broken"), policy.fact("Broken"), NOBODY)) {
            assertThat(matching.promises()).isEmpty();
            assertThat(matching.recoveries(policy.fact("Broken"), List.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "\\\"",
                "\n",
                "\r\n",
                "\t",
                "\0",
                "$x",
                "${x}",
                "}",
                "); System.exit(0); (",
                "\" || true || \"",
                "'",
                "*/",
                "/*",
                "//",
                "#",
                "@{1}",
                "\\u0022",
                "é",
                "漢字",
                "😀",
                "\u2028",
                "\uFFFF",
                "null",
                "true",
                "1",
                "",
                " ",
                "end",
                "a-b_c.d:e/f"
            })
    void anyTextIsOnlyAText(String hostile) {
        policy.rule(policy.one("Late", policy.is("Late", "course", Operator.EQUAL, hostile)))
                .rule(policy.one("Late", policy.is("Late", "course", Operator.UNEQUAL, hostile)))
                .rule(policy.one("Late", policy.is("Late", "course", Operator.CONTAINS, hostile)))
                .rule(policy.one(
                        "Late", policy.is("Late", "course", Operator.MATCHES, Pattern.compile(Pattern.quote(hostile)))))
                .rule(policy.one("Late", policy.oneOf("Late", "course", hostile, "q")))
                .rule(policy.one("Late", policy.noneOf("Late", "course", hostile, "q")));
        DroolsEngine engine = engine();
        assertThat(policy.matches(engine, policy.fact("Late", "course", hostile)))
                .containsExactly(0, 2, 3, 4);
        assertThat(policy.matches(engine, policy.fact("Late", "course", hostile + "x")))
                .containsExactly(1, 2, 5);
        assertThat(policy.matches(engine, policy.fact("Late"))).isEmpty();
    }

    @Test
    void aFieldMayHaveAnyName() {
        List<String> names = List.of(
                "class",
                "end",
                "package",
                "this",
                "empty",
                "int",
                "not",
                "rule",
                "null",
                "true",
                "isdef",
                "matches",
                "hashCode",
                "fired",
                "f0",
                "declare",
                "salience",
                "from",
                "in",
                "contains",
                "new",
                "def",
                "soundslike");
        Object[] fields =
                names.stream().flatMap(n -> List.of(n, Basic.TEXT).stream()).toArray();
        TestPolicy keywords = new TestPolicy("package").kind("Object", "Incident", fields);
        Fact.Builder incident = Fact.of(keywords.shape("Object"));
        for (String name : names) {
            keywords.rule(keywords.one("Object", keywords.is("Object", name, Operator.EQUAL, name)));
            incident.set(name, name);
        }
        DroolsEngine engine = DroolsEngine.compile(keywords.set());
        assertThat(keywords.matches(engine, incident.build())).hasSize(names.size());
    }

    @Test
    void aThousandFactsMatchOnce() {
        policy.rule(policy.one("Late"), policy.one("Taken"), policy.one("Taken"), policy.one("Taken"))
                .rule(
                        policy.one("Taken"),
                        policy.one(
                                "Taken", policy.bound("Taken", "minutesAgo", Operator.MORE, 0, "Taken", "minutesAgo")));
        assertThat(policy.matches(engine(), policy.fact("Late"), thousandTaken()))
                .containsExactly(0, 1);
    }

    @Test
    void tooManyCombinationsAreGivenUpAndLeaveNothingBehind() {
        policy.rule(
                        policy.one("Late", policy.is("Late", "course", Operator.EQUAL, "main")),
                        policy.one("Taken"),
                        policy.one(
                                "Taken", policy.bound("Taken", "minutesAgo", Operator.MORE, 1, "Taken", "minutesAgo")),
                        policy.one(
                                "Taken", policy.bound("Taken", "minutesAgo", Operator.MORE, 2, "Taken", "minutesAgo")))
                .rule(policy.one("Late"), policy.not("Taken"));
        DroolsEngine engine = engine();
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(TooManyMatchesException.class)
                    .isThrownBy(() -> policy.matches(engine, policy.fact("Late", "course", "main"), thousandTaken()))
                    .withMessageContaining("100000");
            assertThat(policy.matches(engine, policy.fact("Late", "course", "main")))
                    .containsExactly(1);
            assertThat(policy.matches(engine, policy.fact("Late"), thousandTaken()))
                    .isEmpty();
        }
    }

    private Fact[] thousandTaken() {
        return LongStream.range(0, 1_000)
                .mapToObj(i -> policy.fact("Taken", "name", "n" + i, "minutesAgo", i))
                .toArray(Fact[]::new);
    }

    @Test
    void aSessionIsCleanAfterAnotherFault() {
        policy.rule(policy.one("Late", policy.is("Late", "size", Operator.MORE, 3L)), policy.not("Taken"));
        DroolsEngine engine = engine();
        Fact wrong = policy.fact("Late", "size", "four");
        for (int i = 0; i < 50; i++) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> policy.matches(engine, wrong, policy.fact("Taken", "name", "x")));
            assertThat(policy.matches(engine, policy.fact("Late", "size", 4L))).containsExactly(0);
        }
    }

    @Test
    void manyThreadsDoNotDisturbEachOther() throws Exception {
        for (String kind : List.of("Late", "LateMeal", "LateMain", "Broken")) {
            for (long limit = 0; limit < 30; limit += 10) {
                policy.promise(policy.one(kind, policy.is(kind, "messagesSent", Operator.MORE, limit)));
                policy.rule(policy.one(kind, policy.is(kind, "delayMinutes", Operator.MORE, limit)));
                policy.rule(
                        policy.one(kind),
                        policy.one(
                                "Taken", policy.bound("Taken", "minutesAgo", Operator.EQUAL, 0, kind, "delayMinutes")));
            }
        }
        DroolsEngine engine = DroolsEngine.onDemand(policy.set());
        var interpreter = new amends.recommendation.Interpreter(policy.set());
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                var random = new java.util.Random(thread);
                work.add(() -> {
                    for (int i = 0; i < 500; i++) {
                        String kind = List.of("Late", "LateMeal", "LateMain", "Broken")
                                .get(random.nextInt(4));
                        Fact incident = policy.fact(
                                kind, "messagesSent", random.nextLong(40), "delayMinutes", random.nextLong(40));
                        List<Fact> taken = List.of(policy.fact("Taken", "minutesAgo", random.nextLong(40)));
                        try (var matching = engine.match(policy.kind(kind), incident, NOBODY);
                                var expected = interpreter.match(policy.kind(kind), incident, NOBODY)) {
                            assertThat(matching.promises()).isEqualTo(expected.promises());
                            assertThat(matching.recoveries(incident, taken))
                                    .isEqualTo(expected.recoveries(incident, taken));
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aKindOfAnotherPolicySetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine().match(
                                new TestPolicy("other")
                                        .kind("Broken", "Incident")
                                        .kind("Broken"),
                                NOBODY,
                                NOBODY))
                .withMessageContaining("other.Broken");
    }
}
