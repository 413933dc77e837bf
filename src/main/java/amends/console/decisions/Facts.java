package amends.console.decisions;

import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What went into a decision, as it was written down.
 *
 * @param groups what is told of the incident, the customer, and what was done
 * @param all everything, as JSON in lines
 */
public record Facts(List<Group> groups, String all) {

    private static final String REQUEST = "request";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Map<String, String> TITLES = Map.of(
            "incident", "Incident",
            "customer", "Customer",
            "taken", "Done before",
            "pauses", "Pauses",
            "reopenings", "Reopened",
            "promises", "Promises made",
            "setAside", "Set aside");

    public Facts {
        groups = List.copyOf(groups);
    }

    /** Facts that belong together. */
    public record Group(String title, List<Fact> facts) {
        public Group {
            facts = List.copyOf(facts);
        }
    }

    /** A fact by its name, or the number of one of several. */
    public record Fact(String name, List<Part> value) {
        public Fact {
            value = List.copyOf(value);
        }
    }

    /**
     * A part of what a fact says.
     *
     * @param text the words, or an instant as it was written down
     * @param isInstant whether it is an instant, which readers see by their own clocks
     */
    public record Part(String text, boolean isInstant) {
        static Part of(String text) {
            return new Part(text, INSTANT.matcher(text).matches());
        }
    }

    /** Reads what was written down. */
    static Facts of(String situation) {
        JsonNode root = StrictJson.read(situation.getBytes(StandardCharsets.UTF_8));
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : root.path(REQUEST).properties()) {
            List<Fact> facts = facts(part.getValue());
            // The instant stands at the head of the page.
            if (!facts.isEmpty() && part.getValue().isContainerNode()) {
                groups.add(new Group(TITLES.getOrDefault(part.getKey(), part.getKey()), facts));
            }
        }
        return new Facts(groups, root.toPrettyString());
    }

    private static List<Fact> facts(JsonNode part) {
        List<Fact> facts = new ArrayList<>();
        if (part.isObject()) {
            part.properties().forEach(one -> facts.add(new Fact(one.getKey(), parts(one.getValue()))));
        } else if (part.isArray()) {
            for (JsonNode one : part) {
                facts.add(new Fact(Integer.toString(facts.size() + 1), parts(one)));
            }
        }
        return facts;
    }

    private static List<Part> parts(JsonNode value) {
        if (!value.isObject()) {
            return List.of(Part.of(value.isTextual() ? value.asText() : value.toString()));
        }
        List<Part> parts = new ArrayList<>();
        value.properties().forEach(one -> {
            parts.add(new Part((parts.isEmpty() ? "" : ", ") + one.getKey() + " ", false));
            parts.addAll(parts(one.getValue()));
        });
        return parts;
    }
}
