package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.check.meaning.Verdict.Differs;
import amends.check.meaning.Verdict.Same;
import amends.policy.DomainPolicy;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinguishActsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            recommend.compensate("dessert");               | recommend.compensate("dinner");
            recommend.acknowledge("sorry");                | recommend.acknowledge("later");
            recommend.escalate("chef");                    | recommend.escalate("boss");
            recommend.status("update").every(10);          | recommend.status("update").every(9);
            recommend.status("update").every(10);          | recommend.status("update").every(11);
            recommend.status("update").every(10);          | recommend.status("update");
            recommend.followUp("later").after(60);         | recommend.followUp("later").after(61);
            recommend.entitle("fee").amount("5", "USD");   | recommend.entitle("fee").amount("5.01", "USD");
            recommend.entitle("fee").percent("10");        | recommend.entitle("fee").percent("10.1");
            recommend.entitle("fee").percent("10").atMost("15", "USD"); | recommend.entitle("fee").percent("10").atMost("15.01", "USD");
            recommend.entitle("fee").percent("10").atMost("15", "USD"); | recommend.entitle("fee").percent("10");
            recommend.entitle("fee").percent("10").onlyAbove("3", "USD"); | recommend.entitle("fee").percent("10").onlyAbove("3.01", "USD");
            recommend.entitle("fee").amount("50", "USD").atMostPercent("20"); | recommend.entitle("fee").amount("50", "USD").atMostPercent("21");
            recommend.entitle("fee").amount("1", "USD").perFull(7);    | recommend.entitle("fee").amount("1", "USD").perStarted(7);
            recommend.entitle("fee").amount("1", "USD").perFull(7);    | recommend.entitle("fee").amount("1", "USD").perFull(8);
            recommend.entitle("fee").amount("1", "USD").perFull(7).atMost("9", "USD"); | recommend.entitle("fee").amount("1", "USD").perFull(7).atMost("9.01", "USD");
            recommend.entitle("fee").amount("1", "USD").perStarted(1, "days"); | recommend.entitle("fee").amount("1", "USD").perStarted(2, "days");
            recommend.entitle("fee").amount("1", "USD").perStarted(1, "days"); | recommend.entitle("fee").amount("1", "USD").perFull(1, "days");
            recommend.entitle("fee").amount("1", "USD").times($n);     | recommend.entitle("fee").amount("1", "USD");
            recommend.entitle("fee").amount("1", "USD").times($n).atMost("40", "USD"); | recommend.entitle("fee").amount("1", "USD").times($n).atMost("41", "USD");
            recommend.entitle("fee").amount("7", "USD").outOf(3);      | recommend.entitle("fee").amount("7", "USD").outOf(4);
            recommend.compensate("soup"); recommend.compensate("salad"); | recommend.compensate("soup");
            """)
    void whatARuleDoesOtherwiseIsShown(String before, String after) {
        Differs differs = (Differs) Versions.of(
                        rule("One", "Late( $n : guests, delayMinutes >= 5 )", before),
                        rule("One", "Late( $n : guests, delayMinutes >= 5 )", after),
                        rule("Other", "Late( delayMinutes >= 30 )", "recommend.compensate(\"dinner\");"))
                .verdict();

        assertThat(differs.inPlan()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            promise.resolve().within(20).target(15);       | promise.resolve().within(21).target(15);
            promise.resolve().within(20).target(15);       | promise.resolve().within(20).target(14);
            promise.resolve().within(20);                  | promise.resolve().within(20).target(15);
            promise.firstResponse().within(5);             | promise.firstResponse().within(6);
            promise.nextUpdate().within(5);                | promise.nextUpdate().within(4);
            promise.resolve().within(60).during("kitchen");| promise.resolve().within(60);
            promise.resolve().within(2, "workingDays").during("kitchen"); | promise.resolve().within(3, "workingDays").during("kitchen");
            """)
    void whatARulePromisesOtherwiseIsShownByTheClock(String before, String after) {
        Differs differs = (Differs)
                Versions.of(rule("One", "Late( guests > 1 )", before), rule("One", "Late( guests > 1 )", after))
                        .verdict();

        assertThat(differs.inPlan()).isTrue();
        assertThat(differs.situation().promises()).isEmpty();
    }

    @Test
    void aRuleInCommonThatChangesInOneDomainIsShownThereHoweverManyOthersThereAre() {
        TestRules rules = TestRules.folder()
                .with("zoo/kinds.drl", "package zoo;\ndeclare Escape extends Incident end\n")
                .with("roles.yaml", "chef: {label: {en: Chef}}\nboss: {label: {en: Boss}}\n");
        StringBuilder kinds = new StringBuilder("package farm;\n");
        for (int i = 0; i < 60; i++) {
            kinds.append("declare Flood%d extends Incident end\n".formatted(i));
        }
        String conditions = "Incident( delayMinutes > 30, severity == \"MAJOR\", openMinutes > 7, channel == \"web\","
                + " cause == \"rain\", reopenedCount > 2, orderValue > 5.00B )";
        String common = "package common;\n" + rule("One", conditions, "recommend.escalate(\"%s\");")
                + rule("Other", conditions.replace("MAJOR", "MINOR"), "recommend.escalate(\"boss\");");
        CompiledPolicySet original = rules.with("farm/kinds.drl", kinds.toString())
                .with("common/all.drl", common.formatted("chef"))
                .interpret();
        Map<String, DomainPolicy> domains = new TreeMap<>();
        original.policies().domains().forEach(domain -> domains.put(domain.name(), domain));
        DomainPolicy zoo = domains.get("zoo");
        Rule after = rules.with("common/all.drl", common.formatted("boss"))
                .interpret()
                .policies()
                .domain("zoo")
                .rules()
                .get(0);
        Rule before = zoo.rules().get(0);
        domains.put(
                "zoo",
                new DomainPolicy("zoo", zoo.kinds(), List.of(after, zoo.rules().get(1))));
        PolicySet policies =
                new PolicySet("changed", domains, original.policies().library());
        CompiledPolicySet mutated = new CompiledPolicySet(policies, new Interpreter(policies), original.wording());

        Differs differs = (Differs) Distinguish.between(original, mutated, before, after);

        assertThat(differs.situation().kind()).isEqualTo("zoo.Escape");
    }

    @Test
    void aPromiseThatAlwaysLosesMayBeAnother() {
        Verdict verdict = Versions.of(
                        rule("One", "Late()", "promise.resolve().within(50);"),
                        rule("One", "Late()", "promise.resolve().within(51);"),
                        rule("Better", "Late()", "promise.resolve().within(20);"))
                .verdict();

        assertThat(verdict).isInstanceOf(Same.class);
    }

    @Test
    void aDateIsShownOnTheDayItself() {
        Differs differs =
                (Differs) Versions.of(dated("2026-04-01"), dated("2026-04-02")).verdict();

        assertThat(differs.asOf()).isEqualTo("2026-04-01T12:21:00Z");
        assertThat(differs.situation().incident()).containsOnlyKeys("delayMinutes");
    }

    @Test
    void whichOfTwoPromisesComesFirstIsShown() {
        Differs differs = (Differs) Versions.of(
                        "rule \"One\" salience 5 when Late( guests > 3 ) then promise.resolve().within(50); end\n",
                        "rule \"One\" salience -1 when Late( guests > 3 ) then promise.resolve().within(50); end\n",
                        rule("Other", "Late( course == \"main\" )", "promise.resolve().within(20);"))
                .verdict();

        assertThat(differs.inPlan()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            recommend.entitle("fee").amount("5", "USD").atMost("15", "USD"); | recommend.entitle("fee").amount("5", "USD").atMost("15.01", "USD");
            recommend.entitle("fee").amount("5", "USD").atMost("15", "USD"); | recommend.entitle("fee").amount("5", "USD");
            recommend.entitle("fee").amount("5", "USD").onlyAbove("4", "USD"); | recommend.entitle("fee").amount("5", "USD").onlyAbove("4.01", "USD");
            recommend.entitle("fee").amount("2", "USD").perStarted(10).atMost("15", "USD"); | recommend.entitle("fee").amount("2", "USD").perStarted(10).atMost("16", "USD");
            """)
    void aBoundThatNeverCountsMakesNoDifference(String before, String after) {
        String when = "Late( delayMinutes >= 5, delayMinutes <= 30 )";

        assertThat(Versions.of(rule("One", when, before), rule("One", when, after))
                        .verdict())
                .isInstanceOfSatisfying(
                        Same.class,
                        same -> assertThat(same.why())
                                .isEqualTo("what is written otherwise never comes to bear where the rule fires"));
    }

    @Test
    void aBoundThatCountsJustOnceMakesADifference() {
        String when = "Late( delayMinutes >= 5, delayMinutes <= 71 )";
        String then = "recommend.entitle(\"fee\").amount(\"2\", \"USD\").perStarted(10).atMost(\"%s\", \"USD\");";

        assertThat(Versions.of(rule("One", when, then.formatted("15")), rule("One", when, then.formatted("16")))
                        .verdict())
                .isInstanceOf(Differs.class);
    }

    @Test
    void salienceMakesNoDifferenceWithoutARival() {
        assertThat(Versions.of(
                                "rule \"One\" when Late() then recommend.compensate(\"dessert\"); end\n",
                                "rule \"One\" salience 7 when Late() then recommend.compensate(\"dessert\"); end\n",
                                rule("Other", "Late()", "recommend.compensate(\"dinner\");"))
                        .verdict())
                .isInstanceOf(Same.class);
        assertThat(Versions.of(
                                "rule \"One\" when Late() then recommend.acknowledge(\"sorry\"); end\n",
                                "rule \"One\" salience 7 when Late() then recommend.acknowledge(\"sorry\"); end\n",
                                rule("A rival", "Late( guests > 5 )", "recommend.acknowledge(\"sorry\");"))
                        .verdict())
                .isInstanceOf(Differs.class);
    }

    private static String dated(String day) {
        return "rule \"One\" date-effective \"" + day + "\" when Late( delayMinutes > 20 ) then "
                + "recommend.compensate(\"dessert\"); end\n";
    }
}
