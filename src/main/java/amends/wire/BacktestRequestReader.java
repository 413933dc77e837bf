package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads how a backtest is to be run, strictly. */
public final class BacktestRequestReader {

    /** What can be said. */
    public static final List<String> KEYS =
            List.of("kind", "map", "inputFormat", "separator", "asOf", "reaction", "against");

    private static final int MOST_MAPPINGS = 1_000;
    private static final int LONGEST_REACTION = 366 * 24 * 60;
    private static final String TAB = "tab";

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private BacktestRequestReader() {}

    /**
     * Reads the options.
     *
     * @throws amends.incident.SituationException with everything that is wrong with them
     */
    public static BacktestRequest read(JsonNode options) {
        return new BacktestRequestReader().request(options);
    }

    private BacktestRequest request(JsonNode options) {
        Part part = Part.of(options, Spot.REQUEST, problems, KEYS);
        problems.throwIfAny();
        JsonNode against = part.get("against");
        BacktestRequest request = new BacktestRequest(
                name(part, "kind"),
                mappings(part),
                format(part),
                separator(part),
                asOf(part),
                reaction(part),
                against == null || against.isNull() ? null : values.name(against, part.at("against")),
                against != null);
        problems.throwIfAny();
        return request;
    }

    private String name(Part part, String key) {
        JsonNode node = part.get(key);
        return node == null ? null : values.name(node, part.at(key));
    }

    private String format(Part part) {
        JsonNode node = part.get("inputFormat");
        return node == null ? null : values.oneOf(node, part.at("inputFormat"), List.of("csv", "ndjson"));
    }

    private Instant asOf(Part part) {
        JsonNode node = part.get("asOf");
        return node == null ? null : values.instant(node, part.at("asOf"));
    }

    private int reaction(Part part) {
        JsonNode node = part.get("reaction");
        Long minutes = node == null ? Long.valueOf(1) : values.whole(node, part.at("reaction"), 0, LONGEST_REACTION);
        return minutes == null ? 1 : minutes.intValue();
    }

    private Character separator(Part part) {
        JsonNode node = part.get("separator");
        String text = node == null ? null : values.text(node, part.at("separator"));
        if (text == null) {
            return null;
        }
        if (text.equals(TAB) || text.equals("\t")) {
            return '\t';
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            problems.add(part.at("separator"), "is not a separator", "one character or \"" + TAB + '"', node);
            return null;
        }
        return text.charAt(0);
    }

    private List<String> mappings(Part part) {
        JsonNode node = part.get("map");
        List<String> mappings = new ArrayList<>();
        if (node == null) {
            return mappings;
        }
        Spot at = part.at("map");
        if (!node.isArray()) {
            problems.wrongType(at, "a list of texts such as [\"openedAt=ordered\"]", node);
            return mappings;
        }
        if (node.size() > MOST_MAPPINGS) {
            problems.tooMany(at, MOST_MAPPINGS, node.size());
            return mappings;
        }
        for (int i = 0; i < node.size(); i++) {
            String mapping = values.name(node.get(i), at.at(i));
            if (mapping != null) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }
}
