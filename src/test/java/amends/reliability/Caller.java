package amends.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A program that calls the service. */
record Caller(String uri) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Opens an incident, which the caller names. */
    HttpResponse<String> open(String id) throws IOException, InterruptedException {
        return post(
                "/v1/incidents",
                "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"" + id + "\", \"course\": \"main\"},"
                        + " \"customer\": {\"id\": \"c-" + id.hashCode() % 7 + "\"}}");
    }

    /** Records an event, which the caller names. */
    HttpResponse<String> event(String incident, String id) throws IOException, InterruptedException {
        return post(
                "/v1/incidents/" + incident + "/events",
                "{\"type\": \"customerReplied\", \"id\": \"" + id + "\", \"text\": \"And?\"}");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(uri + path)).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(uri + path))
                        .timeout(PATIENCE)
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(uri + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }
}
