package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import amends.wire.SmallPolicies;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationsTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""})
    void anEvaluationIsAnsweredWithAPlan(String type) throws Exception {
        HttpResponse<String> answer = post(type, GOOD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode plan = json(answer.body());
        assertThat(plan.fieldNames())
                .toIterable()
                .containsExactly(
                        "decisionId",
                        "release",
                        "asOf",
                        "recommendations",
                        "clocks",
                        "withheld",
                        "nextChangeAt",
                        "notes");
        assertThat(plan.get("release").textValue()).isEqualTo(SmallPolicies.RELEASE);
        assertThat(plan.get("asOf").textValue()).isEqualTo("2026-11-22T19:31:00Z");
    }

    @Test
    void decisionIdsAreUuidsOfVersionSevenInOrder() throws Exception {
        UUID first = UUID.fromString(json(post(GOOD).body()).get("decisionId").textValue());
        UUID second = UUID.fromString(json(post(GOOD).body()).get("decisionId").textValue());

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    @Test
    void everyAnswerSaysThatItIsDataAndNothingOfTheServer() throws Exception {
        for (HttpResponse<String> answer : List.of(post(GOOD), post("{"), get("/nothing"))) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void textBeyondAsciiComesBackAsItCame() throws Exception {
        HttpResponse<String> answer = post(GOOD.replace("main", "Crème brûlée für Łukasz 世界 🍮"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).get("notes").get(0).textValue()).isEqualTo("Crème brûlée für Łukasz 世界 🍮");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        assertThat(post("\uFEFF" + GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandTakenEntriesAreAnswered() throws Exception {
        String entry = "{\"action\":\"status\",\"name\":\"x\",\"at\":\"2026-11-22T19:16:00Z\"}";
        String taken = IntStream.range(0, 1_000).mapToObj(i -> entry).collect(Collectors.joining(",", "[", "]"));

        assertThat(post(GOOD.replaceFirst("\\{", "{\"taken\":" + taken + ",")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyJustWithinTheLimitIsRead() throws Exception {
        String spaces = " ".repeat(1024 * 1024 - GOOD.length());

        assertThat(post(GOOD + spaces).statusCode()).isEqualTo(200);
        assertThat(post(GOOD + spaces + " ").statusCode()).isEqualTo(413);
    }

    @Test
    void anOldRequestIsAnswered() throws Exception {
        Raw.Answer answer =
                raw.send("POST /v1/evaluations HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: "
                        + GOOD.length() + "\r\n\r\n" + GOOD);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void theHealthCheckNamesTheRelease() throws Exception {
        HttpResponse<String> health = client.send(
                HttpRequest.newBuilder(URI.create(server.adminUri() + "/healthcheck"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(health.statusCode()).isEqualTo(200);
        JsonNode policies = json(health.body()).get("policies");
        assertThat(policies.get("healthy").booleanValue()).isTrue();
        assertThat(policies.get("message").textValue()).isEqualTo("release " + SmallPolicies.RELEASE + ", 0 rules");
    }

    @Test
    void theReadyLineSaysWhatIsServedAndWhere() {
        assertThat(server.readyLine())
                .isEqualTo("Amends serves release sha256:5ma11 on " + server.uri() + " (0 rules, 2 kinds)");
        assertThat(server.uri()).startsWith("http://127.0.0.1:");
    }
}
