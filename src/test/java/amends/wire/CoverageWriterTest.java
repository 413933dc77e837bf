package amends.wire;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.testing.coverage.Tried;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Coverage as JSON. */
class CoverageWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode written(Tried tried) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            CoverageWriter.write(tried.coverage(), json);
        }
        return JSON.readTree(text.toString());
    }

    @Test
    void anItemSaysWhatItIsHowItStandsAndWhichCaseShowsIt() throws IOException {
        JsonNode json = written(Tried.rules(rule(
                        "Soup", "Late( course == \"soup\", delayMinutes > 20 )", "recommend.acknowledge(\"sorry\");"))
                .with(Scene.late().with("delayMinutes", 20)));
        JsonNode rule = json.at("/files/0/rules/0");
        assertThat(rule.get("rule").asText()).isEqualTo("Soup");
        JsonNode value = null;
        for (JsonNode item : rule.get("items")) {
            value = item.get("aspect").asText().equals("at") ? item : value;
        }
        assertThat(value).isEqualTo(JSON.readTree("""
                {"aspect": "at", "status": "masked", "line": 9, "column": 29, "subject": "delayMinutes > 20",
                 "trial": {"what": "delayMinutes", "value": "20", "beside": ["course == \\"soup\\""]},
                 "seenIn": {"case": "case 1", "file": "test/policy.cases.yaml", "line": 1, "column": 1},
                 "note": "delayMinutes 20 was tried, but course == \\"soup\\" did not hold then"}
                """));
    }

    @Test
    void scoresAddUp() throws IOException {
        JsonNode json = written(Tried.rules(
                        rule("One", "Late( delayMinutes > 20 )", "recommend.acknowledge(\"sorry\");"),
                        rule("Two", "Late( guests > 2 )", "promise.resolve().within(20);"))
                .with(Scene.late().with("delayMinutes", 20)));
        int covered = json.at("/files/0/names").size() - 1;
        int countable = json.at("/files/0/names").size();
        for (JsonNode rule : json.at("/files/0/rules")) {
            covered += rule.get("covered").asInt();
            countable += rule.get("countable").asInt();
        }
        assertThat(json.get("covered").asInt()).isEqualTo(covered);
        assertThat(json.get("countable").asInt()).isEqualTo(countable);
        assertThat(json.get("percent").asInt()).isEqualTo(100 * covered / countable);
        assertThat(json.at("/promises/0/promise").asText()).isEqualTo("resolve");
        assertThat(json.at("/messages/0/message").asText()).isEqualTo("sorry");
    }
}
