package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.TooMuchEffortException;
import amends.recommendation.Evaluated;
import amends.recommendation.Plan;
import amends.recommendation.RuleEngine;
import amends.wire.SmallPolicies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The service over real HTTP, with a core that answers an empty plan, or fails by the incident's cause. */
abstract class HttpTest {
    static final Instant NOW = Instant.parse("2026-11-22T19:31:00.500Z");
    static final String GOOD = "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"main\"}}";
    static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    static AmendsServer server;
    static HttpClient client;
    static Raw raw;

    @BeforeAll
    static void start() {
        server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts(),
                (reading, before) -> SmallPolicies.compiled(),
                (policies, situation, asOf) -> {
                    switch (String.valueOf(situation.incident().get("cause"))) {
                        case "bug" -> throw new IllegalStateException("secret of amends.Inner");
                        case "error" -> throw new StackOverflowError();
                        case "storm" -> throw new RuleEngine.TooManyMatchesException(7);
                        case "flood" -> throw new TooMuchEffortException("this takes more than 7 steps");
                        case "contradiction" ->
                            throw new SituationException(
                                    SituationProblem.of("/incident/delayMinutes", "delayMinutes and dueAt disagree"));
                        default -> {
                            Plan plan = new Plan(
                                    policies.policies().release(),
                                    asOf,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    null,
                                    List.of(situation.incident().get("course") + ""));
                            return new Evaluated(situation, plan, List.of());
                        }
                    }
                },
                () -> NOW);
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        raw = new Raw(URI.create(server.uri()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static void assertProblem(HttpResponse<String> answer, int status) throws IOException {
        assertProblem(
                new Raw.Answer(
                        answer.statusCode(),
                        java.util.Map.of(
                                "content-type",
                                answer.headers().firstValue("Content-Type").orElse("")),
                        answer.body()),
                status);
    }

    static void assertProblem(Raw.Answer answer, int status) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        JsonNode problem = json(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("type").textValue()).isNotBlank();
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("jackson")
                .doesNotContain("jetty")
                .doesNotContain("glassfish")
                .doesNotContain("\tat ")
                .doesNotContain("\\n");
    }

    static HttpResponse<String> post(String body) throws Exception {
        return post("application/json", body);
    }

    static HttpResponse<String> post(String type, String body) throws Exception {
        return send(request("/v1/evaluations").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
