package amends.http;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.LimitSettings;
import amends.casework.Judging;
import amends.incident.Situation;
import amends.recommendation.Evaluated;
import amends.recommendation.Plan;
import amends.wire.SmallPolicies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The service over real HTTP, whose core notes the course of each incident; and somebody who sends it batches. */
final class Batches implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");

    private final AmendsServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong evaluated = new AtomicLong();

    Batches(LimitSettings limits) {
        this(new AmendsConfiguration().onFreePorts().within(limits));
    }

    Batches(AmendsConfiguration settings) {
        this(settings, NOTING);
    }

    Batches(AmendsConfiguration settings, Judging.Core core) {
        server = AmendsServer.start(
                settings,
                (reading, before) -> SmallPolicies.compiled(),
                (policies, situation, asOf) -> {
                    evaluated.incrementAndGet();
                    return core.evaluate(policies, situation, asOf);
                },
                () -> NOW);
    }

    /** Notes the course, or fails where it is a bug. */
    static final Judging.Core NOTING = (policies, situation, asOf) -> {
        if ("bug".equals(situation.incident().get("cause"))) {
            throw new IllegalStateException("secret of amends.Inner");
        }
        return noted(situation, policies.policies().release(), asOf);
    };

    static Evaluated noted(Situation situation, String release, Instant asOf) {
        String course = String.valueOf(situation.incident().get("course"));
        return new Evaluated(
                situation, new Plan(release, asOf, List.of(), List.of(), List.of(), null, List.of(course)), List.of());
    }

    /** A line that asks about a course. */
    static String line(String course) {
        return "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"" + course + "\"}}";
    }

    URI uri() {
        return URI.create(server.uri());
    }

    Raw raw() {
        return new Raw(uri());
    }

    /** How often the core was asked. */
    long evaluated() {
        return evaluated.get();
    }

    HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The answers to a batch. */
    HttpResponse<byte[]> batch(byte[] lines, String... more) throws IOException, InterruptedException {
        String[] headers = new String[more.length + 2];
        headers[0] = "Content-Type";
        headers[1] = "application/x-ndjson";
        System.arraycopy(more, 0, headers, 2, more.length);
        return post("/v1/evaluations/batch", lines, headers);
    }

    /** The lines of the answers to a batch. */
    List<String> batch(String lines) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = batch(lines.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(text(answer));
        }
        return text(answer).lines().toList();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri().resolve(path)).build(), BodyHandlers.ofString());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
