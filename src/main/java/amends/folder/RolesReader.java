package amends.folder;

import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code roles.yaml}, and labels wherever they stand. */
final class RolesReader {

    private final Problems problems;
    private final Values values;

    RolesReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    Map<String, Map<String, String>> read(YamlMap file) {
        Map<String, Map<String, String>> roles = new HashMap<>();
        for (YamlMap.Named role : file.maps()) {
            roles.put(role.name(), label(role.value()));
            role.value().refuseOthers();
        }
        return roles;
    }

    /** The label of something, by language; empty where it has none. */
    Map<String, String> label(YamlMap map) {
        Map<String, String> label = new HashMap<>();
        YamlMap words = map.map("label");
        for (YamlMap.Entry entry : words.entries()) {
            YamlText language = new YamlText(entry.keyAt(), entry.key(), YamlText.Sort.TEXT, false, true);
            YamlText text = words.textOf(entry.value());
            if (values.language(language) != null && text != null) {
                label.put(entry.key(), text.value());
            }
        }
        if (map.hasMap("label") && words.entries().isEmpty()) {
            problems.add("empty-text", words.at(), "a label has words in one language at least");
        }
        return Map.copyOf(label);
    }
}
