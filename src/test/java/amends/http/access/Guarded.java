package amends.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.http.HttpEdge;
import amends.ledger.Gestures;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import amends.serving.Forge;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A service with keys, and how it is asked with them. */
public final class Guarded implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-11-22T19:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final CompiledPolicySet RULES = Gestures.policies();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AmendsServer server;

    /** Starts it, on rules of goodwill. */
    public Guarded(AmendsConfiguration settings, Consumer<HttpEdge> more) {
        this(settings, (reading, before) -> RULES, more);
    }

    Guarded(AmendsConfiguration settings, Forge forge, Consumer<HttpEdge> more) {
        server = AmendsServer.start(settings, forge, Recommender::evaluated, now::get, more);
    }

    /** Starts one on free ports that has no keys yet. */
    public static Guarded fresh() {
        return new Guarded(new AmendsConfiguration().onFreePorts(), edge -> {});
    }

    /** A key. */
    public record Key(String id, String text) {}

    /** An answer. */
    public record Answer(int status, String text, HttpResponse<?> http) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError(text, e);
            }
        }

        /** What a problem says. */
        public String detail() {
            return json().path("detail").asText();
        }

        /** A header, or an empty text. */
        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public Answer is(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    public void at(Instant instant) {
        now.set(instant);
    }

    public String uri() {
        return server.uri();
    }

    public String adminUri() {
        return server.adminUri();
    }

    /** Makes a key with some roles, by another or by none. */
    public Key make(Key by, String... roles) {
        String list = "\"" + String.join("\",\"", roles) + "\"";
        Answer made = send("POST", "/v1/keys", by, "{\"name\":\"" + roles[0] + "\",\"roles\":[" + list + "]}")
                .is(201);
        return new Key(made.json().get("id").asText(), made.json().get("key").asText());
    }

    public Answer get(String path, Key by, String... headers) {
        return send("GET", path, by, null, headers);
    }

    public Answer post(String path, Key by, String body, String... headers) {
        return send("POST", path, by, body, headers);
    }

    /** Sends a request; of an answer that never ends only the head is read. */
    public Answer send(String method, String path, Key by, String body, String... headers) {
        return sendTo(server.uri() + path, method, by, body, headers);
    }

    static Answer sendTo(String uri, String method, Key by, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (by != null) {
            request.header("Authorization", "Bearer " + by.text());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                boolean ends = !response.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/event-stream");
                String text = ends ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "";
                return new Answer(response.statusCode(), text, response);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + uri, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
