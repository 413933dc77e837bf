package amends.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.recommendation.Recommender;
import amends.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A server with its own database, at a time that the test sets. Each test has a year of its own, so that nothing of what
 * others gave is in its way, and incidents and customers of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerOverHttp {

    /** A Sunday evening in Kolkata, half an hour before the next week begins there. */
    static final Instant START = Instant.parse("2026-11-22T18:00:00Z");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestDatabase database;
    private AmendsServer server;
    private int test;
    volatile Instant now = START;
    Instant begun;

    abstract TestDatabase database();

    @BeforeAll
    void start() {
        database = database();
        server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts().on(database.settings().url(), ""),
                (reading, before) -> Gestures.policies(),
                Recommender::evaluated,
                () -> now);
    }

    @BeforeEach
    void begin() {
        test++;
        now = START.plus(Duration.ofDays(364L * test));
        begun = now;
    }

    /** An id of this test. */
    String own(String id) {
        return id + "-" + test;
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    /** An answer and its body. */
    record Answer(int status, JsonNode body, String text) {}

    Answer post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer get(String path) throws Exception {
        return send(request(path));
    }

    Answer delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), json ? new JsonMapper().readTree(answer.body()) : null, answer.body());
    }

    /** Opens an incident with a course. */
    Answer open(String id, String course, String customer) throws Exception {
        String who = customer == null ? "" : ", \"customer\": {\"id\": \"" + own(customer) + "\", \"tier\": \"gold\"}";
        Answer answer = post(
                "/v1/incidents",
                "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"" + own(id) + "\", \"course\": \"" + course + "\"}"
                        + who + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    Answer event(String incident, String event) throws Exception {
        return post("/v1/incidents/" + own(incident) + "/events", "{" + event + "}");
    }

    /** Gives a remedy. */
    Answer give(String incident, String remedy, String more) throws Exception {
        return event(incident, "\"type\": \"remedyGiven\", \"remedy\": \"" + remedy + "\"" + more);
    }

    Answer reserve(String incident, String remedy, String by) throws Exception {
        return post(
                "/v1/incidents/" + own(incident) + "/reservations",
                "{\"remedy\": \"" + remedy + "\", \"by\": \"" + by + "\"}");
    }

    /** The remedies that a plan recommends. */
    static List<String> remedies(JsonNode plan) {
        List<String> names = new ArrayList<>();
        plan.get("recommendations").forEach(one -> {
            if (one.has("remedy")) {
                names.add(one.get("remedy").textValue());
            }
        });
        return names;
    }

    /** How the budget stands: spent, reserved, left. */
    List<String> budget() throws Exception {
        JsonNode budget = get("/v1/budgets").body().get("budgets").get(0);
        return List.of(
                budget.at("/spent/amount").textValue(),
                budget.at("/reserved/amount").textValue(),
                budget.at("/left/amount").textValue());
    }
}
