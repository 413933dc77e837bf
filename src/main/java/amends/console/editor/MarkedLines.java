package amends.console.editor;

import amends.testing.coverage.Coverage;
import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Item;
import amends.testing.coverage.Score;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What cases cover of a file, line by line. */
record MarkedLines(Score score, Map<Integer, List<Item>> lines) {

    /** So much is told of a line; nobody reads more, and a rule may have thousands of alternatives. */
    private static final int MOST_NOTES = 20;

    static MarkedLines of(Coverage coverage) {
        Map<Integer, List<Item>> lines = new TreeMap<>();
        for (FileCoverage file : coverage.files()) {
            for (Item item : file.items()) {
                lines.computeIfAbsent(item.at().line(), line -> new ArrayList<>())
                        .add(item);
            }
        }
        return new MarkedLines(coverage.score(), lines);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("percent", score.percent());
        json.writeNumberField("covered", score.covered());
        json.writeNumberField("countable", score.countable());
        json.writeArrayFieldStart("lines");
        for (Map.Entry<Integer, List<Item>> line : lines.entrySet()) {
            line(line.getKey(), line.getValue(), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void line(int number, List<Item> items, JsonGenerator json) throws IOException {
        Score score = Score.of(items);
        if (score.countable() == 0) {
            return;
        }
        boolean all = score.covered() == score.countable();
        json.writeStartObject();
        json.writeNumberField("line", number);
        json.writeStringField("state", all ? "covered" : score.covered() == 0 ? "not" : "partly");
        json.writeNumberField("covered", score.covered());
        json.writeNumberField("countable", score.countable());
        json.writeArrayFieldStart("open");
        List<Item> open = items.stream().filter(item -> item.status().isOpen()).toList();
        for (Item item : open.subList(0, Math.min(MOST_NOTES, open.size()))) {
            json.writeString(item.note() == null ? item.subject() : item.note());
        }
        if (open.size() > MOST_NOTES) {
            json.writeString("and " + (open.size() - MOST_NOTES) + " more");
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
