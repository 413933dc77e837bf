package amends.history;

import amends.rows.RowFormat;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The first line of timelines: everything that what follows depends on. What is only for people is no part of it. */
final class TimelineHead {

    private static final String FORMAT = "amends timelines 1";
    private static final String AS_OF = "asOf";

    /** What the members are called, for people. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("format", "the format of timelines");
        NAMES.put("program", "the version of amends");
        NAMES.put("policies", "the releases of the policies");
        NAMES.put("kind", "the kind of the rows");
        NAMES.put("input", "the format of the incidents");
        NAMES.put("separator", "the separator");
        NAMES.put("mappings", "the mappings");
        NAMES.put(AS_OF, "the instant up to which incidents are known");
        NAMES.put("open", "whether rows without an end are open");
        NAMES.put("conduct", "what people are taken to do");
        NAMES.put("incidents", "the incidents");
    }

    private final ObjectNode json;

    private TimelineHead(ObjectNode json) {
        this.json = json;
    }

    /** The head of a run. */
    static TimelineHead of(BacktestOrder order, Fingerprint incidents) {
        RowFormat rows = order.format();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        json.put(
                "program",
                Objects.requireNonNullElse(TimelineHead.class.getPackage().getImplementationVersion(), "unknown"));
        ArrayNode policies = json.putArray("policies");
        order.candidates().forEach(one -> policies.add(one.policies().policies().release()));
        json.put("kind", rows.kind());
        json.put("input", rows.input().name());
        json.put("separator", rows.separator() == null ? null : rows.separator().toString());
        mappings(rows, json.putArray("mappings"));
        order.candidates().stream()
                .filter(one -> one.format() != null)
                .forEach(
                        one -> mappings(one.format(), json.withArray("mappings").addArray()));
        json.put(AS_OF, rows.asOf().toString());
        json.put("open", rows.open());
        json.putObject("conduct")
                .put("reaction", order.conduct().reaction().toString())
                .put("after", order.conduct().after().toString())
                .put("recorded", order.conduct().recorded());
        json.put("incidents", incidents.text());
        return new TimelineHead(json);
    }

    private static void mappings(RowFormat rows, ArrayNode json) {
        rows.mappings().stream()
                .map(one -> one.target() + "=" + one.expression())
                .sorted()
                .forEach(json::add);
    }

    /** The head as a line. */
    byte[] line() {
        return Seal.close(json.toString());
    }

    /**
     * What a run that wrote another head did otherwise.
     *
     * @param line the first line of its timelines, without its end
     * @return null where it is this very run
     */
    String difference(byte[] line) {
        Optional<JsonNode> written = read(line);
        if (written.isEmpty()) {
            return "its first line is not that of timelines";
        }
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            JsonNode there = written.get().path(name.getKey());
            JsonNode here = json.get(name.getKey());
            if (!there.equals(here)) {
                return name.getValue() + " differ: " + there + " there, " + here + " here";
            }
        }
        return null;
    }

    /** The instant up to which incidents are known, as a first line has it. */
    static Optional<Instant> asOf(byte[] line) {
        try {
            return read(line).map(head -> Instant.parse(head.path(AS_OF).asText()));
        } catch (DateTimeException noHead) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> read(byte[] line) {
        String object = Seal.open(line);
        return object == null
                ? Optional.empty()
                : Optional.of(StrictJson.read(object.getBytes(StandardCharsets.UTF_8)));
    }
}
