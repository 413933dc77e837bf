package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each event does to an incident and to its plan. */
class EventsTest extends IncidentTest {

    @Test
    void anAcknowledgementIsNotRecommendedAgainAndMeetsTheFirstResponse() throws Exception {
        open();
        service.at("19:15");
        assertThat(says()).containsExactly("acknowledge sorry");
        Answer answer = told("acknowledged", "\"message\":\"sorry\"", "\"by\":\"ann\"");
        assertThat(says(answer)).isEmpty();
        assertThat(answer.json().get("acknowledged").booleanValue()).isTrue();
        assertThat(answer.json().at("/events/0/by").textValue()).isEqualTo("ann");
        assertThat(answer.json().at("/events/0/at").textValue()).isEqualTo("2026-11-22T19:15:00Z");
    }

    @Test
    void aTextThatIsTooLongIsToldByItsFieldAndNothingHappens() throws Exception {
        open();
        Answer answer = tell("customerReplied", "\"text\":\"" + "x".repeat(65_537) + "\"");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("/text");
        assertThat(answer.json().path("detail").textValue()).isEqualTo("/text: a text is longer than 65536 characters");
        assertThat(service.get("/v1/incidents/" + id).json().path("events")).isEmpty();
    }

    @Test
    void whatACustomerOfATierWithALongNameSaysIsKept() throws Exception {
        String tier = "x".repeat(400);
        Answer opened = service.post(
                "/v1/incidents",
                "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"" + id + "\"},\"customer\":{\"id\":\"c-" + id
                        + "\",\"tier\":\"" + tier + "\"}}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        told("asked", "\"message\":\"what-helps\"");
        told("outcome", "\"rating\":4");
    }

    @Test
    void anAcknowledgementWithoutAMessageIsTheRecommendedOne() throws Exception {
        open();
        service.at("19:15");
        assertThat(told("acknowledged").json().at("/events/0/message").textValue())
                .isEqualTo("sorry");
    }

    @Test
    void anAcknowledgementWithoutAMessageIsTheShippedOneWhereNoneIsRecommended() throws Exception {
        open();
        assertThat(told("acknowledged").json().at("/events/0/message").textValue())
                .isEqualTo("amends.acknowledge");
    }

    @Test
    void aStatusStopsTheNextForItsRhythmAndItsEstimateIsAPromise() throws Exception {
        open();
        told("acknowledged");
        service.at("19:20");
        assertThat(says()).contains("status news");
        Answer answer = told(
                "statusSent",
                "\"message\":\"news\"",
                "\"expectedAt\":\"2026-11-22T19:33:00Z\"",
                "\"nextUpdateMinutes\":8");
        assertThat(says(answer)).doesNotContain("status news");
        assertThat(answer.json().at("/events/1/nextUpdateAt").textValue()).isEqualTo("2026-11-22T19:28:00Z");
        assertThat(answer.json().at("/incident/expectedAt").textValue()).isEqualTo("2026-11-22T19:33:00Z");
        assertThat(clock(answer, "estimate")).isEqualTo("2026-11-22T19:33:00Z ON_TRACK");
        service.at("19:30");
        assertThat(says()).contains("status news");
    }

    private static String clock(Answer answer, String promise) throws Exception {
        for (JsonNode clock : answer.json().at("/plan/clocks")) {
            if (clock.get("promise").textValue().equals(promise)) {
                return clock.get("dueAt").textValue() + " " + clock.get("state").textValue();
            }
        }
        return null;
    }

    @Test
    void aQuestionIsAskedOnce() throws Exception {
        open(",\"severity\":\"MAJOR\"");
        told("acknowledged", "\"message\":\"sorry\"");
        assertThat(says()).contains("ask what-helps");
        assertThat(says(told("asked", "\"message\":\"what-helps\""))).doesNotContain("ask what-helps");
    }

    @Test
    void aFollowUpComesAfterTheResolutionAndOnce() throws Exception {
        open();
        service.at("19:16");
        told("resolved");
        assertThat(says()).doesNotContain("followUp how-was-it");
        service.at("20:16");
        assertThat(says()).contains("followUp how-was-it");
        assertThat(says(told("followedUp", "\"message\":\"how-was-it\""))).doesNotContain("followUp how-was-it");
    }

    @Test
    void aRemedyThatWasGivenIsNotRecommendedAgain() throws Exception {
        open();
        service.at("19:31");
        assertThat(says()).contains("compensate appetizer", "compensate fee");
        told("remedyGiven", "\"remedy\":\"appetizer\"");
        assertThat(says()).contains("compensate fee").doesNotContain("compensate appetizer");
        told("remedyGiven", "\"remedy\":\"fee\"", "\"amount\":{\"amount\":\"3.99\",\"currency\":\"USD\"}");
        assertThat(says()).doesNotContain("compensate fee");
    }

    @Test
    void aRemedyThatTheCustomerDeclinedIsNotOfferedAgain() throws Exception {
        open();
        service.at("19:31");
        told("remedyDeclined", "\"remedy\":\"appetizer\"", "\"reason\":\"allergic\"");
        assertThat(says()).doesNotContain("compensate appetizer");
        assertThat(withheld()).contains("appetizer: the customer declined it at 2026-11-22T19:31:00Z");
    }

    @Test
    void whatIsOwedStaysOwedThoughTheCustomerDeclinedIt() throws Exception {
        open();
        service.at("19:31");
        told("remedyDeclined", "\"remedy\":\"fee\"");
        assertThat(says()).contains("compensate fee");
    }

    @Test
    void whatIsOwedCannotBeOverridden() throws Exception {
        open();
        service.at("19:31");
        Answer answer = tell(
                "overridden",
                "\"action\":\"compensate\"",
                "\"name\":\"fee\"",
                "\"did\":\"nothing\"",
                "\"reason\":\"doubted\"");
        assertProblem(answer, 409, "/problems/event-refused", "is owed and cannot be overridden");
        assertThat(says()).contains("compensate fee");
    }

    @ParameterizedTest
    @CsvSource({
        "customerAsked, the customer asked for something else",
        "alreadySettled, it was settled already",
        "notAvailable, it was not to be had",
        "doesNotFit, it did not fit what happened",
        "wrongFacts, the facts of the incident are wrong",
        "doubted, the claim is doubted",
        "the chef sat down with them, the chef sat down with them"
    })
    void whatSomebodyDecidedAgainstIsWithheldForTheirReason(String reason, String words) throws Exception {
        open();
        service.at("19:31");
        told(
                "overridden",
                "\"action\":\"compensate\"",
                "\"name\":\"appetizer\"",
                "\"did\":\"gave a soup\"",
                "\"reason\":\"" + reason + '"');
        assertThat(says()).doesNotContain("compensate appetizer");
        assertThat(withheld()).contains("appetizer: overridden at 2026-11-22T19:31:00Z: " + words);
    }

    @Test
    void aSnoozeSetsTheNextLookAndChangesNoPlan() throws Exception {
        open();
        service.at("19:31");
        Answer before = look();
        Answer answer = told("snoozed", "\"minutes\":2");
        assertThat(says(answer)).isEqualTo(says(before));
        assertThat(answer.json().get("snoozedUntil").textValue()).isEqualTo("2026-11-22T19:33:00Z");
        assertThat(answer.json().get("nextChangeAt").textValue()).isEqualTo("2026-11-22T19:33:00Z");
    }

    @Test
    void whatIsUndoneLeavesWhatWasBefore() throws Exception {
        open();
        service.at("19:31");
        Answer before = look();
        told("remedyDeclined", "\"remedy\":\"appetizer\"", "\"id\":\"e1\"", "\"by\":\"ann\"");
        Answer answer = told("undone", "\"event\":\"e1\"", "\"by\":\"ann\"");
        assertThat(answer.json().get("plan")).isEqualTo(before.json().get("plan"));
        assertThat(answer.json().get("events")).hasSize(2);
    }

    @Test
    void onlyTheSenderUndoesInTimeAndOnce() throws Exception {
        open();
        told("remedyDeclined", "\"remedy\":\"appetizer\"", "\"id\":\"e1\"", "\"by\":\"ann\"");
        assertProblem(
                tell("undone", "\"event\":\"e1\"", "\"by\":\"bob\""),
                409,
                "/problems/event-refused",
                "another sender's");
        assertProblem(tell("undone", "\"event\":\"e2\"", "\"by\":\"ann\""), 409, "/problems/event-refused", "no event");
        told("customerReplied", "\"text\":\"No, thank you.\"", "\"id\":\"e0\"", "\"by\":\"ann\"");
        service.at("19:01:00");
        told("undone", "\"event\":\"e1\"", "\"by\":\"ann\"", "\"id\":\"e3\"");
        service.at("19:01:01");
        assertProblem(
                tell("undone", "\"event\":\"e0\"", "\"by\":\"ann\""), 409, "/problems/event-refused", "60 seconds");
        assertProblem(tell("undone", "\"event\":\"e1\"", "\"by\":\"ann\""), 409, "/problems/event-refused", "already");
        assertProblem(tell("undone", "\"event\":\"e3\"", "\"by\":\"ann\""), 409, "/problems/event-refused", "itself");
    }

    @Test
    void aResolutionAfterWhichItWasReopenedCannotBeUndone() throws Exception {
        open();
        told("resolved", "\"id\":\"done\"");
        service.at("19:00:30");
        told("reopened");
        assertProblem(
                tell("undone", "\"event\":\"done\""),
                409,
                "/problems/event-refused",
                "undone at 2026-11-22T19:00:30Z does not fit what else happened: reopened at 2026-11-22T19:00:30Z");
    }

    @Test
    void anEstimateIsKnownToRulesAndNoPromise() throws Exception {
        open();
        Answer answer = told("estimated", "\"expectedAt\":\"2026-11-22T19:40:00Z\"");
        assertThat(answer.json().at("/incident/expectedAt").textValue()).isEqualTo("2026-11-22T19:40:00Z");
        assertThat(clock(answer, "estimate")).isNull();
    }

    @Test
    void aPauseStopsTheClocksUntilItEnds() throws Exception {
        open();
        service.at("19:05");
        assertThat(told("paused", "\"reason\":\"the guest stepped out\"")
                        .json()
                        .get("status")
                        .textValue())
                .isEqualTo("paused");
        service.at("19:25");
        Answer answer = told("resumed");
        assertThat(answer.json().get("status").textValue()).isEqualTo("open");
        assertThat(says(answer)).isEmpty();
        service.at("19:35");
        assertThat(says()).contains("acknowledge sorry");
    }

    @Test
    void aResolutionEndsAPause() throws Exception {
        open();
        service.at("19:05");
        told("paused");
        service.at("19:06");
        assertThat(told("resolved").json().get("status").textValue()).isEqualTo("resolved");
        assertProblem(tell("resumed"), 409, "/problems/event-refused", "the incident is not paused");
        assertProblem(tell("paused"), 409, "/problems/event-refused", "the incident is resolved");
        assertProblem(tell("resolved"), 409, "/problems/event-refused", "was resolved at 2026-11-22T19:06:00Z");
    }

    @Test
    void anEscalationIsNotRecommendedAgain() throws Exception {
        open();
        service.at("19:41");
        assertThat(says()).contains("escalate manager");
        assertThat(says(told("escalated", "\"role\":\"manager\""))).doesNotContain("escalate manager");
    }

    @Test
    void afterAReopeningTheCustomerIsAcknowledgedAnew() throws Exception {
        open();
        service.at("19:15");
        told("acknowledged");
        service.at("19:16");
        told("resolved");
        service.at("19:17");
        Answer answer = told("reopened", "\"reason\":\"cold\"");
        assertThat(answer.json().get("status").textValue()).isEqualTo("open");
        assertThat(answer.json().get("acknowledged").booleanValue()).isFalse();
        assertThat(says(answer)).contains("acknowledge sorry");
    }

    @Test
    void whatTheCustomerSaysIsKept() throws Exception {
        open();
        told("customerReplied", "\"text\":\"Where is it?\"");
        Answer answer = told("outcome", "\"rating\":4,\"comment\":\"fine\",\"preferred\":\"a call\"");
        assertThat(answer.json().at("/events/0/text").textValue()).isEqualTo("Where is it?");
        assertThat(answer.json().at("/events/1/rating").intValue()).isEqualTo(4);
        assertThat(answer.json().at("/events/1/preferred").textValue()).isEqualTo("a call");
    }
}
