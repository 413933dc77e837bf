package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One failure, thousands of customers: an incident for each line, once, however often the lines are sent. */
class BulkTest extends IncidentTest {

    private static final String COMMON = "{\"common\":{\"incident\":{\"kind\":\"test.Late\","
            + "\"dueAt\":\"2026-11-22T19:10:00Z\",\"severity\":\"MAJOR\"}}}\n";

    private static List<JsonNode> bulk(String lines) throws Exception {
        Answer answer = service.post("/v1/incidents/bulk", lines);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.text().lines().toList()) {
            answers.add(new JsonMapper().readTree(line));
        }
        return answers;
    }

    private String line(int i) {
        return "{\"incident\":{\"id\":\"" + id + "-" + i + "\"},\"customer\":{\"id\":\"c" + i + "\"}}";
    }

    private static String told(JsonNode answer) {
        return answer.get("line") + " " + answer.get("status")
                + (answer.has("id") ? " " + answer.get("id").textValue() : "");
    }

    @Test
    void eachLineIsAnIncidentWithWhatIsCommon() throws Exception {
        List<JsonNode> answers = bulk(COMMON + line(1) + "\n\n" + line(2).replace("}}", "}}") + "\n");
        assertThat(answers).map(BulkTest::told).containsExactly("2 201 " + id + "-1", "4 201 " + id + "-2");
        JsonNode one = service.get("/v1/incidents/" + id + "-2").json();
        assertThat(one.at("/incident/severity").textValue()).isEqualTo("MAJOR");
        assertThat(one.at("/customer/id").textValue()).isEqualTo("c2");
    }

    @Test
    void tenThousandLinesAreTenThousandIncidentsAndTheSameAgain() throws Exception {
        String lines = COMMON + IntStream.range(0, 10_000).mapToObj(this::line).collect(Collectors.joining("\n"));
        List<JsonNode> first = bulk(lines);
        assertThat(first).hasSize(10_000).allMatch(one -> one.get("status").intValue() == 201);
        assertThat(told(first.get(9_999))).isEqualTo("10001 201 " + id + "-9999");
        List<JsonNode> second = bulk(lines);
        assertThat(second).hasSize(10_000).allMatch(one -> one.get("status").intValue() == 200);
        assertThat(second.get(4_711).get("id")).isEqualTo(first.get(4_711).get("id"));
    }

    @Test
    void whatWasDoneBeforeTheConnectionWasCutIsNotDoneTwice() throws Exception {
        String keyed = IntStream.range(0, 250)
                .mapToObj(i -> "{\"key\":\"" + id + "/" + i + "\",\"incident\":{\"kind\":\"test.Late\"}}")
                .collect(Collectors.joining("\n"));
        String half = keyed.lines().limit(130).collect(Collectors.joining("\n"));
        List<JsonNode> before = bulk(half);
        List<JsonNode> whole = bulk(keyed);
        assertThat(whole.subList(0, 130).stream().map(one -> one.get("id")))
                .isEqualTo(before.stream().map(one -> one.get("id")).toList());
        assertThat(whole).map(one -> one.get("status").intValue()).containsOnly(200, 201);
        assertThat(whole.stream().map(one -> one.get("id").textValue()).distinct())
                .hasSize(250);
        assertThat(whole.subList(130, 250)).allMatch(one -> one.get("status").intValue() == 201);
    }

    @Test
    void aLineThatCannotBeOpenedLeavesTheOthersOfItsBatch() throws Exception {
        List<JsonNode> answers = bulk(String.join(
                "\n",
                opening(id + "-a", ""),
                "{\"incident\":{\"kind\":\"test.Lat\",\"id\":\"x\"}}",
                "not json",
                "{\"incident\":{\"kind\":\"test.Late\"}}",
                opening(id + "-a", ",\"guests\":9"),
                opening(id + "-a", ""),
                "[1]",
                "{\"common\":{}}",
                "{\"key\":7,\"incident\":{\"kind\":\"test.Late\"}}",
                "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"a/b\"}}",
                opening(id + "-b", "")));
        assertThat(answers)
                .map(BulkTest::told)
                .containsExactly(
                        "1 201 " + id + "-a",
                        "2 422",
                        "3 400",
                        "4 422",
                        "5 409",
                        "6 200 " + id + "-a",
                        "7 422",
                        "8 422",
                        "9 422",
                        "10 422",
                        "11 201 " + id + "-b");
        assertThat(answers.get(1).at("/errors/0/nearest").textValue()).isEqualTo("test.Late");
        assertThat(answers.get(2).get("type").textValue()).isEqualTo("/problems/malformed-json");
        assertThat(answers.get(3).get("detail").textValue()).contains("/key: is required where the incident has no id");
    }

    @Test
    void whatIsCommonIsChecked() throws Exception {
        List<JsonNode> answers = bulk("{\"common\":{\"incidnt\":{}}}\n" + opening(id, ""));
        assertThat(answers).map(BulkTest::told).containsExactly("1 422", "2 201 " + id);
        assertThat(answers.get(0).at("/errors/0/nearest").textValue()).isEqualTo("incident");
        assertThat(service.post("/v1/incidents/bulk", "{}", "X-None", "x").status())
                .isEqualTo(200);
    }

    @Test
    void anEmptyBodyIsAnEmptyAnswer() throws Exception {
        Answer answer = service.post("/v1/incidents/bulk", "\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }
}
