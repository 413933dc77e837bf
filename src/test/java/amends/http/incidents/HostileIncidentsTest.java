package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be kept is refused with what would have been right. */
class HostileIncidentsTest extends IncidentTest {

    private static final String REFUSED = "/problems/event-refused";
    private static final String INVALID = "/problems/invalid-event";

    @ParameterizedTest
    @ValueSource(strings = {"T12-0455", "Bestellung Ä 7", "a@b:c~d", "x#1", "100*(2+3)=5,0", "日本1"})
    void anIdIsWhatTheCallerCallsIt(String name) throws Exception {
        Answer opened = service.post("/v1/incidents", opening(name, ""));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String location =
                URI.create(service.uri()).resolve(opened.header("Location")).getRawPath();
        assertThat(service.get(location).json().get("id").textValue()).isEqualTo(name);
        assertThat(service.post(location + "/events", "{\"type\":\"resolved\"}").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "a%b", "a?b", "a\\\\b", " a", "a ", "a;b", "Stream", "bulk"})
    void anIdThatHasNoAddressIsRefused(String name) throws Exception {
        assertProblem(
                service.post("/v1/incidents", opening(name, "")),
                422,
                "/problems/invalid-situation",
                "\"pointer\":\"/incident/id\"");
    }

    @Test
    void idsHaveALength() throws Exception {
        String longest = "a".repeat(128);
        assertThat(service.post("/v1/incidents", opening(longest, "")).status()).isEqualTo(201);
        assertProblem(
                service.post("/v1/incidents", opening(longest + "a", "")),
                422,
                "/problems/invalid-situation",
                "at most 128 characters");
        String customer = "{\"incident\":{\"kind\":\"test.Late\"},\"customer\":{\"id\":\"" + "c".repeat(301) + "\"}}";
        assertProblem(
                service.post("/v1/incidents", customer),
                422,
                "/problems/invalid-situation",
                "/customer/id",
                "at most 300 characters");
    }

    @Test
    void statedMinutesCountFromTheInstantThatTheyAreStatedFor() throws Exception {
        service.at("19:30");
        Answer answer = service.post(
                "/v1/incidents",
                "{\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":5},\"asOf\":\"2026-11-22T19:20:00Z\"}");
        assertThat(answer.json().at("/incident/dueAt").textValue()).isEqualTo("2026-11-22T19:15:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T19:00:06Z, in the future", "1999-01-01T00:00:00Z, ten years back"})
    void anIncidentIsNotOpenedAsOfAnotherAge(String asOf, String words) throws Exception {
        String body = "{\"incident\":{\"kind\":\"test.Late\"},\"asOf\":\"" + asOf + "\"}";
        assertProblem(service.post("/v1/incidents", body), 422, "/problems/invalid-situation", "/asOf", words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "statusSent   | \"message\":\"nwes\"                                    | unknown message | news",
                "acknowledged | \"message\":\"sory\"                                    | unknown message | sorry",
                "remedyGiven  | \"remedy\":\"apetizer\"                                 | unknown remedy  | appetizer",
                "escalated    | \"role\":\"manger\"                                     | unknown role    | manager",
                "overridden   | \"action\":\"status\",\"name\":\"nwes\",\"did\":\"x\",\"reason\":\"y\" | unknown message | news"
            })
    void aNameThatNobodyKnowsIsRefusedWithTheNearest(String type, String fields, String words, String nearest)
            throws Exception {
        open();
        assertProblem(tell(type, fields), 422, INVALID, words, "\"nearest\":\"" + nearest + '"');
        assertThat(look().json().get("version").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "overridden | \"action\":\"compensate\",\"name\":\"appetizer\",\"did\":\"x\" | /reason",
                "overridden | \"action\":\"compensate\",\"name\":\"appetizer\",\"reason\":\"doubted\" | /did",
                "resolved   | \"message\":\"news\"                        | unknown field",
                "teleported | \"x\":1                                     | is not a known value",
                "outcome    | \"by\":\"ann\"                              | says nothing",
                "outcome    | \"rating\":6                                | at most 5",
                "snoozed    | \"by\":\"ann\"                              | /until",
                "snoozed    | \"minutes\":1,\"until\":\"2026-11-22T19:40:00Z\" | state one of the two",
                "snoozed    | \"until\":\"2126-11-22T19:40:00Z\"           | is a year mistyped",
                "estimated  | \"expectedAt\":\"2026-11-22T18:59:00Z\"      | is not after the event",
                "statusSent | \"message\":\"news\",\"nextUpdateMinutes\":0 | at least 1",
                "remedyGiven| \"remedy\":\"fee\",\"amount\":{\"amount\":\"-1\",\"currency\":\"USD\"} | is negative"
            })
    void anEventThatSaysTooLittleOrTooMuchIsRefused(String type, String fields, String words) throws Exception {
        open();
        assertProblem(tell(type, fields), 422, INVALID, words);
    }

    @Test
    void textsHaveALength() throws Exception {
        open();
        told("customerReplied", "\"text\":\"" + "x".repeat(4_000) + '"');
        assertProblem(
                tell("customerReplied", "\"text\":\"" + "x".repeat(4_001) + '"'),
                422,
                INVALID,
                "longer than 4000 characters");
        assertProblem(
                tell("remedyGiven", "\"remedy\":\"appetizer\",\"approver\":\"" + "x".repeat(301) + '"'),
                422,
                INVALID,
                "longer than 300 characters");
        assertProblem(
                tell("resolved", "\"by\":\"" + "x".repeat(129) + '"'), 422, INVALID, "longer than 128 characters");
        assertProblem(tell("customerReplied", "\"text\":\"a\\u0000b\""), 422, INVALID, "control character");
    }

    @Test
    void nothingHappensBeforeItBeganNorInTheFuture() throws Exception {
        open(",\"openedAt\":\"2026-11-22T18:50:00Z\"");
        assertProblem(
                tell("resolved", "\"at\":\"2026-11-22T18:49:59Z\""), 409, REFUSED, "before the incident was opened");
        assertProblem(tell("resolved", "\"at\":\"2026-11-22T19:00:06Z\""), 409, REFUSED, "lies in the future");
        told("resolved", "\"at\":\"2026-11-22T18:50:00Z\"");
    }

    @Test
    void whatWasDoneBeforeTheIncidentWasKeptCanBeTold() throws Exception {
        service.at("19:31");
        open();
        told("acknowledged", "\"at\":\"2026-11-22T19:16:00Z\"");
        assertThat(says()).doesNotContain("acknowledge sorry");
    }

    @Test
    void whatIsToldLateFindsItsPlace() throws Exception {
        open();
        service.at("19:30");
        told("resolved");
        told("paused", "\"at\":\"2026-11-22T19:05:00Z\"");
        assertProblem(
                tell("paused", "\"at\":\"2026-11-22T19:06:00Z\""),
                409,
                REFUSED,
                "paused at 2026-11-22T19:06:00Z cannot be: the incident is paused since 2026-11-22T19:05:00Z");
        told("resumed", "\"at\":\"2026-11-22T19:06:00Z\"");
        assertProblem(
                tell("resolved", "\"at\":\"2026-11-22T19:20:00Z\""),
                409,
                REFUSED,
                "does not fit what else happened: resolved at 2026-11-22T19:30:00Z cannot be");
    }

    @Test
    void thereIsAnEndToWhatCanHappenToOneIncident() throws Exception {
        open();
        for (int i = 0; i < 1_000; i++) {
            told("estimated", "\"expectedAt\":\"2026-11-22T19:40:00Z\"");
        }
        assertProblem(tell("paused"), 409, REFUSED, "the incident has 1000 events; after 1000 it can only be resolved");
        told("resolved");
        assertProblem(tell("reopened"), 409, REFUSED, "1001 events");
    }

    @Test
    void whatDerivesFromEventsIsNotStated() throws Exception {
        String body = opening(id, ",\"acknowledged\":true").replace("}}", "},\"taken\":[]}");
        assertProblem(
                service.post("/v1/incidents", body),
                422,
                "/problems/invalid-situation",
                "/incident/acknowledged",
                "/taken",
                "post the events");
    }

    @Test
    void thereIsNoIncidentThatNobodyOpened() throws Exception {
        assertProblem(service.get("/v1/incidents/nobody"), 404, "about:blank", "nobody");
        assertProblem(
                service.post("/v1/incidents/nobody/events", "{\"type\":\"resolved\"}"), 404, "about:blank", "nobody");
    }
}
