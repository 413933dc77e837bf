package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.openapi.Described.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Sends to every route that the description names what the description allows, and what it does not. Whatever comes, the
 * service answers in time; it never fails itself, and every error is a problem that tells nothing of its inside.
 */
class FuzzTest {

    private static final String PROBLEM = "application/problem+json";
    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "multipart/form-data", "application/json;charset=latin1", "*/*", "x");
    private static final List<String> METHODS = List.of("PUT", "PATCH", "DELETE", "POST", "GET", "FOO");

    private static Path folder;
    private static Described service;
    private static JsonNode document;
    private static final List<Way> WAYS = new ArrayList<>();

    /** A way that is described. */
    private record Way(String method, String path, JsonNode operation) {}

    @BeforeContainer
    static void start() throws Exception {
        folder = Files.createTempDirectory("fuzz");
        service = new Described(folder);
        document = service.document();
        Answer opened = service.post("/v1/incidents", "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"T-1\"}}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    String operation = one.getValue().path("operationId").asText();
                    // A stream has no end; and a key, once made, would be asked for from then on.
                    if (!List.of("followIncidents", "followMcpSession", "makeKey")
                            .contains(operation)) {
                        WAYS.add(new Way(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()));
                    }
                }));
    }

    @AfterContainer
    static void stop() throws IOException {
        service.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(file -> assertThat(file.delete()).isTrue());
        }
        WAYS.clear();
    }

    @Property(tries = 12, seed = "20261122")
    void goodRequestsAreUnderstoodOrRefusedWithAReason(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (Way way : WAYS) {
            Bodies bodies = new Bodies(document, random);
            String type = null;
            byte[] body = null;
            for (Map.Entry<String, JsonNode> media :
                    way.operation().at("/requestBody/content").properties()) {
                if (type == null || media.getKey().equals("application/json")) {
                    JsonNode schema = media.getValue().path("x-item-schema");
                    JsonNode of = schema.isMissingNode() ? media.getValue().path("schema") : schema;
                    type = media.getKey();
                    body = bodies.good(of).toString().getBytes(StandardCharsets.UTF_8);
                }
            }
            holds(way, path(way, "T-1") + query(way, bodies, random, false), type, body);
        }
    }

    @Property(tries = 20, seed = "20261123")
    void badRequestsAreRefusedAsProblems(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (Way way : WAYS) {
            Bodies bodies = new Bodies(document, random);
            JsonNode schema = way.operation().at("/requestBody/content/application~1json/schema");
            boolean ignores = way.operation().at("/requestBody").isMissingNode();
            String id = random.nextInt(3) > 0 ? "T-1" : bodies.hostile();
            String to = path(way, id) + (random.nextInt(3) > 0 ? "" : query(way, bodies, random, true));
            String type = random.nextInt(6) > 0 ? "application/json" : TYPES.get(random.nextInt(TYPES.size()));
            String body = ignores || schema.isMissingNode()
                    ? bodies.bad(document.path("info"))
                    : bodies.bad(bodies.good(schema));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean nothing = ignores && random.nextBoolean();
            holds(way, to, nothing ? null : type, nothing ? null : bytes);
        }
    }

    @Property(tries = 4, seed = "20261124")
    void methodsAndHeadersThatNobodyExpectsAreRefusedAsProblems(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (Way way : WAYS) {
            String method = METHODS.get(random.nextInt(METHODS.size()));
            Way other = new Way(method, way.path(), way.operation());
            if (!method.equals("DELETE") || !way.path().contains("customers")) {
                holds(other, path(way, "T-1"), "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            }
            holds(
                    way,
                    path(way, "T-1"),
                    "application/json",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "Accept",
                    "image/png;q=x",
                    "If-Match",
                    "7",
                    "If-None-Match",
                    "\"",
                    "Idempotency-Key",
                    " ",
                    "traceparent",
                    "00-zz",
                    "Content-Encoding",
                    "br",
                    "Accept-Encoding",
                    "gzip;q=7");
        }
    }

    private static String path(Way way, String id) {
        return way.path().replaceAll("\\{[^}]+}", Matcher.quoteReplacement(encoded(id)));
    }

    private static String encoded(String text) {
        // Half of a surrogate pair has no bytes; what stands in its place has.
        String shortened = text.substring(0, Math.min(text.length(), 1_500));
        return URLEncoder.encode(shortened, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String query(Way way, Bodies bodies, Random random, boolean hostile) {
        List<String> query = new ArrayList<>();
        for (JsonNode one : way.operation().path("parameters")) {
            if (one.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                String value = hostile
                        ? bodies.hostile()
                        : bodies.good(one.path("schema")).asText();
                query.add(one.path("name").asText() + "=" + encoded(value));
            }
        }
        if (hostile) {
            query.add(encoded(bodies.hostile()) + "=" + encoded(bodies.hostile()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** The service may close a connection after any answer; what was sent into one that it had closed is sent again. */
    private static Answer answer(Way way, String path, String type, byte[] body, String... headers) throws Exception {
        try {
            return service.send(way.method(), path, type, body, headers);
        } catch (HttpTimeoutException hanging) {
            throw new AssertionError(way.method() + " " + path + " " + type + " was not answered", hanging);
        } catch (IOException closed) {
            try {
                return service.anew().send(way.method(), path, type, body, headers);
            } catch (IOException broken) {
                throw new AssertionError(way.method() + " " + path + " " + type + " was not answered", broken);
            }
        }
    }

    private static void holds(Way way, String path, String type, byte[] body, String... headers) throws Exception {
        Answer answer = answer(way, path, type, body, headers);
        String text = answer.text();
        String shown = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        String what = way.method() + " " + path + " " + type + " "
                + shown.substring(0, Math.min(shown.length(), 400)) + " -> " + answer.status() + " "
                + text.substring(0, Math.min(text.length(), 600));
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(text).as(what).doesNotContain("\tat ", "Exception:", "java.lang.", "amends.http.");
        if (answer.status() >= 400) {
            assertThat(answer.type()).as(what).isEqualTo(PROBLEM);
            JsonNode problem = new JsonMapper().readTree(answer.body());
            assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.status());
            assertThat(problem.path("title").asText()).as(what).isNotBlank();
            assertThat(text.length()).as("a problem is short: " + what).isLessThan(200_000);
        }
    }
}
