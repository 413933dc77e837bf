package amends;

import static amends.Scene.at;
import static amends.Scene.clocks;
import static amends.Scene.late;
import static amends.Scene.says;
import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.incident.Action;
import amends.incident.PromiseMade;
import amends.incident.SituationException;
import amends.incident.Taken;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time as the language knows it: what derives from what, and what happens at the very instant. */
class TimeTest {

    private static final String MESSAGES = "sorry: Sorry.\nupdate: Still at it.\nlater: How was it?\n";
    private static final String RESOLVE =
            rule("Within 20, we aim for 15", "Late()", "promise.resolve().within(20).target(15);");

    private static CompiledPolicySet compiled(String rules) {
        return rules(rules).with("messages/en.yaml", MESSAGES).compile();
    }

    @Test
    void theDueInstantItselfIsMetAndOneSecondLaterIsNot() {
        CompiledPolicySet policies = compiled(RESOLVE);
        Scene scene = late().with("dueAt", at("19:10"));
        assertThat(clocks(scene.plan(policies, "19:05"))).containsExactly("resolve ON_TRACK 19:10");
        assertThat(clocks(scene.plan(policies, "19:05:01"))).containsExactly("resolve TARGET_MISSED 19:10");
        assertThat(clocks(scene.plan(policies, "19:10"))).containsExactly("resolve TARGET_MISSED 19:10");
        assertThat(clocks(scene.plan(policies, "19:10:01"))).containsExactly("resolve BREACHED 19:10");
    }

    @Test
    void resolvedAtTheDueInstantIsMetAndResolvedLateStaysBreached() {
        CompiledPolicySet policies = compiled(RESOLVE);
        assertThat(clocks(late().with("dueAt", at("19:10"))
                        .with("resolvedAt", at("19:10"))
                        .plan(policies, "22:00")))
                .containsExactly("resolve MET 19:10");
        assertThat(clocks(late().with("dueAt", at("19:10"))
                        .with("resolvedAt", at("19:10:01"))
                        .plan(policies, "22:00")))
                .containsExactly("resolve BREACHED 19:10");
    }

    @Test
    void dueAtDerivesFromTheDelayAndElseFromTheOpeningAndThePromise() {
        CompiledPolicySet policies = compiled(RESOLVE);
        assertThat(clocks(late().with("delayMinutes", 21).plan(policies, "19:31")))
                .containsExactly("resolve BREACHED 19:10");
        assertThat(clocks(late().with("openedAt", at("19:00")).plan(policies, "19:01")))
                .containsExactly("resolve ON_TRACK 19:20");
        assertThat(late().plan(policies, "19:00").notes())
                .containsExactly("The resolve promise is not judged: neither openedAt nor dueAt is known.");
    }

    @Test
    void openedAtDerivesFromTheDueInstantLessThePromise() {
        CompiledPolicySet policies =
                compiled(RESOLVE + rule("Late", "Late( openMinutes == 21 )", "recommend.acknowledge(\"sorry\");"));
        assertThat(says(late().with("dueAt", at("19:20")).plan(policies, "19:21")))
                .containsExactly("acknowledge sorry");
    }

    @Test
    void minutesAreWholeAndFlooredAndStopWhenTheIncidentIsResolved() {
        CompiledPolicySet policies =
                compiled(rule("Late", "Late( delayMinutes == 5 )", "recommend.acknowledge(\"sorry\");"));
        Scene scene = late().with("dueAt", at("19:00"));
        assertThat(says(scene.plan(policies, "19:04:59"))).isEmpty();
        assertThat(says(scene.plan(policies, "19:05"))).containsExactly("acknowledge sorry");
        assertThat(says(scene.plan(policies, "19:05:59"))).containsExactly("acknowledge sorry");
        assertThat(says(scene.plan(policies, "19:06"))).isEmpty();
        assertThat(says(scene.with("resolvedAt", at("19:05:30")).plan(policies, "23:00")))
                .containsExactly("acknowledge sorry");
    }

    @Test
    void beforeTheDueInstantTheDelayIsNothing() {
        CompiledPolicySet policies =
                compiled(rule("Early", "Late( delayMinutes == 0 )", "recommend.acknowledge(\"sorry\");"));
        assertThat(says(late().with("dueAt", at("20:00")).plan(policies, "19:00")))
                .containsExactly("acknowledge sorry");
    }

    @Test
    void twoStatementsThatDisagreeAreRefused() {
        CompiledPolicySet policies = compiled(RESOLVE);
        assertThatThrownBy(() -> late().with("dueAt", at("19:10"))
                        .with("delayMinutes", 20)
                        .plan(policies, "19:31"))
                .isInstanceOf(SituationException.class)
                .hasMessage("/incident/delayMinutes: delayMinutes and dueAt disagree; expected 21, or only one of the"
                        + " two; found 20");
        assertThatThrownBy(
                        () -> late().with("acknowledged", true).nothingTaken().plan(policies, "19:31"))
                .hasMessageContaining("acknowledged derives from taken");
        assertThatThrownBy(() -> late().with("openedAt", at("19:40")).plan(policies, "19:31"))
                .hasMessageContaining("/asOf: asOf is before the incident was opened");
    }

    @Test
    void twoStatementsThatAgreeAreFine() {
        assertThat(late().with("dueAt", at("19:10"))
                        .with("delayMinutes", 21)
                        .plan(compiled(RESOLVE), "19:31:40")
                        .clocks())
                .hasSize(1);
    }

    @Test
    void silenceCountsFromTheLastMessageAndIsUnknownBeforeTheFirst() {
        CompiledPolicySet policies =
                compiled(rule("Silent", "Late( silentMinutes >= 10 )", "recommend.status(\"update\");")
                        + rule("Not silent", "Late( silentMinutes < 10 )", "recommend.acknowledge(\"sorry\");"));
        assertThat(says(late().nothingTaken().plan(policies, "19:30"))).isEmpty();
        Scene acknowledged = late().taken(Action.ACKNOWLEDGE, "other", "19:20");
        assertThat(says(acknowledged.plan(policies, "19:29:59"))).containsExactly("acknowledge sorry");
        assertThat(says(acknowledged.plan(policies, "19:30"))).containsExactly("status update");
    }

    @Test
    void whereTakenIsLeftOutTheIncidentMayStateWhatWasSaid() {
        CompiledPolicySet policies = compiled(
                rule("Silent", "Late( silentMinutes >= 10, acknowledged == true )", "recommend.status(\"update\");"));
        Scene scene = late().with("silentMinutes", 4).with("acknowledged", true);
        assertThat(says(scene.plan(policies, "19:30"))).isEmpty();
        assertThat(scene.plan(policies, "19:30").nextChangeAt()).isEqualTo(at("19:36"));
    }

    @Test
    void aFirstResponseIsMetByTheFirstAcknowledgeOrStatusAndNotByAGift() {
        CompiledPolicySet policies =
                compiled(rule("Answer", "Late()", "promise.firstResponse().within(10).target(5);"));
        Scene scene = late().with("openedAt", at("19:00")).nothingTaken();
        assertThat(clocks(scene.plan(policies, "19:05:01"))).containsExactly("firstResponse TARGET_MISSED 19:10");
        scene.taken(Action.COMPENSATE, "coffee", "19:02");
        assertThat(clocks(scene.plan(policies, "19:10:01"))).containsExactly("firstResponse BREACHED 19:10");
        scene.taken(Action.STATUS, "any", "19:10");
        assertThat(clocks(scene.plan(policies, "22:00"))).containsExactly("firstResponse MET 19:10");
    }

    @Test
    void anAnswerThatCameLateStaysBreached() {
        CompiledPolicySet policies =
                compiled(rule("Answer", "Late()", "promise.firstResponse().within(10).target(5);"));
        assertThat(clocks(late().with("openedAt", at("19:00"))
                        .taken(Action.ACKNOWLEDGE, "any", "19:10:01")
                        .plan(policies, "19:30")))
                .containsExactly("firstResponse BREACHED 19:10");
    }

    @Test
    void theNextUpdateStartsAnewWithEachMessage() {
        CompiledPolicySet policies = compiled(rule("Tell", "Late()", "promise.nextUpdate().within(10).target(8);"));
        Scene scene = late().with("openedAt", at("19:00"));
        assertThat(clocks(scene.nothingTaken().plan(policies, "19:01"))).containsExactly("nextUpdate ON_TRACK 19:10");
        scene.taken(Action.ACKNOWLEDGE, "any", "19:20");
        assertThat(clocks(scene.plan(policies, "19:21"))).containsExactly("nextUpdate ON_TRACK 19:30");
        scene.taken(Action.STATUS, "any", "19:25");
        assertThat(clocks(scene.plan(policies, "19:35:01"))).containsExactly("nextUpdate BREACHED 19:35");
    }

    @Test
    void ofThePromisedUpdateAndTheRepeatedStatusTheEarlierWins() {
        CompiledPolicySet policies = compiled(rule("Tell", "Late()", "promise.nextUpdate().within(10).target(8);")
                + rule("Status", "Late( guests == 2 )", "recommend.status(\"update\").every(5);")
                + rule("Rare status", "Late( guests == 3 )", "recommend.status(\"update\").every(15);"));
        Scene scene = late().with("openedAt", at("19:00")).taken(Action.STATUS, "update", "19:20");
        assertThat(clocks(scene.plan(policies, "19:21"))).containsExactly("nextUpdate ON_TRACK 19:25");
        assertThat(clocks(scene.with("guests", 3).plan(policies, "19:21")))
                .containsExactly("nextUpdate ON_TRACK 19:30");
    }

    @Test
    void afterAReopeningEarlierMessagesCountNoMore() {
        CompiledPolicySet policies = compiled(rule("Answer", "Late()", "promise.firstResponse().within(10).target(5);")
                + rule(
                        "Sorry",
                        "Late( acknowledged == false, messagesSent == 0, reopenedCount == 1 )",
                        "recommend.acknowledge(\"sorry\");"));
        Scene scene = late().with("openedAt", at("18:00"))
                .taken(Action.ACKNOWLEDGE, "sorry", "18:01")
                .with("resolvedAt", at("18:30"))
                .reopened("19:00");
        Plan plan = scene.plan(policies, "19:01");
        assertThat(says(plan)).containsExactly("acknowledge sorry");
        assertThat(clocks(plan)).containsExactly("firstResponse ON_TRACK 19:10");
    }

    @Test
    void anEstimateThatWasToldIsAPromiseWithAClock() {
        CompiledPolicySet policies = compiled(rule(
                "Broken estimate",
                "Clock( promise == \"estimate\", state == \"BREACHED\" )",
                "recommend.acknowledge(\"sorry\");"));
        Scene scene = late().with("dueAt", at("19:00"))
                .taken(new Taken(Action.STATUS, "update", at("19:05"), null, at("19:15"), null));
        assertThat(says(scene.plan(policies, "19:15"))).isEmpty();
        assertThat(scene.plan(policies, "19:06").nextChangeAt()).isEqualTo(at("19:15:01"));
        assertThat(says(scene.plan(policies, "19:15:01"))).containsExactly("acknowledge sorry");
    }

    @Test
    void thePresentEstimateCountsDown() {
        CompiledPolicySet policies =
                compiled(rule("Soon", "Late( expectedMinutes <= 7 )", "recommend.status(\"update\");"));
        Scene scene = late().with("expectedAt", at("19:20"));
        assertThat(says(scene.plan(policies, "19:12"))).isEmpty();
        assertThat(scene.plan(policies, "19:10").nextChangeAt()).isEqualTo(at("19:12:01"));
        assertThat(says(scene.plan(policies, "19:12:01"))).containsExactly("status update");
    }

    @Test
    void pausesDoNotCount() {
        CompiledPolicySet policies =
                compiled(RESOLVE + rule("Late", "Late( delayMinutes >= 5 )", "recommend.acknowledge(\"sorry\");"));
        Scene scene = late().with("openedAt", at("19:00")).paused("19:10", "19:40");
        assertThat(clocks(scene.plan(policies, "19:45"))).containsExactly("resolve ON_TRACK 19:50");
        assertThat(scene.plan(policies, "19:52").nextChangeAt()).isEqualTo(at("19:55"));
    }

    @Test
    void whileAPauseLastsNobodyKnowsWhenThePromiseIsDue() {
        CompiledPolicySet policies = compiled(RESOLVE);
        Plan plan = late().with("openedAt", at("19:00")).paused("19:10", null).plan(policies, "19:15");
        assertThat(clocks(plan)).isEmpty();
        assertThat(plan.nextChangeAt()).isNull();
        assertThat(plan.notes())
                .containsExactly(
                        "The resolve promise is not judged: the incident is paused, and nobody knows until when.");
    }

    @Test
    void whatWasBrokenBeforeThePauseStaysBroken() {
        CompiledPolicySet policies = compiled(RESOLVE);
        Scene scene = late().with("openedAt", at("19:00")).paused("19:20:01", null);
        assertThat(clocks(scene.plan(policies, "19:30"))).containsExactly("resolve BREACHED 19:20");
    }

    @Test
    void aPromiseAlreadyMadeIsKeptWhateverTheRulesSayNow() {
        CompiledPolicySet policies = compiled(RESOLVE);
        PromiseMade made = new PromiseMade(PromiseSort.RESOLVE, Stretch.minutes(60), Stretch.minutes(50), null);
        Plan plan = late().with("openedAt", at("19:00")).promised(made).plan(policies, "19:30");
        assertThat(clocks(plan)).containsExactly("resolve ON_TRACK 20:00");
        assertThat(Scene.withholds(plan)).containsExactly("resolve: another promise was already made to this customer");
    }

    @Test
    void ofTwoPromisesTheHigherSalienceWinsThenTheEarlier() {
        CompiledPolicySet policies = compiled(rule("Thirty", "Late()", "promise.resolve().within(30).target(30);")
                + rule("Twenty", "Late()", "promise.resolve().within(20).target(20);")
                + "rule \"Groups\" salience 5 when Late( guests > 8 ) then"
                + " promise.resolve().within(40).target(40); end\n");
        Plan two = late().with("openedAt", at("19:00")).plan(policies, "19:00");
        assertThat(clocks(two)).containsExactly("resolve ON_TRACK 19:20");
        assertThat(Scene.withholds(two)).containsExactly("resolve: \"Twenty\" comes first");
        Plan ten = late().with("openedAt", at("19:00")).with("guests", 10).plan(policies, "19:00");
        assertThat(clocks(ten)).containsExactly("resolve ON_TRACK 19:40");
        assertThat(Scene.withholds(ten)).hasSize(2);
    }

    @Test
    void aFollowUpIsDueSoLongAfterTheResolution() {
        CompiledPolicySet policies = compiled(rule("Ask", "Late()", "recommend.followUp(\"later\").after(60);"));
        assertThat(Scene.withholds(late().plan(policies, "19:00")))
                .containsExactly("later: it comes after the incident is resolved");
        Scene scene = late().with("resolvedAt", at("19:00"));
        Plan early = scene.plan(policies, "19:10");
        assertThat(Scene.withholds(early)).containsExactly("later: it is due at 2026-11-22T20:00:00Z");
        assertThat(early.nextChangeAt()).isEqualTo(at("20:00"));
        assertThat(says(scene.plan(policies, "20:00"))).containsExactly("followUp later");
    }

    @Test
    void hoursOpenAndClose() {
        CompiledPolicySet policies = rules(rule(
                        "Closed",
                        "Late() Hours( calendar == \"kitchen\", open == false )",
                        "recommend.acknowledge(\"sorry\");"))
                .with("messages/en.yaml", MESSAGES)
                .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-22:00\"]}}\n")
                .compile();
        assertThat(late().plan(policies, "19:00").nextChangeAt()).isEqualTo(at("22:00"));
        assertThat(says(late().plan(policies, "22:00"))).containsExactly("acknowledge sorry");
    }

    @Test
    void theDelayCountsOnThePromisesCalendar() {
        CompiledPolicySet policies = rules(
                        rule("In hours", "Late()", "promise.resolve().within(60).target(30).during(\"kitchen\");")
                                + rule("Late", "Late( delayMinutes >= 30 )", "recommend.acknowledge(\"sorry\");"))
                .with("messages/en.yaml", MESSAGES)
                .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-14:00\", \"18:00-22:00\"]}}\n")
                .compile();
        Plan plan = late().with("openedAt", at("13:30")).plan(policies, "13:40");
        assertThat(clocks(plan)).containsExactly("resolve ON_TRACK 18:30");
        assertThat(late().with("openedAt", at("13:30")).plan(policies, "18:31").nextChangeAt())
                .isEqualTo(at("19:00"));
    }

    @Test
    void theSameInstantGivesTheSamePlanWhicheverWayItIsStated() {
        CompiledPolicySet policies =
                compiled(RESOLVE + rule("Late", "Late( delayMinutes > 20 )", "recommend.acknowledge(\"sorry\");"));
        List<Plan> plans = List.of(
                late().with("dueAt", at("19:10")).plan(policies, "19:31"),
                late().with("delayMinutes", 21).plan(policies, "19:31"),
                late().with("openedAt", at("18:50")).plan(policies, "19:31"),
                late().with("openMinutes", 41).plan(policies, "19:31"));
        assertThat(plans).containsOnly(plans.get(0));
    }
}
