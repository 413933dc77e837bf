package amends.yaml;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A mapping, asked key by key. A value of the wrong sort is a problem and is then as good as absent; a key that nobody
 * asked for is a problem too.
 */
public final class YamlMap implements YamlNode {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,99}");

    private final Position at;
    private final Map<String, Entry> entries;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();

    YamlMap(Position at, Map<String, Entry> entries, Problems problems) {
        this.at = at;
        this.entries = new LinkedHashMap<>(entries);
        this.problems = problems;
    }

    /**
     * A key and what stands behind it.
     *
     * @param keyAt where the key starts
     */
    public record Entry(String key, Position keyAt, YamlNode value) {}

    /**
     * A name and the mapping behind it.
     *
     * @param nameAt where the name starts
     */
    public record Named(String name, Position nameAt, YamlMap value) {}

    @Override
    public Position at() {
        return at;
    }

    @Override
    public String found() {
        return "a map";
    }

    /** All entries as they are written, whatever their keys are; none of them counts as asked for. */
    public List<Entry> written() {
        return List.copyOf(entries.values());
    }

    /** The entry of a key, whatever stands behind it, or null where the key is not there. */
    public Entry entry(String key) {
        return ask(key);
    }

    /** All entries as they are written, each key a name. */
    public List<Entry> entries() {
        for (Entry entry : entries.values()) {
            if (!NAME.matcher(entry.key()).matches()) {
                problems.add(
                        "bad-name",
                        entry.keyAt(),
                        "a name has at most 100 letters, digits, dots, hyphens and underscores, no dot or hyphen first");
            }
        }
        return List.copyOf(entries.values());
    }

    /** All entries that are mappings; the others are problems. */
    public List<Named> maps() {
        List<Named> maps = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.value() instanceof YamlMap map) {
                maps.add(new Named(entry.key(), entry.keyAt(), map));
            } else {
                wrongType(entry, "a map");
            }
        }
        return maps;
    }

    /** Whether the key is there; it is one that is known, then. */
    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** Whether the key is there and stands before a mapping. */
    public boolean hasMap(String key) {
        return has(key) && entries.get(key).value() instanceof YamlMap;
    }

    /** The mapping behind a key; an empty one where there is none. */
    public YamlMap map(String key) {
        Entry entry = ask(key);
        if (entry != null && entry.value() instanceof YamlMap map) {
            return map;
        }
        if (entry != null) {
            wrongType(entry, "a map");
        }
        return new YamlMap(at, Map.of(), problems);
    }

    /** The single value behind a key, of any sort, or null. */
    public YamlText value(String key) {
        Entry entry = ask(key);
        return entry == null ? null : valueOf(entry);
    }

    /** The text behind a key, or null. */
    public YamlText text(String key) {
        Entry entry = ask(key);
        return entry == null ? null : textOf(entry.value());
    }

    /** The mappings of the list behind a key; empty where there is none. */
    public List<YamlMap> mapsOf(String key) {
        Entry entry = ask(key);
        if (entry != null && !(entry.value() instanceof Sequence)) {
            wrongType(entry, "a list");
        }
        List<YamlMap> maps = new ArrayList<>();
        if (entry != null && entry.value() instanceof Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap map) {
                    maps.add(map);
                } else {
                    problems.add(PolicyProblem.of("wrong-type", item.at(), "\"" + key + "\" is a list of maps")
                            .expecting("a map", item.found()));
                }
            }
        }
        return maps;
    }

    /** The texts of the list behind a key; empty where there is none. */
    public List<YamlText> texts(String key) {
        Entry entry = ask(key);
        return entry == null ? List.of() : textsOf(entry);
    }

    /** The texts of the list that is an entry's value. */
    public List<YamlText> textsOf(Entry entry) {
        if (!(entry.value() instanceof Sequence list)) {
            wrongType(entry, "a list");
            return List.of();
        }
        List<YamlText> texts = new ArrayList<>();
        for (YamlNode item : list.items()) {
            YamlText text = textOf(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What must be a text with something in it, or null. */
    public YamlText textOf(YamlNode node) {
        if (node instanceof YamlText text && text.isText()) {
            if (text.value().isBlank()) {
                problems.add("empty-text", text.at(), "this text is empty");
                return null;
            }
            return text;
        }
        if (node instanceof YamlText bare && bare.sort() != YamlText.Sort.NOTHING) {
            problems.add(
                    bare.problem("wrong-type", "a text is wanted here: put it in quotes", '"' + bare.value() + '"'));
        } else {
            problems.add(PolicyProblem.of("wrong-type", node.at(), "a text is wanted here")
                    .expecting("a text", node.found()));
        }
        return null;
    }

    private YamlText valueOf(Entry entry) {
        if (entry.value() instanceof YamlText text && text.sort() != YamlText.Sort.NOTHING) {
            return text;
        }
        wrongType(entry, "a single value");
        return null;
    }

    private Entry ask(String key) {
        asked.add(key);
        return entries.get(key);
    }

    /** Reports keys that are not there. */
    public void require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                problems.add("missing-key", at, "\"" + key + "\" is missing here");
            }
        }
    }

    /** Reports the keys that nobody asked for. */
    public void refuseOthers() {
        for (Entry entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                problems.add(
                        PolicyProblem.of("unknown-key", entry.keyAt(), "nothing is known of \"" + entry.key() + "\"")
                                .expecting(String.join(", ", asked), null)
                                .nearest(Nearest.to(entry.key(), asked)));
            }
        }
    }

    private void wrongType(Entry entry, String expected) {
        problems.add(PolicyProblem.of("wrong-type", entry.value().at(), "\"" + entry.key() + "\" is " + expected)
                .expecting(expected, entry.value().found()));
    }
}
