package amends.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import amends.TestRules;
import amends.policy.Effort;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that the guard lets pass and that try to take for ever: an evaluation is given up after so many steps. */
class EvaluationLimitsTest {
    /** A twentieth of what an evaluation may take, so that it is given up sooner. */
    private static final long FEW = Effort.MOST / 20;

    private static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");

    @Test
    void aRuleThatMatchesEveryCombinationIsGivenUp() {
        String joins = "Taken( $a : name )\n"
                + IntStream.range(0, 49).mapToObj(i -> "Taken( name != $a )\n").collect(Collectors.joining());

        assertGivenUp(rules(1, i -> chained(50)), taken(500), "the rule \"0\" matches these facts more than 100000");
        assertThat(plan(rules(1, i -> joins), taken(50)).recommendations()).hasSize(1);
    }

    @Test
    void manyRulesThatTryAllPairsInVainAreGivenUp() {
        assertGivenUp(
                rules(20, i -> "Taken( $a : name, $b : action ) Taken( name == $b, action != $a )"),
                taken(2_000),
                "evaluating this incident takes more than 250,000 steps; it was given up at the rule");
    }

    @Test
    void aThousandNegationsOfOtherFactsAreGivenUp() {
        assertGivenUp(
                rules(1, i -> "Taken( $a : name )\n" + "not Taken( action == $a )\n".repeat(90)),
                taken(2_000),
                "250,000 steps; it was given up at the rule \"0\"");
    }

    @Test
    void thousandsOfPatternsOnThousandsOfFactsAreGivenUpBeforeTheyAreTried() {
        assertGivenUp(
                rules(300, i -> "Taken( name == \"" + i + "\" )"), taken(2_000), "so many facts for so many rules");
    }

    @Test
    void aLookAheadAtThousandsOfMomentsIsGivenUp() {
        assertGivenUp(
                rules(200, i -> "Taken( minutesAgo >= " + (i * 7 + 100) + ", name == \"never\" )"),
                taken(200),
                "250,000 steps");
    }

    @Test
    void anAmountForEveryCombinationIsGivenUp() {
        TestRules rules = TestRules.rules("""
                        rule "x" when Late( $f : fare ) Taken( $a : name ) Taken( $b : name ) Taken( name != $a, name != $b )
                        then recommend.compensate("gift").amount($f, "EUR"); end
                        """)
                .with("remedies.yaml", """
                        remedies:
                          gift: {label: {en: A gift}, currency: EUR, instead: [sorry]}
                          sorry: {label: {en: Sorry}, cost: "0", value: "0", currency: EUR}
                        """)
                .with("messages/en.yaml", "remedy.gift: a\nremedy.sorry: b\n")
                .with("domains.yaml", "test: {zone: Europe/Madrid, currency: EUR}\n");

        assertGivenUp(rules, taken(300), "250,000 steps; it was given up at the rule \"x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*a*a*a*b",
                ".*a.*b.*c.*d",
                "[a-z]+[a-z]+[a-z]+1",
                "a{1,100}a{1,100}a{1,100}a{1,100}b",
                ".*?a.*?a.*?a.*?b"
            })
    void aRegularExpressionThatGoesOverALongTextAgainAndAgainIsGivenUp(String regex) {
        assertGivenUp(
                rules(1, i -> "Late( cause matches \"" + regex + "\" )"),
                incident(",\"cause\":\"" + "a".repeat(10_000) + "\""),
                "the regular expression " + regex + " goes over a text of 10000 characters more than 100 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {".*late.*", "(?i).*storm", "a?a?a?a?a?a?a?a?b", "(ab)*(ab)*(ab)*c", ".*x.*y"})
    void anOrdinaryRegularExpressionCopesWithTheLongestText(String regex) {
        CompiledPolicySet rules =
                rules(1, i -> "Late( cause matches \"" + regex + "\" )").interpret();

        assertThatNoException().isThrownBy(() -> plan(rules, incident(",\"cause\":\"" + "a".repeat(10_000) + "\"")));
    }

    @Test
    void manyCostlyRegularExpressionsAreGivenUpTogether() {
        assertGivenUp(
                rules(150, i -> "Late( cause matches \".*x.*y" + i + "\" )"),
                incident(",\"cause\":\"" + "x".repeat(700) + "\""),
                "250,000 steps; it was given up at the regular expression");
    }

    @Test
    void aThousandThresholdsOfOneKindAreOrdinary() {
        TestRules rules = rules(1_000, i -> "Late( delayMinutes >= " + (i + 100) + ", course == \"never\" )");

        assertThat(plan(rules, incident("")).nextChangeAt()).isNull();
    }

    @Test
    void anEvaluationMayTakeFiveMillionSteps() {
        String allPairs = "Taken( $a : name, $b : action ) Taken( name == $b, action != $a )";

        assertThatNoException().isThrownBy(() -> plan(rules(6, i -> allPairs).interpret(), taken(900)));
        assertThatExceptionOfType(TooMuchEffortException.class)
                .isThrownBy(() -> plan(rules(7, i -> allPairs).interpret(), taken(900)))
                .withMessageContaining("more than 5,000,000 steps");
    }

    @Test
    void anEngineThatWasStoppedAnswersTheNextQuestion() {
        CompiledPolicySet rules = rules(1, i -> chained(3)).compile();

        assertThatExceptionOfType(TooMuchEffortException.class).isThrownBy(() -> plan(rules, taken(2_000)));
        assertThat(plan(rules, taken(3)).recommendations()).hasSize(1);
        assertThatExceptionOfType(TooMuchEffortException.class).isThrownBy(() -> plan(rules, taken(2_000)));
    }

    private static String chained(int patterns) {
        StringBuilder chain = new StringBuilder("Taken( $a0 : name )\n");
        for (int i = 1; i < patterns; i++) {
            chain.append("Taken( $a%d : name, name != $a%d )\n".formatted(i, i - 1));
        }
        return chain.toString();
    }

    private static void assertGivenUp(TestRules rules, String request, String message) {
        CompiledPolicySet compiled = rules.compile();
        String[] told = new String[2];
        for (int i = 0; i < told.length; i++) {
            try {
                plan(compiled, request, FEW);
            } catch (TooMuchEffortException e) {
                told[i] = e.getMessage();
            }
        }

        assertThat(told[0]).contains(message).isEqualTo(told[1]);
    }

    private static TestRules rules(int count, IntFunction<String> when) {
        return TestRules.rules(IntStream.range(0, count)
                        .mapToObj(i -> TestRules.rule("" + i, when.apply(i), "recommend.ask(\"m\");"))
                        .collect(Collectors.joining()))
                .with("messages/en.yaml", "m: What would help?\n");
    }

    private static Plan plan(TestRules rules, String request) {
        return plan(rules.compile(), request);
    }

    private static Plan plan(CompiledPolicySet policies, String request) {
        return plan(policies, request, Effort.MOST);
    }

    private static Plan plan(CompiledPolicySet policies, String request, long mostSteps) {
        EvaluationRequest read =
                new EvaluationReader(policies.policies()).read(request.getBytes(StandardCharsets.UTF_8), NOW);
        return Recommender.evaluate(policies, read.situation(), read.asOf(), mostSteps);
    }

    private static String incident(String more) {
        return "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"1\",\"openedAt\":\"2026-05-02T10:00:00Z\","
                + "\"dueAt\":\"2026-05-02T11:00:00Z\"" + more + "}}";
    }

    private static String taken(int count) {
        String entries = IntStream.range(0, count)
                .mapToObj(i -> "{\"action\":\"ask\",\"name\":\"n%d\",\"at\":\"2026-05-02T10:%02d:%02dZ\"}"
                        .formatted(i, i / 60, i % 60))
                .collect(Collectors.joining(","));
        return incident("").replaceFirst("}}$", "},\"taken\":[" + entries + "]}");
    }
}
