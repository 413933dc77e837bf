package amends.folder;

import amends.yaml.Problems;
import amends.yaml.YamlFile;
import amends.yaml.YamlMap;
import amends.yaml.YamlNode;
import amends.yaml.YamlText;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values in the files beside the policies, by the path of their keys: {@code remedies.appetizer.cost}. */
public final class FolderEntries {

    private final SortedMap<String, String> entries = new TreeMap<>();

    private FolderEntries() {}

    /** The values by file; what cannot be read is left out. Sentences are a file with one value, all of it. */
    public static SortedMap<String, SortedMap<String, String>> of(FolderContent content) {
        SortedMap<String, SortedMap<String, String>> files = new TreeMap<>();
        content.files().forEach((path, text) -> {
            FolderEntries values = new FolderEntries();
            if (path.endsWith(".yaml")) {
                YamlMap map = YamlFile.read(path, text, new Problems());
                if (map != null) {
                    values.add("", map);
                }
                files.put(path, values.entries);
            } else if (path.equals(FolderContent.SENTENCES)) {
                text.lines().filter(line -> !line.isBlank()).forEach(values::sentence);
                files.put(path, values.entries);
            }
        });
        return files;
    }

    /** A sentence is its own key up to what it means. */
    private void sentence(String line) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#")) {
            entries.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
    }

    private void add(String path, YamlNode node) {
        if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.written()) {
                add(path.isEmpty() ? entry.key() : path + '.' + entry.key(), entry.value());
            }
        } else if (node instanceof YamlNode.Sequence list) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof YamlText text) {
                    all.append(all.isEmpty() ? "" : ", ").append(text.value());
                } else {
                    add(path + '.' + i, list.items().get(i));
                }
            }
            entries.put(path, all.toString());
        } else if (node instanceof YamlText text) {
            entries.put(path, text.value());
        }
    }
}
