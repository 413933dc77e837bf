package amends.http.releases;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.PolicyForge;
import amends.casework.Judging;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** The service on a rules folder that is edited while it serves, with a database file of its own. */
final class Served implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_LOOKS = 100_000;

    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AmendsServer server;

    /**
     * Starts it.
     *
     * @param folder where its rules and its data are
     */
    Served(Path folder, Judging.Core core) {
        this.folder = folder;
        server = AmendsServer.start(
                new AmendsConfiguration()
                        .onFreePorts()
                        .in(folder.resolve("rules"), folder.resolve("data"))
                        .on("", "")
                        .looking(Duration.ofMillis(200)),
                new PolicyForge(),
                core,
                () -> NOW);
    }

    /** Saves a policy whose one rule calls the chief after so many minutes, by way of another file. */
    static void save(Path folder, int minutes) {
        write(folder, "roles.yaml", "chief: {label: {en: Chief}}\n");
        write(folder, "test/late.drl", """
                package test;
                declare Late extends Incident
                end
                rule "Call the chief" when Late( delayMinutes >= %d ) then recommend.escalate("chief"); end
                """.formatted(minutes));
    }

    static void write(Path folder, String path, String text) {
        try {
            Path file = folder.resolve("rules").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(int minutes) {
        save(folder, minutes);
    }

    /** How things stand, once that is as it should be. */
    JsonNode current(Predicate<JsonNode> asItShouldBe) throws Exception {
        JsonNode current = current();
        for (int i = 0; i < MOST_LOOKS && !asItShouldBe.test(current); i++) {
            current = current();
        }
        if (!asItShouldBe.test(current)) {
            throw new TimeoutException(current.toPrettyString());
        }
        return current;
    }

    JsonNode current() throws Exception {
        return get(server.uri() + "/v1/releases/current");
    }

    JsonNode health() throws Exception {
        return get(server.adminUri() + "/healthcheck");
    }

    String metrics() throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.adminUri() + "/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private JsonNode get(String uri) throws Exception {
        return JSON.readTree(client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
                .body());
    }

    /** The answer about an incident that is so late. */
    JsonNode evaluate(int delay, String cause) throws Exception {
        String body =
                "{\"incident\":{\"kind\":\"test.Late\",\"cause\":\"" + cause + "\",\"delayMinutes\":" + delay + "}}";
        return JSON.readTree(client.send(
                        HttpRequest.newBuilder(URI.create(server.uri() + "/v1/evaluations"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() {
        server.close();
    }
}
