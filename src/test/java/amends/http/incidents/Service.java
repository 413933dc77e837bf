package amends.http.incidents;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.TestRules;
import amends.http.HttpEdge;
import amends.http.Route;
import amends.recommendation.Recommender;
import amends.serving.Forge;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The service on rules of its own, with a clock that tests set. */
public final class Service implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-11-22T19:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<HttpEdge> edge = new AtomicReference<>();
    private final AmendsServer server;

    private Service(Path rules, UnaryOperator<AmendsConfiguration> settings, Forge forge) {
        server = AmendsServer.start(
                settings.apply(new AmendsConfiguration().onFreePorts().withRules(rules)),
                forge,
                Recommender::evaluated,
                now::get,
                edge::set);
    }

    /** Every way into it. */
    public List<Route> routes() {
        return edge.get().routes();
    }

    /** On some rules. */
    public static Service on(Path rules) {
        return on(rules, settings -> settings);
    }

    /** On some rules, with other settings. */
    public static Service on(Path rules, UnaryOperator<AmendsConfiguration> settings) {
        return on(rules, settings, (reading, before) -> TestRules.interpret(reading));
    }

    /** On some rules, with other settings, and made ready in another way. */
    public static Service on(Path rules, UnaryOperator<AmendsConfiguration> settings, Forge forge) {
        return new Service(rules, settings, forge);
    }

    /** An answer. */
    public record Answer(int status, String text, HttpResponse<String> http) {

        /** The body. */
        public JsonNode json() throws IOException {
            return JSON.readTree(text);
        }

        /** A header, or null. */
        public String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }
    }

    /** Sets the clock to a time of that evening. */
    public Service at(String time) {
        return at(Instant.parse("2026-11-22T" + (time.length() == 5 ? time + ":00" : time) + "Z"));
    }

    /** Sets the clock. */
    public Service at(Instant instant) {
        now.set(instant);
        return this;
    }

    /** The time. */
    public Instant now() {
        return now.get();
    }

    /** Where it listens. */
    public String uri() {
        return server.uri();
    }

    public Answer get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path)), headers);
    }

    public Answer post(String path, String body, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(server.uri() + path))
                        .header("Content-Type", path.endsWith("/bulk") ? "application/x-ndjson" : "application/json")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    public Answer put(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path)).DELETE(), headers);
    }

    private Answer send(HttpRequest.Builder request, String... headers) throws Exception {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    @Override
    public void close() {
        server.close();
    }
}
