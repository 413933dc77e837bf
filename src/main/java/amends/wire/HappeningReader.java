package amends.wire;

import amends.casework.Happening;
import amends.casework.NewEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what happened to an incident, strictly: {@code {"type": "statusSent", "message": "late-meal.update"}}. */
public final class HappeningReader {

    private static final List<String> EVENT_KEYS = List.of("type", "id", "by", "at");
    private static final List<String> TYPES = Happening.Type.wireNames();
    private static final Duration FAR = Duration.ofDays(3_660);
    private static final int LONGEST_ID = 128;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private HappeningReader() {}

    /**
     * Reads an event. Minutes in it count from when it happened.
     *
     * @param body JSON in UTF-8
     * @param now the present
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where the event is wrong, with every problem
     */
    public static NewEvent read(byte[] body, Instant now) {
        return new HappeningReader().event(StrictJson.read(body), now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Reads what {@link HappeningWriter} wrote. */
    public static Happening stored(String text) {
        JsonNode body = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        HappeningReader reader = new HappeningReader();
        Happening read = reader.happening(body, List.of("type"), Instant.EPOCH);
        reader.problems.throwIfAny();
        return read;
    }

    private NewEvent event(JsonNode body, Instant now) {
        if (!body.isObject()) {
            problems.wrongType(Spot.REQUEST, "an object with type and what the type has", body);
            problems.throwIfAny();
        }
        String id = name(body, "id");
        String by = name(body, "by");
        JsonNode atNode = body.get("at");
        Instant at = atNode == null ? null : values.instant(atNode, Spot.REQUEST.at("at"));
        Instant counted = at == null ? now : at;
        Happening what = happening(body, EVENT_KEYS, counted);
        if (what != null) {
            new HappeningTimes(problems, counted, FAR).check(what);
        }
        problems.throwIfAny();
        return new NewEvent(id, by, at, when -> when.equals(counted) ? what : again(body, when));
    }

    /** The same, with its minutes counted from another instant. */
    private static Happening again(JsonNode body, Instant at) {
        return new HappeningReader().happening(body, EVENT_KEYS, at);
    }

    private String name(JsonNode body, String key) {
        JsonNode node = body.get(key);
        return node == null ? null : values.name(node, Spot.REQUEST.at(key), LONGEST_ID);
    }

    /** What happened, or null where there are problems. */
    private Happening happening(JsonNode body, List<String> outside, Instant at) {
        JsonNode typeNode = body.get("type");
        if (typeNode == null) {
            problems.missing(Spot.REQUEST.at("type"), "is required", Values.oneOf(TYPES));
            return null;
        }
        String name = values.oneOf(typeNode, Spot.REQUEST.at("type"), TYPES);
        if (name == null) {
            return null;
        }
        Happening.Type type = Arrays.stream(Happening.Type.values())
                .filter(one -> one.wireName().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> keys = new ArrayList<>(outside);
        keys.addAll(HappeningFields.keys(type));
        Part part = Part.of(body, Spot.REQUEST, problems, keys);
        return part == null ? null : new HappeningFields(problems, values, part, at).read(type);
    }
}
