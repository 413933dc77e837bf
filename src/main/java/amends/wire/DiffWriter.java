package amends.wire;

import amends.release.diff.DiffText;
import amends.release.diff.ReleaseDiff;
import amends.release.diff.ReleaseDiff.EntryDiff;
import amends.release.diff.ReleaseDiff.KindDiff;
import amends.release.diff.ReleaseDiff.PartDiff;
import amends.release.diff.ReleaseDiff.RuleDiff;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes what is different between two releases as JSON. */
public final class DiffWriter {

    private DiffWriter() {}

    /**
     * Writes it as one object.
     *
     * @throws IOException from the generator
     */
    public static void write(ReleaseDiff diff, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", diff.from());
        json.writeStringField("to", diff.to());
        json.writeArrayFieldStart("rules");
        for (RuleDiff rule : diff.rules()) {
            json.writeStartObject();
            json.writeStringField("change", DiffText.word(rule.change()));
            json.writeStringField("policy", rule.policy());
            json.writeStringField("rule", rule.rule());
            json.writeStringField("before", rule.before());
            json.writeStringField("after", rule.after());
            parts("parts", rule.parts(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("kinds");
        for (KindDiff kind : diff.kinds()) {
            json.writeStartObject();
            json.writeStringField("change", DiffText.word(kind.change()));
            json.writeStringField("kind", kind.kind());
            parts("fields", kind.fields(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("values");
        for (EntryDiff entry : diff.entries()) {
            json.writeStartObject();
            json.writeStringField("change", DiffText.word(entry.change()));
            json.writeStringField("file", entry.file());
            json.writeStringField("key", entry.key());
            json.writeStringField("before", entry.before());
            json.writeStringField("after", entry.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void parts(String field, List<PartDiff> parts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (PartDiff part : parts) {
            json.writeStartObject();
            json.writeStringField("part", part.part());
            json.writeStringField("before", part.before());
            json.writeStringField("after", part.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
