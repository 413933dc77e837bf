package amends.http.releases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.TestRules;
import amends.recommendation.Recommender;
import amends.storage.DatabaseSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A process that serves, and how it is asked. */
final class House implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long BREATH_NANOS = 5_000_000;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AmendsServer server;

    House(Path rules, DatabaseSettings database, UnaryOperator<AmendsConfiguration> settings) {
        server = AmendsServer.start(
                settings.apply(
                        new AmendsConfiguration().onFreePorts().withRules(rules).on(database.url(), database.user())),
                Menu.forge(),
                Recommender::evaluated,
                now::get);
    }

    /** An answer. */
    record Answer(int status, JsonNode json, HttpResponse<byte[]> http) {

        String text(String pointer) {
            JsonNode node = json.at(pointer);
            return node.isNull() || node.isMissingNode() ? null : node.asText();
        }

        Answer is(int expected) {
            assertThat(status).as(String.valueOf(json)).isEqualTo(expected);
            return this;
        }
    }

    void at(Instant instant) {
        now.set(instant);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path)));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer postZip(String path, byte[] zip) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip)));
    }

    /** The health checks. */
    Answer health() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.adminUri() + "/healthcheck")));
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Answer(answer.statusCode(), type.contains("json") ? JSON.readTree(answer.body()) : null, answer);
    }

    /** Brings a draft; returns its hash. */
    String draft(TestRules rules, String by) throws IOException, InterruptedException {
        Answer answer = post("/v1/releases", draftBody(rules, by));
        assertThat(answer.status()).as(String.valueOf(answer.json())).isIn(200, 201);
        return answer.text("/release");
    }

    static String draftBody(TestRules rules, String by) {
        ObjectNode body = JSON.createObjectNode();
        rules.texts().forEach(body.putObject("files")::put);
        return body.put("by", by).put("why", "a test").toString();
    }

    Answer activate(String hash, String by) throws IOException, InterruptedException {
        return post("/v1/releases/" + hash + "/activate", says(by));
    }

    Answer approve(String hash, String by) throws IOException, InterruptedException {
        return post("/v1/releases/" + hash + "/approve", says(by));
    }

    Answer propose(String hash, String by) throws IOException, InterruptedException {
        return post("/v1/releases/" + hash + "/propose", says(by));
    }

    Answer withdraw(String hash, String by) throws IOException, InterruptedException {
        return post("/v1/releases/" + hash + "/withdraw", says(by));
    }

    static String says(String by) {
        return JSON.createObjectNode().put("by", by).put("why", "because").toString();
    }

    Answer current() throws IOException, InterruptedException {
        return get("/v1/releases/current").is(200);
    }

    /** The release that serves. */
    String serves() throws IOException, InterruptedException {
        return current().text("/release");
    }

    /** The release by which an evaluation is answered. */
    String answersBy() throws IOException, InterruptedException {
        return post("/v1/evaluations", "{\"incident\": {\"kind\": \"test.Late\", \"delayMinutes\": 21}}")
                .is(200)
                .text("/release");
    }

    /** Asks what serves until it is so. */
    Answer until(Predicate<Answer> isSo) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Answer current = current();
        while (!isSo.test(current)) {
            assertThat(System.nanoTime()).as(String.valueOf(current.json())).isLessThan(end);
            LockSupport.parkNanos(BREATH_NANOS);
            current = current();
        }
        return current;
    }

    void untilServes(String hash) throws IOException, InterruptedException {
        Answer unused = until(current -> hash.equals(current.text("/release")));
    }

    @Override
    public void close() {
        server.close();
    }
}
