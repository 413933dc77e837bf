package amends.http.openapi;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.TestRules;
import amends.folder.FolderContent;
import amends.http.HttpEdge;
import amends.http.Route;
import amends.http.incidents.LateTable;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A service that is asked what it describes of itself. */
final class Described implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-22T19:31:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicReference<HttpEdge> edge = new AtomicReference<>();
    private HttpClient client = fresh();
    private final AmendsServer server;

    /** @param folder an empty folder for its rules */
    Described(Path folder) {
        this(rules(), folder);
    }

    Described(TestRules rules, Path folder) {
        Path written = rules.in(folder);
        server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts().withRules(written),
                (reading, before) -> interpret(reading.content()).interpret(),
                Recommender::evaluated,
                () -> START,
                edge::set);
    }

    private static TestRules interpret(FolderContent content) {
        TestRules rules = TestRules.folder();
        content.texts().forEach(rules::with);
        return rules;
    }

    /** Rules with fields of every type. */
    static TestRules rules() {
        TestRules late = LateTable.rules();
        String remedies = late.texts().get("remedies.yaml");
        return late.with("remedies.yaml", remedies.replace("limit:", "approvalAbove: \"1.00\", limit:"))
                .with("inn/kinds.drl", """
                package inn;
                declare enum Board
                    NONE, BREAKFAST;
                end
                declare Stay extends Incident
                    nights : int
                    board : Board
                    since : LocalDate
                    price : BigDecimal = 99.50B
                    seen : Instant
                    points : long = 3
                end
                declare LongStay extends Stay
                    vip : boolean = false
                end
                """);
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> http) {

        int status() {
            return http.statusCode();
        }

        String type() {
            return http.headers().firstValue("Content-Type").orElse("");
        }

        byte[] body() {
            return http.body();
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }
    }

    String uri() {
        return server.uri();
    }

    List<Route> routes() {
        return edge.get().routes().stream().filter(route -> !route.isPage()).toList();
    }

    JsonNode document() throws Exception {
        return get("/openapi.json").json();
    }

    Answer get(String path, String... headers) throws Exception {
        return send("GET", path, null, null, headers);
    }

    Answer post(String path, String body, String... headers) throws Exception {
        return send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, String type, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    }

    /** The first thing that is told of what happened since the beginning. */
    String firstTold() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/v1/incidents/stream"))
                .timeout(PATIENCE)
                .header("Last-Event-ID", "0")
                .build();
        try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("data: ".length());
        }
    }

    /** The same, asked over new connections. */
    Described anew() {
        client = fresh();
        return this;
    }

    private static HttpClient fresh() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
