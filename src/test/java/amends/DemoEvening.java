package amends;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A made-up evening whose clock tests turn. */
final class DemoEvening implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final Instant CURTAIN = Instant.parse("2026-11-21T19:00:00Z");

    private static final int SPEED = 10;
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong nanos = new AtomicLong();
    private final DemoClock clock;
    private final AtomicReference<DemoPlay> play = new AtomicReference<>();
    private final AmendsServer server;

    /**
     * @param folder where the rules are copied to
     * @param days of the past
     */
    DemoEvening(Path folder, long seed, int days) {
        clock = new DemoClock(TODAY.minusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC), nanos::get, SPEED);
        Path rules = new DemoFolders(folder, false).rules(Path.of("rules"));
        server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts().withRules(rules).withReleases("database"),
                new PolicyForge(),
                Recommender::evaluated,
                clock,
                AmendsApplication.backtests(),
                new Staging(SPEED, edge -> {}, incidents -> {
                    play.set(
                            new DemoPlay(incidents, Recommender::evaluated, clock, Duration.ofMinutes(30), seed, ZONE));
                    play.get().fill(TODAY, days, ZONE);
                    clock.run();
                }));
    }

    /** So much of the evening goes by. */
    void goOn(Duration time) {
        nanos.addAndGet(time.toNanos() / SPEED);
        play.get().goOn();
    }

    Instant now() {
        return clock.instant();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.uri() + path)).build(), BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    /** Records an event as somebody who sees the play. */
    int event(String incident, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.uri() + "/v1/incidents/" + incident + "/events"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    @Override
    public void close() {
        play.get().close();
        server.close();
    }
}
