package amends.wire;

import amends.casework.BulkOpening.Wanted;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.PolicySet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads the lines of a bulk: each is a request as one incident is opened by, which may have a {@code key}. The first line
 * may say what is common to all: {@code {"common": {"incident": {...}, "customer": {...}}}}.
 */
public final class BulkReader {

    private static final List<String> COMMON_KEYS = List.of("incident", "customer", "asOf");
    private static final int LONGEST_KEY = 255;

    private final EvaluationReader reader;
    private final UnaryOperator<String> print;
    private ObjectNode common;
    private boolean begun;

    /** @param print what tells a text from others */
    public BulkReader(PolicySet policies, UnaryOperator<String> print) {
        this.reader = new EvaluationReader(policies);
        this.print = print;
    }

    /**
     * Reads a line.
     *
     * @return the incident that is to be opened, or null where the line says what is common
     * @throws MalformedBodyException where it is not JSON
     * @throws SituationException where it is wrong, with every problem
     */
    public Wanted read(String line, Instant now) {
        boolean first = !begun;
        begun = true;
        if (!(StrictJson.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode object)) {
            throw refused("", "is no JSON object");
        }
        if (object.has("common")) {
            if (!first) {
                throw refused("/common", "stands on the first line only");
            }
            common = common(object);
            return null;
        }
        String key = key(object);
        ObjectNode whole = merged(object);
        EvaluationRequest request = reader.read(whole, now);
        if (key == null && !request.situation().incident().containsKey("id")) {
            throw refused(
                    "/key",
                    "is required where the incident has no id: without either, the line sent again would open another"
                            + " incident");
        }
        return new Wanted(
                request.situation(), request.asOf(), key == null ? null : "line:" + key, print.apply(whole.toString()));
    }

    private static ObjectNode common(ObjectNode line) {
        Problems problems = new Problems();
        Part part = Part.of(line, Spot.REQUEST, problems, List.of("common"));
        Spot at = Spot.REQUEST.at("common");
        JsonNode said = part.get("common");
        Part inside = Part.of(said, at, problems, COMMON_KEYS);
        problems.throwIfAny();
        for (String key : List.of("incident", "customer")) {
            if (inside.get(key) != null && !inside.get(key).isObject()) {
                problems.wrongType(at.at(key), "an object", inside.get(key));
            }
        }
        if (inside.get("incident") != null && inside.get("incident").has("id")) {
            problems.add(at.at("incident").at("id"), "cannot be common to all");
        }
        problems.throwIfAny();
        return (ObjectNode) said;
    }

    private static String key(ObjectNode line) {
        JsonNode key = line.remove("key");
        if (key == null) {
            return null;
        }
        Problems problems = new Problems();
        String name = new Values(problems).name(key, Spot.REQUEST.at("key"), LONGEST_KEY);
        problems.throwIfAny();
        return name;
    }

    /** What is common, and above it what the line says. */
    private ObjectNode merged(ObjectNode line) {
        if (common == null) {
            return line;
        }
        ObjectNode whole = common.deepCopy();
        line.properties().forEach(one -> {
            if (whole.get(one.getKey()) instanceof ObjectNode below && one.getValue() instanceof ObjectNode own) {
                below.setAll(own);
            } else {
                whole.set(one.getKey(), one.getValue());
            }
        });
        return whole;
    }

    private static SituationException refused(String pointer, String message) {
        return new SituationException(SituationProblem.of(pointer, message));
    }
}
