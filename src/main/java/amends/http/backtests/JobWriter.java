package amends.http.backtests;

import amends.history.jobs.Asked;
import amends.history.jobs.Job;
import amends.history.jobs.Job.State;
import amends.history.jobs.Jobs.Status;
import amends.history.jobs.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Jobs as JSON; what is not known is left out. */
final class JobWriter {

    private JobWriter() {}

    static byte[] bytes(Status status) {
        return bytes(json(status));
    }

    static byte[] bytes(List<Status> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("backtests");
        all.forEach(status -> list.add(json(status)));
        return bytes(json);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(Status status) {
        Job job = status.job();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", job.id());
        json.put("state", name(job.state()));
        instant(json, "created", job.created());
        instant(json, "started", job.started());
        instant(json, "finished", job.finished());
        if (job.failure() != null) {
            json.put("failure", job.failure());
        }
        Progress progress = status.progress();
        if (progress != null) {
            json.putObject("progress").put("work", progress.work()).put("done", progress.done());
            if (progress.of() >= 0) {
                json.withObject("/progress").put("of", progress.of());
            }
        }
        if (job.asked() != null) {
            asked(job.asked(), json.putObject("asked"));
        }
        ObjectNode links = json.putObject("links").put("self", BacktestsResource.path(job.id()));
        if (job.state() == State.DONE) {
            links.put("result", BacktestsResource.path(job.id()) + BacktestsResource.RESULT);
            links.put("timelines", BacktestsResource.path(job.id()) + BacktestsResource.TIMELINES);
        }
        return json;
    }

    private static void asked(Asked asked, ObjectNode json) {
        json.put("incidents", asked.incidents());
        json.put("bytes", asked.bytes());
        if (asked.kind() != null) {
            json.put("kind", asked.kind());
        }
        ArrayNode map = json.putArray("map");
        asked.map().forEach(map::add);
        json.put("inputFormat", asked.format().name().toLowerCase(Locale.ROOT));
        if (asked.separator() != null) {
            json.put(
                    "separator",
                    asked.separator() == '\t' ? "tab" : asked.separator().toString());
        }
        instant(json, "asOf", asked.asOf());
        json.put("reaction", asked.reaction());
        json.put("conduct", asked.recorded() ? "recorded" : "recommended");
        texts(json, "sweep", asked.sweep());
        texts(json, "perfect", asked.perfect());
        texts(json, "segments", asked.segments());
        json.put("rules", asked.draft() ? "draft" : "serving");
        json.put("against", asked.against() ? "serving" : null);
        json.put("release", asked.release());
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = json.putArray(name);
            texts.forEach(list::add);
        }
    }

    private static void instant(ObjectNode json, String name, Instant instant) {
        if (instant != null) {
            json.put(name, instant.toString());
        }
    }

    static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
