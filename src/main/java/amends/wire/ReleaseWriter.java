package amends.wire;

import amends.release.Activation;
import amends.release.Approval;
import amends.release.NodeState;
import amends.release.Proposal;
import amends.release.Release;
import amends.releasing.Known;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes releases as JSON. */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /** Releases, and where the next page begins, or null where there is none. */
    public static void list(List<Known> releases, String next, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("releases");
        for (Known release : releases) {
            json.writeStartObject();
            fields(release, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("next", next);
        json.writeEndObject();
    }

    /**
     * The fields of a release.
     *
     * @throws IOException from the generator
     */
    public static void fields(Known known, JsonGenerator json) throws IOException {
        Release release = known.release();
        json.writeStringField("release", release.hash());
        json.writeStringField("status", status(known));
        json.writeStringField("waitsFor", known.serves() ? null : known.objection());
        json.writeStringField("storedAt", release.storedAt().toString());
        json.writeStringField("origin", release.origin().name().toLowerCase(Locale.ROOT));
        json.writeStringField("by", release.by());
        json.writeStringField("why", release.why());
        json.writeNumberField("language", release.language());
        count("rules", release, release.rules(), json);
        count("kinds", release, release.kinds(), json);
        json.writeObjectFieldStart("cases");
        json.writeNumberField("run", release.casesRun());
        json.writeNumberField("failed", release.casesFailed());
        json.writeEndObject();
        json.writeFieldName("proposed");
        proposed(known.proposed(), json);
        json.writeArrayFieldStart("approvals");
        for (Approval approval : known.approvals()) {
            json.writeStartObject();
            said(approval.by(), approval.why(), approval.at(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void proposed(Proposal proposed, JsonGenerator json) throws IOException {
        if (proposed == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        said(proposed.by(), proposed.why(), proposed.at(), json);
        json.writeEndObject();
    }

    /** The field {@code proposals}: what was done with the proposals of a release, in order. */
    public static void proposals(List<Proposal> proposals, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("proposals");
        for (Proposal one : proposals) {
            json.writeStartObject();
            json.writeStringField("step", one.step().name().toLowerCase(Locale.ROOT));
            said(one.by(), one.why(), one.at(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void said(String by, String why, Instant at, JsonGenerator json) throws IOException {
        json.writeStringField("by", by);
        json.writeStringField("why", why);
        json.writeStringField("at", at.toString());
    }

    /** Of releases that an earlier version stored nobody counted them. */
    private static void count(String field, Release release, int count, JsonGenerator json) throws IOException {
        if (release.rules() + release.kinds() == 0) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, count);
        }
    }

    private static String status(Known known) {
        if (known.serves()) {
            return "serving";
        }
        if (known.release().isTooNew()) {
            return "tooNew";
        }
        if (known.objection() != null) {
            return "waiting";
        }
        return known.served() ? "served" : "ready";
    }

    /** The field {@code steps}: what was decided about what serves, the newest first. */
    public static void steps(List<Activation> steps, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("steps");
        for (Activation step : steps) {
            step(step, json);
        }
        json.writeEndArray();
    }

    /** A step as an object. */
    public static void step(Activation step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", step.number());
        json.writeStringField("step", word(step.step()));
        json.writeStringField("release", step.release());
        json.writeStringField("by", step.by());
        json.writeStringField("why", step.why());
        json.writeStringField("at", step.at().toString());
        json.writeStringField("node", step.node());
        json.writeEndObject();
    }

    private static String word(Activation.Step step) {
        return step == Activation.Step.ROLLED_BACK ? "rolledBack" : step.name().toLowerCase(Locale.ROOT);
    }

    /** The field {@code nodes}: the processes on the database, by name. */
    public static void nodes(List<NodeState> nodes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("nodes");
        for (NodeState node : nodes) {
            json.writeStartObject();
            json.writeStringField("node", node.node());
            json.writeStringField("release", node.release());
            json.writeBooleanField("ready", node.ready());
            json.writeStringField("problem", node.problem());
            json.writeStringField("seenAt", node.seenAt().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
