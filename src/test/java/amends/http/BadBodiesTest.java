package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodiesTest extends HttpTest {

    /** Bad bodies: the status, and what the answer must hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                          | 400 | the body is empty",
                "{\"incident\":              | 400 | the body ends in the middle of a value",
                "{\"a\":NaN}                 | 400 | NaN and Infinity are not JSON numbers",
                "{\"a\":1,\"a\":1}           | 400 | the key \\\"a\\\" stands twice in one object",
                "{} {}                       | 400 | something stands after the end of the JSON value",
                "{\"a\":1e99999999999}       | 400 | a number's exponent is too large",
                "[]                          | 422 | an empty array",
                "[{\"incident\":{}}]         | 422 | an array",
                "null                        | 422 | found\":\"null",
                "{\"incident\":[]}           | 422 | \"pointer\":\"/incident\"",
                "{\"incident\":{\"kind\":\"restaurant.LateMael\"}} | 422 | \"nearest\":\"restaurant.LateMeal\"",
                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"x\",\"partisize\":4}} | 422 | \"nearest\":\"partySize\"",
                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"x\",\"delayMinutes\":-5}} | 422 | \"detail\":\"is negative\",\"expected\":\"0 to 52596000\",\"found\":\"-5\"",
                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"x\",\"delayMinutes\":1e999999999}} | 422 | has the wrong type",
                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"x\",\"dueAt\":\"2126-11-22T19:10:00Z\"}} | 422 | is a year mistyped?",
                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"\\ud800\"}} | 422 | half of a surrogate pair",
                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"course\":\"x\",\"\\ud800\":1}} | 422 | \"pointer\":\"/incident/\uFFFD\"",
                "{\"incident\":{\"kind\":\"restaurant.WrongDish\"},\"asOf\":\"2026-11-22 19:10\"} | 422 | \"pointer\":\"/asOf\"",
                "{\"incident\":{\"kind\":\"restaurant.WrongDish\",\"openedAt\":\"2026-11-22T19:32:00Z\"}} | 422 | is before the incident was opened",
                "{\"incident\":{\"kind\":\"restaurant.WrongDish\",\"cause\":\"contradiction\"}} | 422 | delayMinutes and dueAt disagree",
                "{\"incident\":{\"kind\":\"restaurant.WrongDish\",\"cause\":\"storm\"}} | 422 | the rules match these facts more than 7 times",
                "{\"incident\":{\"kind\":\"restaurant.WrongDish\",\"cause\":\"flood\"}} | 422 | this takes more than 7 steps"
            })
    void aBadBodyIsAProblem(String body, int status, String told) throws Exception {
        HttpResponse<String> answer = post(body);

        assertProblem(answer, status);
        assertThat(answer.body()).contains(told);
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() throws Exception {
        HttpResponse<String> answer = post("{\n  \"incident\": oops\n}");

        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/malformed-json\",\"title\":\"The body is not JSON\",\"status\":400,"
                        + "\"detail\":\"a word stands here that is not JSON; texts stand in double quotes\","
                        + "\"errors\":[{\"detail\":\"a word stands here that is not JSON; texts stand in double quotes\","
                        + "\"line\":2,\"column\":15}]}");
    }

    @Test
    void everyFaultOfASituationIsListed() throws Exception {
        HttpResponse<String> answer =
                post("{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"partySize\":\"4\"},\"asof\":\"x\"}");

        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/invalid-situation\",\"title\":\"The situation cannot be evaluated\","
                        + "\"status\":422,\"detail\":\"3 things are wrong in the request; errors lists them\",\"errors\":["
                        + "{\"pointer\":\"/asof\",\"detail\":\"unknown field\",\"expected\":\"one of incident, customer,"
                        + " taken, pauses, reopenings, promises, setAside, asOf\",\"nearest\":\"asOf\"},"
                        + "{\"pointer\":\"/incident/partySize\",\"detail\":\"has the wrong type\",\"expected\":\"a whole"
                        + " number\",\"found\":\"\\\"4\\\"\"},"
                        + "{\"pointer\":\"/incident/course\",\"detail\":\"is required by restaurant.LateMeal\","
                        + "\"expected\":\"text\"}]}");
    }

    @Test
    void whatIsTooLongIsNamedWithHowLongItMayBe() throws Exception {
        assertTooLong(
                "{\"incident\":{\"taken\":[1,{\"by\":\"" + "x".repeat(65_537) + "\"}]}}",
                "/incident/taken/1/by",
                65_536);
        assertTooLong("{\"incident\":{\"delayMinutes\":" + "9".repeat(65) + "}}", "/incident/delayMinutes", 64);
        assertTooLong("{\"incident\":{\"course\":\"x\",\"" + "k".repeat(257) + "\":1}}", "/incident", 256);
    }

    private static void assertTooLong(String body, String pointer, int most) throws Exception {
        HttpResponse<String> answer = post(body);
        assertProblem(answer, 422);
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/too-long");
        assertThat(problem.path("detail").textValue())
                .startsWith(pointer + ": ")
                .endsWith(" is longer than " + most + " characters");
        assertThat(problem.at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/expected").textValue()).startsWith("at most " + most + " characters");
    }

    @Test
    void deepNestingIsAProblem() throws Exception {
        HttpResponse<String> answer = post("[".repeat(500_000));

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("the body is nested deeper than 32 levels");
    }

    @Test
    void whatIsNotUtf8IsAProblem() throws Exception {
        HttpResponse<String> answer = send(request("/v1/evaluations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(
                        GOOD.replace("main", "entrée").getBytes(StandardCharsets.ISO_8859_1))));

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("the body is not UTF-8 here");
    }

    @Test
    void aBodyOfTenMegabytesIsAProblem() throws Exception {
        assertTooLarge(BodyPublishers.ofByteArray(new byte[TEN_MEGABYTES]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10485760", "10000000000000"})
    void aBodyThatIsTooLargeNeedNotBeSentWhereTheCallerAsksFirst(String length) throws Exception {
        String head = "POST /v1/evaluations HTTP/1.1~Host: localhost~Content-Type: application/json~Connection: close~"
                + "Content-Length: " + length + "~Expect: 100-continue~~";

        assertProblem(raw.send(head.replace("~", "\r\n")), 413);
    }

    @Test
    void aChunkedBodyOfTenMegabytesIsAProblem() throws Exception {
        assertTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TEN_MEGABYTES])));
    }

    private static void assertTooLarge(BodyPublisher body) throws Exception {
        HttpResponse<String> answer = send(request("/v1/evaluations")
                .header("Content-Type", "application/json")
                .POST(body));

        assertProblem(answer, 413);
        assertThat(answer.body()).contains("the body is larger than 1048576 bytes");
    }

    @Test
    void aFailureTellsItsIdAndNothingElse() throws Exception {
        for (String cause : List.of("bug", "error")) {
            HttpResponse<String> answer =
                    post("{\"incident\":{\"kind\":\"restaurant.WrongDish\",\"cause\":\"" + cause + "\"}}");

            assertProblem(answer, 500);
            assertThat(answer.body()).doesNotContain("secret").doesNotContain("amends.");
            assertThat(json(answer.body()).get("instance").textValue())
                    .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        }
    }
}
