package amends.testing.coverage;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.TestRules;
import amends.promise.ClockState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Dated versions, what rules name, the languages it is said in, and the clocks of promises. */
class NamesAndDaysTest {

    private static final String DATED = """
            rule "Dated"
                date-effective "2026-11-22"
                date-expires "2026-11-23"
            when
                Late( guests > 1 )
            then
                recommend.acknowledge("sorry");
            end
            """;

    private static Scene opened(String day, int guests) {
        return Scene.late().with("openedAt", Instant.parse(day + "T12:00:00Z")).with("guests", guests);
    }

    @Test
    void bothBoundsOfAVersionAreToBeTriedOnTheirFirstDayAndOnTheDayBefore() {
        Tried tried = Tried.rules(DATED).with(opened("2026-11-21", 2)).with(opened("2026-11-22", 2));
        assertThat(tried.that(Status.COVERED))
                .contains(
                        "dayBefore 2026-11-21 date-effective \"2026-11-22\"",
                        "firstDay 2026-11-22 date-effective \"2026-11-22\"",
                        "dayBefore 2026-11-22 date-expires \"2026-11-23\"");
        assertThat(tried.gaps()).contains("an incident that began on 2026-11-23 was never tried while guests > 1");
    }

    @Test
    void aDayProvesNothingWhereTheConditionsDoNotHold() {
        assertThat(Tried.rules(DATED).with(opened("2026-11-21", 1)).gaps())
                .contains(
                        "an incident that began on 2026-11-21 was tried, but the rule's conditions did not hold then");
    }

    @Test
    void whatARuleNamesIsToBeRecommended() {
        Tried tried = Tried.rules(
                rule("Sorry", "Late( delayMinutes > 5 )", "recommend.acknowledge(\"sorry\");"),
                rule("Update", "Late( delayMinutes > 6 )", "recommend.status(\"update\").every(5);"),
                rule("Coffee", "Late( delayMinutes > 7 )", "recommend.compensate(\"coffee\");"),
                rule("Fare", "Late( delayMinutes > 8 )", "recommend.entitle(\"fare\").amount(\"5.00\", \"USD\");"),
                rule("Chef", "Late( delayMinutes > 9 )", "recommend.escalate(\"chef\");"));
        assertThat(tried.delays(8).that(Status.COVERED))
                .contains(
                        "recommended message \"sorry\"",
                        "recommended message \"update\"",
                        "recommended remedy \"coffee\"");
        assertThat(tried.gaps())
                .contains("the scheme \"fare\" was never recommended", "the role \"chef\" was never recommended");
        assertThat(tried.delays(10).that(Status.COVERED))
                .contains("recommended scheme \"fare\"", "recommended role \"chef\"");
    }

    @Test
    void whatIsAlwaysWithheldIsNotRecommended() {
        Tried tried = Tried.rules(
                rule("Dessert", "Late( delayMinutes > 5 )", "recommend.compensate(\"dessert\");"),
                rule("Dinner", "Late( delayMinutes > 5 )", "recommend.compensate(\"dinner\");"));
        assertThat(tried.delays(6).gaps())
                .anySatisfy(
                        gap -> assertThat(gap).startsWith("the remedy \"dessert\" was proposed, but was withheld: "));
        assertThat(tried.that(Status.COVERED)).contains("recommended remedy \"dinner\"");
    }

    @Test
    void eachFileIsToHaveRecommendedWhatItNames() {
        Tried tried = Tried.folder(TestRules.policy("package test;\ndeclare Late extends Incident end\n"
                        + rule("One", "Late( delayMinutes > 5 )", "recommend.acknowledge(\"sorry\");"))
                .with(
                        "test/two.drl",
                        "package test;\n"
                                + rule("Two", "Late( delayMinutes > 9 )", "recommend.acknowledge(\"sorry\");")));
        Coverage coverage = tried.delays(6).coverage();
        assertThat(coverage.files())
                .extracting(file -> file.names().get(0).status())
                .containsExactly(Status.COVERED, Status.MISSING);
    }

    @Test
    void theLanguagesInWhichWordsWereSaidAreTold() {
        Tried tried = Tried.rules(
                rule("Sorry", "Late()", "recommend.acknowledge(\"sorry\");"),
                rule("Coffee", "Late()", "recommend.compensate(\"coffee\");"),
                rule("Chef", "Late()", "recommend.escalate(\"chef\");"));
        tried.with(Scene.late().with("delayMinutes", 1).customer("language", "es"));
        assertThat(tried.coverage().messages())
                .containsExactly(
                        new MessageLanguages("remedy.coffee", List.of("test/policy.drl"), List.of("en"), List.of()),
                        new MessageLanguages("sorry", List.of("test/policy.drl"), List.of("es"), List.of("en")));
    }

    @Test
    void ofSomePoliciesOnlyTheirOwnWordsAreTold() {
        Tried tried = Tried.rules(rule("Sorry", "Late()", "recommend.acknowledge(\"sorry\");"));
        tried.with(Scene.late().with("delayMinutes", 1));
        assertThat(tried.coverage().of(Set.of("test/policy")).messages()).hasSize(1);
        assertThat(tried.coverage().of(Set.of("test/another")).messages()).isEmpty();
    }

    @Test
    void howTheClocksOfPromisesStoodIsTold() {
        Tried tried = Tried.rules(
                rule("Promise", "Late( guests < 5 )", "promise.resolve().within(20).target(15);"),
                rule("Better", "Late( guests < 3 )", "promise.resolve().within(10).target(10);"));
        tried.with(Scene.late().with("openedAt", Scene.at("20:00")).with("guests", 4), "20:15")
                .with(Scene.late().with("openedAt", Scene.at("20:00")).with("guests", 4), "20:20")
                .with(Scene.late().with("openedAt", Scene.at("20:00")).with("guests", 2), "20:30");
        assertThat(tried.coverage().promises())
                .extracting(PromiseStates::seen)
                .containsExactly(List.of(ClockState.ON_TRACK, ClockState.TARGET_MISSED), List.of(ClockState.BREACHED));
        assertThat(tried.coverage().promises())
                .extracting(PromiseStates::unseen)
                .containsExactly(
                        List.of(ClockState.BREACHED, ClockState.MET), List.of(ClockState.ON_TRACK, ClockState.MET));
    }
}
