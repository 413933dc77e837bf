package amends.yaml;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Reads one YAML file of the plain sort: one document, a mapping, of bounded depth and size, no key twice, without
 * anchors, aliases and tags.
 */
public final class YamlFile {

    /** How long a file may be, in characters. */
    public static final int MAX_CHARACTERS = 1 << 20;

    private static final int MAX_DEPTH = 12;
    private static final int MAX_NODES = 100_000;
    private static final CoreScalarResolver SORTS = new CoreScalarResolver(false);

    private final String file;
    private final YamlPlaces places;
    private final Problems problems;
    private final Iterator<Event> events;
    private Position last;
    private int nodes;
    private boolean refused;

    private YamlFile(String file, String text, YamlPlaces places, Problems problems) {
        this.file = file;
        this.places = places;
        this.problems = problems;
        this.last = Position.startOf(file);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * Reads a file.
     *
     * @param file its path below the rules folder, for places
     * @param text its text
     * @param problems to which everything wrong is added
     * @return the mapping that the file is, an empty one for an empty file, or null where it could not be read
     */
    public static YamlMap read(String file, String text, Problems problems) {
        YamlPlaces places = new YamlPlaces(file, text);
        try {
            YamlFile reader = new YamlFile(file, text, places, problems);
            YamlMap root = reader.document();
            return reader.refused ? null : root;
        } catch (Refusal e) {
            problems.add(e.problem);
        } catch (ReaderException e) {
            problems.add(
                    "yaml-syntax",
                    places.of(e.getPosition()),
                    String.format("the character U+%04X cannot stand in YAML", e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            Position at =
                    e.getProblemMark().or(e::getContextMark).map(places::of).orElse(Position.startOf(file));
            problems.add("yaml-syntax", at, YamlWords.of(e.getContext(), e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add("yaml-syntax", Position.startOf(file), "this is no YAML: " + e.getMessage());
        }
        return null;
    }

    private YamlMap document() {
        YamlNode root = new YamlMap(Position.startOf(file), Map.of(), problems);
        next();
        Event event = next();
        if (event.getEventId() == Event.ID.DocumentStart) {
            root = node(next(), 0);
            next();
            event = next();
        }
        if (event.getEventId() != Event.ID.StreamEnd) {
            throw new Refusal("yaml-feature", placeOf(event), "a file holds one document");
        }
        if (root instanceof YamlText text && text.sort() == YamlText.Sort.NOTHING) {
            return new YamlMap(root.at(), Map.of(), problems);
        }
        if (!(root instanceof YamlMap map)) {
            throw new Refusal("wrong-type", root.at(), "the file is a map of names, not " + root.found());
        }
        return map;
    }

    /** The parser stumbles over some broken escapes instead of refusing them. */
    private Event next() {
        try {
            Event event = events.next();
            last = placeOf(event);
            return event;
        } catch (YamlEngineException e) {
            throw e;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal("yaml-syntax", last, "this is no YAML: what follows here cannot be read");
        }
    }

    private YamlNode node(Event event, int depth) {
        Position at = placeOf(event);
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new Refusal("too-deep", at, "more than " + MAX_DEPTH + " levels or " + MAX_NODES + " values");
        }
        if (event instanceof AliasEvent) {
            throw new Refusal("yaml-feature", at, "aliases (*) are not read; write it out");
        }
        refuseAnchorsAndTags((NodeEvent) event, at);
        if (event instanceof ScalarEvent scalar) {
            return text(scalar, at);
        }
        return event instanceof MappingStartEvent ? map(at, depth) : sequence(at, depth);
    }

    private void refuseAnchorsAndTags(NodeEvent event, Position at) {
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (event.getAnchor().isPresent() || tag.isPresent()) {
            refused = true;
            problems.add("yaml-feature", at, "anchors (&) and tags (!) are not read; write it out");
        }
    }

    private YamlNode sequence(Position at, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = next(); next.getEventId() != Event.ID.SequenceEnd; next = next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Sequence(at, List.copyOf(items));
    }

    private YamlNode map(Position at, int depth) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (Event next = next(); next.getEventId() != Event.ID.MappingEnd; next = next()) {
            YamlNode key = node(next, depth + 1);
            YamlNode value = node(next(), depth + 1);
            if (!(key instanceof YamlText name)) {
                problems.add("wrong-type", key.at(), "a key is a single value, not " + key.found());
                continue;
            }
            YamlMap.Entry first = entries.putIfAbsent(name.value(), new YamlMap.Entry(name.value(), name.at(), value));
            if (first != null) {
                String line = "line " + first.keyAt().line();
                problems.add("duplicate-key", key.at(), "\"" + name.value() + "\" stands here twice, first on " + line);
            }
        }
        return new YamlMap(at, entries, problems);
    }

    private static YamlText text(ScalarEvent scalar, Position at) {
        String value = scalar.getValue();
        boolean quoted = scalar.isSQuoted() || scalar.isDQuoted();
        Mark start = scalar.getStartMark().orElseThrow();
        Mark end = scalar.getEndMark().orElseThrow();
        int written = end.getIndex() - start.getIndex() - (quoted ? 2 : 0);
        boolean verbatim = start.getLine() == end.getLine() && written == value.codePointCount(0, value.length());
        return new YamlText(at, value, scalar.isPlain() ? sortOf(value) : YamlText.Sort.TEXT, quoted, verbatim);
    }

    private static YamlText.Sort sortOf(String value) {
        Tag tag = SORTS.resolve(value, true);
        if (tag.equals(Tag.NULL)) {
            return YamlText.Sort.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlText.Sort.TRUTH;
        }
        if (tag.equals(Tag.INT)) {
            return YamlText.Sort.WHOLE;
        }
        return tag.equals(Tag.FLOAT) ? YamlText.Sort.DECIMAL : YamlText.Sort.TEXT;
    }

    private Position placeOf(Event event) {
        return event.getStartMark().map(places::of).orElse(Position.startOf(file));
    }

    /** Ends the reading of a file. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient PolicyProblem problem;

        private Refusal(String code, Position at, String message) {
            super(message, null, false, false);
            this.problem = PolicyProblem.of(code, at, message);
        }
    }
}
