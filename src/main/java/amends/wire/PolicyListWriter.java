package amends.wire;

import amends.book.PolicyListing;
import amends.policy.Rule;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Writes policies with their rules in sentences. */
public final class PolicyListWriter {

    private PolicyListWriter() {}

    /**
     * Writes the fields {@code release} and {@code policies}.
     *
     * @throws IOException from the generator
     */
    public static void list(String release, List<PolicyListing.Policy> policies, JsonGenerator json)
            throws IOException {
        json.writeStringField("release", release);
        json.writeArrayFieldStart("policies");
        for (PolicyListing.Policy policy : policies) {
            json.writeStartObject();
            fields(policy, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes the fields of one policy.
     *
     * @throws IOException from the generator
     */
    public static void fields(PolicyListing.Policy policy, JsonGenerator json) throws IOException {
        json.writeStringField("path", policy.path());
        json.writeStringField("domain", policy.domain());
        json.writeArrayFieldStart("rules");
        for (PolicyListing.Line line : policy.rules()) {
            rule(line, json);
        }
        json.writeEndArray();
    }

    private static void rule(PolicyListing.Line line, JsonGenerator json) throws IOException {
        Rule rule = line.rule();
        json.writeStartObject();
        json.writeStringField("name", rule.name());
        json.writeStringField("kind", line.kind());
        json.writeStringField("sentence", line.sentence());
        json.writeStringField("owner", rule.about().owner());
        json.writeStringField("source", rule.about().source());
        json.writeStringField("note", rule.about().note());
        day("effective", rule.effective(), json);
        day("expires", rule.expires(), json);
        json.writeNumberField("line", rule.at().line());
        json.writeEndObject();
    }

    private static void day(String field, LocalDate day, JsonGenerator json) throws IOException {
        json.writeStringField(field, day == null ? null : day.toString());
    }
}
