package amends.http.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.Backtests;
import amends.PolicyForge;
import amends.backtest.BacktestReport;
import amends.history.jobs.Backtester;
import amends.recommendation.Recommender;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The service with the shop's rules, over real HTTP. */
record Service(AmendsServer server, String uri) implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");
    static final int QUEUE = 4;
    static final int KEEP = 6;
    static final int MOST_BYTES = 100_000;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long BREATH_NANOS = 2_000_000;
    private static final Set<String> ENDED = Set.of("", "done", "failed", "cancelled");

    static Service start(Path rules, Path data, Backtester backtester) {
        AmendsServer server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts().in(rules, data).withBacktests(QUEUE, KEEP, MOST_BYTES),
                new PolicyForge(),
                Recommender::evaluated,
                () -> NOW,
                new Backtests(backtester, Service::page),
                edge -> {});
        return new Service(server, server.uri());
    }

    /** A service in another process. */
    static Service at(String uri) {
        return new Service(null, uri);
    }

    private static String page(BacktestReport report) {
        return "<!DOCTYPE html><title>" + report.incidents() + " incidents</title>";
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(uri + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    HttpResponse<String> post(Parts parts) throws IOException, InterruptedException {
        return send(request("/v1/backtests")
                .header("Content-Type", parts.type())
                .POST(BodyPublishers.ofByteArray(parts.bytes())));
    }

    /** Posts a good request, and tells where the job is. */
    String accepted(Parts parts) throws IOException, InterruptedException {
        return accepted(post(parts));
    }

    static String accepted(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        String path = URI.create(location).getPath();
        assertThat(json(answer).at("/links/self").textValue()).isEqualTo(path);
        return path;
    }

    /** Asks for a job until it is in a state. */
    JsonNode until(String path, String state) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        JsonNode job;
        do {
            job = json(get(path));
            if (job.at("/state").asText().equals(state)) {
                return job;
            }
            LockSupport.parkNanos(BREATH_NANOS);
        } while (!ENDED.contains(job.at("/state").asText()) && System.nanoTime() < end);
        throw new AssertionError("not " + state + ": " + job);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
