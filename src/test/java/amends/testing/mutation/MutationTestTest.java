package amends.testing.mutation;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.Scene;
import amends.check.meaning.Verdict;
import amends.incident.Action;
import amends.money.Money;
import amends.policy.Position;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.Expectation;
import amends.testing.Step;
import amends.testing.Suite;
import amends.testing.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which mutants cases notice, and what is said of the others. */
class MutationTestTest {

    private static final Position AT = Position.startOf("test/policy.cases.yaml");
    private static final Judge NOBODY_KNOWS = (original, changed, before, after) -> new Verdict.Unknown("unknown");
    private static final String COFFEE =
            rule("Coffee", "Late( delayMinutes > 20 )", "recommend.compensate(\"coffee\");");
    private static final Wanted GIVEN = new Wanted(Action.COMPENSATE, "coffee", null);

    private static Case one(String name, Scene scene, Expectation... expected) {
        return new Case(
                "test/policy",
                name,
                List.of(new Step(scene.situation(), Scene.at("19:31"), List.of(expected), AT)),
                AT);
    }

    private static Scene late(int minutes) {
        return Scene.late().with("delayMinutes", minutes).with("acknowledged", true);
    }

    private static Case given(int minutes) {
        return one("given at " + minutes, late(minutes), new Expectation.RecommendsAtLeast(GIVEN, AT));
    }

    private static Case nothing(int minutes) {
        return one("nothing at " + minutes, late(minutes), new Expectation.Recommends(List.of(), AT));
    }

    private static MutationReport report(String rules, Judge judge, Case... cases) {
        return report(rules, judge, 1, cases);
    }

    private static MutationReport report(String rules, Judge judge, int threads, Case... cases) {
        CompiledPolicySet policies = MutantsTest.folder(rules).interpret();
        Suite suite = new Suite(policies, List.of(cases), Map.of());
        return new MutationTest(suite, Mutants.of(policies.policies()), judge).run(threads, () -> {});
    }

    private static List<String> left(MutationReport report) {
        return report.results().stream()
                .filter(result -> result.fate() != Fate.KILLED)
                .map(result -> result.mutant().what())
                .toList();
    }

    @Test
    void withoutCasesNothingIsNoticed() {
        MutationReport report = report(COFFEE, NOBODY_KNOWS);
        assertThat(report.tally()).isEqualTo(new Tally(0, 0, 0, 5));
        assertThat(report.tally().score()).isZero();
    }

    @Test
    void survivorsShareACaseThatNoticesBoth() {
        MutationReport report = report(COFFEE, Judge.BY_MEANING);
        assertThat(report.tally().survived()).isEqualTo(5);
        List<Suggestion> suggestions = report.results().stream()
                .map(MutantResult::suggestion)
                .distinct()
                .toList();
        assertThat(suggestions).hasSizeLessThan(5);
        Case[] pasted = suggestions.stream().map(Suggestion::one).toArray(Case[]::new);
        assertThat(report(COFFEE, NOBODY_KNOWS, pasted).tally()).isEqualTo(new Tally(5, 0, 0, 0));
    }

    @Test
    void casesOnBothSidesOfABoundNoticeEverythingAboutIt() {
        MutationReport report = report(COFFEE, NOBODY_KNOWS, nothing(20), given(21));
        assertThat(left(report)).isEmpty();
        assertThat(report.tally().score()).isEqualTo(100);
    }

    @Test
    void aCaseTooFarFromABoundLeavesItOpen() {
        assertThat(left(report(COFFEE, NOBODY_KNOWS, nothing(19), given(22))))
                .containsExactly(
                        "delayMinutes > 20 becomes delayMinutes >= 20, as delayMinutes > 19",
                        "delayMinutes > 20 becomes delayMinutes > 21");
    }

    @Test
    void theCaseThatNoticedIsNamed() {
        MutationReport report = report(COFFEE, NOBODY_KNOWS, nothing(3), nothing(20), given(21));
        assertThat(report.results())
                .extracting(result ->
                        result.mutant().operator() + ": " + result.killer().name())
                .containsExactly(
                        "COMPARISON: nothing at 20",
                        "THRESHOLD: given at 21",
                        "CONDITION: nothing at 3",
                        "NAME: given at 21",
                        "RULE: given at 21");
    }

    @Test
    void aPromiseIsNoticedByItsClock() {
        Case clock = one(
                "clock",
                Scene.late().with("openedAt", Scene.at("19:11")),
                new Expectation.ClockStands(PromiseSort.RESOLVE, ClockState.TARGET_MISSED, AT),
                new Expectation.ClockRunsTo(PromiseSort.RESOLVE, false, Scene.at("19:31"), AT),
                new Expectation.ClockRunsTo(PromiseSort.RESOLVE, true, Scene.at("19:26"), AT));
        String promise = rule("Soon", "Late( course == \"main\" )", "promise.resolve().within(20).target(15);");
        assertThat(left(report(promise, NOBODY_KNOWS, clock))).containsExactly("course == \"main\" is dropped");
    }

    @Test
    void whatIsOnlySeenInTheNextChangeIsNoticedThere() {
        Case change = one("change", late(5), new Expectation.NextChangeAt(Scene.at("19:47"), AT));
        assertThat(left(report(COFFEE, NOBODY_KNOWS, change)))
                .containsExactly("compensate coffee becomes compensate dessert");
    }

    @Test
    void aMutantThatCannotBeEvaluatedIsNoticed() {
        String refund = rule(
                "Refund",
                "Late( orderValue > 0.00B )",
                "recommend.compensate(\"refund\").amount(\"1.00\", \"USD\").atMostPercent(\"10\");");
        Case unpriced = one("no price", late(3), new Expectation.Recommends(List.of(), AT));
        MutationReport report = report(refund, NOBODY_KNOWS, unpriced);
        assertThat(report.of(Fate.KILLED))
                .extracting(result -> result.mutant().what())
                .containsExactly("orderValue > 0.00B is dropped");
    }

    @Test
    void aTimelineNoticesInAnyOfItsSteps() {
        Case story = new Case(
                "test/policy",
                "story",
                List.of(
                        new Step(
                                late(20).situation(),
                                Scene.at("19:31"),
                                List.of(new Expectation.Recommends(List.of(), AT)),
                                AT),
                        new Step(
                                late(21).situation(),
                                Scene.at("19:32"),
                                List.of(new Expectation.RecommendsAtLeast(GIVEN, AT)),
                                AT)),
                AT);
        assertThat(left(report(COFFEE, NOBODY_KNOWS, story))).isEmpty();
    }

    @Test
    void casesThatFailWithoutAnyChangeAreToldFirst() {
        assertThatThrownBy(() -> report(COFFEE, NOBODY_KNOWS, nothing(20), given(20)))
                .isInstanceOf(FailingCasesException.class)
                .hasMessage("test/policy.cases.yaml:1:1: the case \"given at 20\" fails without any change");
    }

    @Test
    void aChangeWithoutADifferenceCountsNeitherWay() {
        Judge allSame = (original, changed, before, after) -> new Verdict.Same("nobody would see it");
        MutationReport report = report(COFFEE, allSame, nothing(20));
        assertThat(report.tally()).isEqualTo(new Tally(2, 0, 3, 0));
        assertThat(report.tally().score()).isEqualTo(100);
        assertThat(report.of(Fate.EQUIVALENT)).extracting(MutantResult::why).containsOnly("nobody would see it");
    }

    @Test
    void aSurvivorComesWithACaseThatHoldsAndNoticesIt() {
        List<Scene> scenes = List.of(late(20), late(21));
        Judge tries = (original, changed, before, after) -> scenes.stream()
                .filter(scene ->
                        !Scene.says(scene.plan(original, "19:31")).equals(Scene.says(scene.plan(changed, "19:31"))))
                .findFirst()
                .map(scene -> (Verdict) new Verdict.Differs(scene.situation(), Scene.at("19:31"), true))
                .orElse(new Verdict.Unknown("none of two"));
        MutationReport report = report(COFFEE, tries);
        assertThat(report.tally()).isEqualTo(new Tally(0, 5, 0, 0));
        List<Case> suggested = report.results().stream()
                .map(result -> result.suggestion().one())
                .toList();
        assertThat(suggested)
                .extracting(Case::name)
                .startsWith("Coffee: notices that delayMinutes > 20 becomes delayMinutes >= 20, as delayMinutes > 19");
        assertThat(report(COFFEE, NOBODY_KNOWS, suggested.toArray(Case[]::new))
                        .tally()
                        .score())
                .isEqualTo(100);
    }

    @Test
    void whatNoRecommendationShowsIsAskedOfWhatIsWithheld() {
        String two = rule("Coffee", "Late( delayMinutes > 20 )", "recommend.compensate(\"coffee\");")
                + rule("Dessert", "Late( delayMinutes > 10 )", "recommend.compensate(\"dessert\");");
        Judge at21 = (original, changed, before, after) ->
                new Verdict.Differs(late(21).situation(), Scene.at("19:31"), true);
        MutantResult deleted = report(two, at21).results().stream()
                .filter(result -> result.mutant().rule().name().equals("Coffee"))
                .filter(result -> result.mutant().operator() == MutationOperator.RULE)
                .findFirst()
                .orElseThrow();
        assertThat(deleted.suggestion().one().steps().get(0).expected())
                .singleElement()
                .isInstanceOf(Expectation.Withholds.class);
    }

    @Test
    void plansThatDifferInNothingThatCanBeAskedAreNotCalledSurvivors() {
        Judge wrong = (original, changed, before, after) ->
                new Verdict.Differs(Scene.late().situation(), Scene.at("19:31"), true);
        assertThat(report(
                                rule(
                                        "Never",
                                        "Late( delayMinutes > 20, delayMinutes < 3 )",
                                        "recommend.escalate(\"boss\");"),
                                wrong)
                        .of(Fate.SURVIVED))
                .isEmpty();
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        List<Case> cases = new ArrayList<>();
        for (int minutes = 0; minutes < 40; minutes += 3) {
            cases.add(minutes > 20 ? given(minutes) : nothing(minutes));
        }
        Case[] all = cases.toArray(Case[]::new);
        MutationReport alone = report(COFFEE, NOBODY_KNOWS, 1, all);
        MutationReport together = report(COFFEE, NOBODY_KNOWS, 4, all);
        assertThat(together.results())
                .extracting(MutantResult::fate)
                .isEqualTo(alone.results().stream().map(MutantResult::fate).toList());
        assertThat(together.results())
                .extracting(MutantResult::killer)
                .isEqualTo(alone.results().stream().map(MutantResult::killer).toList());
    }

    @Test
    void everyMutantIsToldWhenItIsDone() {
        CompiledPolicySet policies = MutantsTest.folder(COFFEE).interpret();
        List<Mutant> mutants = Mutants.of(policies.policies());
        AtomicInteger done = new AtomicInteger();
        new MutationTest(new Suite(policies, List.of(), Map.of()), mutants, NOBODY_KNOWS).run(2, done::incrementAndGet);
        assertThat(done).hasValue(mutants.size());
    }

    @Test
    void moneyIsNoticedToTheSmallestCoin() {
        String refund = rule(
                "Refund",
                "Late()",
                "recommend.entitle(\"law\").amount(\"5.00\", \"USD\").perFull(15).atMost(\"9.00\", \"USD\");");
        Case[] cases = {owed(15, "5.00"), owed(14, null), owed(16, "5.00"), owed(29, "5.00"), owed(45, "9.00")};
        assertThat(left(report(refund, NOBODY_KNOWS, cases))).isEmpty();
    }

    private static Case owed(int minutes, String amount) {
        List<Wanted> wanted =
                amount == null ? List.of() : List.of(new Wanted(Action.COMPENSATE, "law", Money.of(amount, "USD")));
        return one("owed at " + minutes, late(minutes), new Expectation.Recommends(wanted, AT));
    }

    @Test
    void reportsCountByFileAndByRule() {
        MutationReport report = report(
                COFFEE + rule("Boss", "Late( guests > 8 )", "recommend.escalate(\"boss\");"),
                NOBODY_KNOWS,
                nothing(20),
                given(21));
        assertThat(report.byFile()).containsExactly(Map.entry("test/policy.drl", report.tally()));
        assertThat(report.byRule("test/policy.drl"))
                .containsExactly(Map.entry("Coffee", new Tally(5, 0, 0, 0)), Map.entry("Boss", new Tally(1, 0, 0, 4)));
    }
}
