package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads how a backtest is to be run, strictly. */
public final class BacktestRequestReader {

    /** What can be said. */
    public static final List<String> KEYS = List.of(
            "kind",
            "map",
            "inputFormat",
            "separator",
            "asOf",
            "reaction",
            "conduct",
            "sweep",
            "perfect",
            "segments",
            "against");

    /** The keys with lists of texts. */
    public static final Set<String> LISTS = Set.of("map", "sweep", "perfect", "segments");

    private static final int MOST_MAPPINGS = 1_000;
    private static final int MOST_SWEEPS = 20;
    private static final int MOST_AIMS = 200;
    private static final int MOST_SEGMENTS = 20;
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
                texts(part, "map", "openedAt=ordered", MOST_MAPPINGS),
                format(part),
                separator(part),
                asOf(part),
                reaction(part),
                recorded(part),
                texts(part, "sweep", "late-meal.drl:\\\"Comp…\\\".delayMinutes=15..30", MOST_SWEEPS),
                texts(part, "perfect", "all", MOST_AIMS),
                texts(part, "segments", "city", MOST_SEGMENTS),
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

    private boolean recorded(Part part) {
        JsonNode node = part.get("conduct");
        return node != null
                && "recorded".equals(values.oneOf(node, part.at("conduct"), List.of("recommended", "recorded")));
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

    private List<String> texts(Part part, String key, String example, int most) {
        JsonNode node = part.get(key);
        List<String> texts = new ArrayList<>();
        if (node == null) {
            return texts;
        }
        Spot at = part.at(key);
        if (!node.isArray()) {
            problems.wrongType(at, "a list of texts such as [\"" + example + "\"]", node);
            return texts;
        }
        if (node.size() > most) {
            problems.tooMany(at, most, node.size());
            return texts;
        }
        for (int i = 0; i < node.size(); i++) {
            String text = values.name(node.get(i), at.at(i));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
