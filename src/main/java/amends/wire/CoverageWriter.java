package amends.wire;

import amends.policy.Position;
import amends.promise.ClockState;
import amends.testing.coverage.Coverage;
import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Item;
import amends.testing.coverage.MessageLanguages;
import amends.testing.coverage.PromiseStates;
import amends.testing.coverage.RuleCoverage;
import amends.testing.coverage.Score;
import amends.testing.coverage.SeenIn;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes coverage as JSON, always with the same fields in the same order; docs/test-coverage.md says what they mean. */
public final class CoverageWriter {

    private CoverageWriter() {}

    /**
     * Writes coverage as one object.
     *
     * @param json where to; stays open
     * @throws IOException from the generator
     */
    public static void write(Coverage coverage, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("cases", coverage.cases());
        score(coverage.score(), json);
        json.writeArrayFieldStart("files");
        for (FileCoverage file : coverage.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.file());
            score(file.score(), json);
            json.writeArrayFieldStart("rules");
            for (RuleCoverage rule : file.rules()) {
                rule(rule, json);
            }
            json.writeEndArray();
            items("names", file.names(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("promises");
        for (PromiseStates promise : coverage.promises()) {
            promise(promise, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (MessageLanguages message : coverage.messages()) {
            json.writeStartObject();
            json.writeStringField("message", message.message());
            texts("said", message.said(), json);
            texts("unsaid", message.unsaid(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void score(Score score, JsonGenerator json) throws IOException {
        json.writeNumberField("percent", score.percent());
        json.writeNumberField("covered", score.covered());
        json.writeNumberField("countable", score.countable());
    }

    private static void rule(RuleCoverage rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.name());
        place(rule.at(), json);
        score(rule.score(), json);
        items("items", rule.items(), json);
        json.writeEndObject();
    }

    private static void items(String name, List<Item> items, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Item item : items) {
            item(item, json);
        }
        json.writeEndArray();
    }

    private static void item(Item item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("aspect", item.aspect().wireName());
        json.writeStringField("status", item.status().wireName());
        place(item.at(), json);
        json.writeStringField("subject", item.subject());
        if (item.trial() == null) {
            json.writeNullField("trial");
        } else {
            json.writeObjectFieldStart("trial");
            json.writeStringField("what", item.trial().what());
            json.writeStringField("value", item.trial().value());
            texts("beside", item.trial().beside(), json);
            json.writeEndObject();
        }
        seenIn(item.seenIn(), json);
        json.writeStringField("note", item.note());
        json.writeEndObject();
    }

    private static void seenIn(SeenIn seen, JsonGenerator json) throws IOException {
        if (seen == null) {
            json.writeNullField("seenIn");
            return;
        }
        json.writeObjectFieldStart("seenIn");
        json.writeStringField("case", seen.name());
        json.writeStringField("file", seen.at().file());
        place(seen.at(), json);
        json.writeEndObject();
    }

    private static void promise(PromiseStates promise, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", promise.rule());
        json.writeStringField("file", promise.at().file());
        place(promise.at(), json);
        json.writeStringField("promise", promise.sort().wireName());
        texts("seen", promise.seen().stream().map(ClockState::name).toList(), json);
        texts("unseen", promise.unseen().stream().map(ClockState::name).toList(), json);
        json.writeEndObject();
    }

    private static void place(Position at, JsonGenerator json) throws IOException {
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
