package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whatever is sent twice counts once, and nobody overwrites what they have not seen. */
class RetriesTest extends IncidentTest {

    private static final String SORRY = "{\"type\":\"acknowledged\",\"message\":\"sorry\"}";

    private Answer post(String body, String... headers) throws Exception {
        return service.post("/v1/incidents/" + id + "/events", body, headers);
    }

    @Test
    void theSameOpeningTwiceIsOneIncident() throws Exception {
        Answer first = open();
        Answer second = service.post("/v1/incidents", opening(id, ""));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        Answer other = service.post("/v1/incidents", opening(id, ",\"guests\":3"));
        assertProblem(other, 409, "/problems/key-reused", id);
    }

    @Test
    void aKeyMakesAnOpeningWithoutAnIdOneIncident() throws Exception {
        String body = "{\"incident\":{\"kind\":\"test.Late\"}}";
        Answer first = service.post("/v1/incidents", body, "Idempotency-Key", id);
        Answer second = service.post("/v1/incidents", body, "Idempotency-Key", id);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertProblem(
                service.post("/v1/incidents", body + " ", "Idempotency-Key", id),
                409,
                "/problems/key-reused",
                "for another request");
    }

    @Test
    void twoAtOnceWithOneKeyAreOneIncident() throws Exception {
        String body = "{\"incident\":{\"kind\":\"test.Late\"}}";
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(both.submit(() -> service.post("/v1/incidents", body, "Idempotency-Key", id)));
            }
            List<String> ids = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 201);
                ids.add(answer.get().json().get("id").textValue());
            }
            assertThat(ids).containsOnly(ids.get(0));
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void theSameEventTwiceCountsOnceThoughItSaysMinutes() throws Exception {
        open();
        String event = "{\"type\":\"statusSent\",\"id\":\"e1\",\"message\":\"news\",\"nextUpdateMinutes\":10}";
        assertThat(post(event).status()).isEqualTo(201);
        service.at("19:03");
        Answer again = post(event);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().get("events")).hasSize(1);
        assertProblem(post(event.replace("10", "11")), 409, "/problems/key-reused", "e1");
    }

    @Test
    void anEventOfAClockThatIsAheadTwiceCountsOnce() throws Exception {
        open();
        String event = "{\"type\":\"acknowledged\",\"id\":\"e1\",\"at\":\"2026-11-22T19:00:04Z\"}";
        assertThat(post(event).json().at("/events/0/at").textValue()).isEqualTo("2026-11-22T19:00:00Z");
        assertThat(post(event).status()).isEqualTo(200);
    }

    @Test
    void aKeyMakesAnEventWithoutAnIdOneEvent() throws Exception {
        open();
        assertThat(post(SORRY, "Idempotency-Key", id + "-a").status()).isEqualTo(201);
        Answer again = post(SORRY, "Idempotency-Key", id + "-a");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("events")).hasSize(1);
        assertProblem(
                post("{\"type\":\"resolved\"}", "Idempotency-Key", id + "-a"),
                409,
                "/problems/key-reused",
                "for another request");
        String before = id;
        nextTable();
        open();
        assertProblem(
                post(SORRY, "Idempotency-Key", before + "-a"), 409, "/problems/key-reused", "for another request");
    }

    @Test
    void anEventForAnIncidentThatSomebodyElseChangedIsRefused() throws Exception {
        Answer seen = open();
        assertThat(post(SORRY, "If-Match", seen.header("ETag")).status()).isEqualTo(201);
        assertProblem(
                post(SORRY, "If-Match", seen.header("ETag")), 412, "/problems/changed-since", "at version 1, not at 0");
        assertThat(post(SORRY, "If-Match", "\"1\"").status()).isEqualTo(201);
        assertThat(post(SORRY, "If-Match", "*").status()).isEqualTo(201);
        assertThat(post(SORRY, "If-Match", "1").status()).isEqualTo(400);
        assertThat(look().json().get("version").intValue()).isEqualTo(3);
    }

    @Test
    void theSameEventAgainNeedsNoVersion() throws Exception {
        Answer seen = open();
        String event = "{\"type\":\"acknowledged\",\"id\":\"e1\",\"message\":\"sorry\"}";
        assertThat(post(event, "If-Match", seen.header("ETag")).status()).isEqualTo(201);
        assertThat(post(event, "If-Match", seen.header("ETag")).status()).isEqualTo(200);
    }

    @Test
    void aTagThatIsStillRightAnswersThatNothingChanged() throws Exception {
        service.at("19:01");
        String tag = open().header("ETag");
        service.at("19:02");
        Answer same = service.get("/v1/incidents/" + id, "If-None-Match", "\"9\", W/" + tag);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(tag);
    }

    @Test
    void aTagIsNoLongerRightWhenTimeHasChangedThePlan() throws Exception {
        String tag = open().header("ETag");
        service.at("19:15");
        Answer changed = service.get("/v1/incidents/" + id, "If-None-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(post(SORRY, "If-Match", tag).status()).isEqualTo(201);
    }
}
