package amends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages in {@code docs/checks}, taken apart. */
final class CheckPages {

    static final Path FOLDER = Path.of("docs", "checks");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```\\w+ (\\S+)\\n(.*?)^```$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[([a-z0-9-]+)]\\(([^)]+)\\) \\| (\\w+) \\| (.*) \\|$");

    private CheckPages() {}

    /**
     * A page.
     *
     * @param bad the files of the example that has the problem, by path; empty where there is no example
     * @param good the files of the one that has not
     */
    record Page(String code, String title, String summary, Map<String, String> bad, Map<String, String> good) {

        @Override
        public String toString() {
            return code;
        }
    }

    /** A row of the table of all problems. */
    record Row(String code, String link, String severity, String summary) {}

    static List<Page> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .map(CheckPages::page)
                    .sorted(Comparator.comparing(Page::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        Matcher matcher = ROW.matcher(text(FOLDER.resolve("README.md")));
        while (matcher.find()) {
            rows.add(new Row(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
        }
        return rows;
    }

    /** The folder in which the examples stand, with these files in place of its own. */
    static Map<String, String> folderWith(Map<String, String> files) {
        Map<String, String> folder = new TreeMap<>(fences(text(FOLDER.resolve("README.md"))));
        folder.putAll(files);
        return folder;
    }

    private static Page page(Path file) {
        String text = text(file);
        String code = file.getFileName().toString().replaceFirst("\\.md$", "");
        String[] paragraphs = text.split("\n\n", 3);
        int bad = text.indexOf("\n## Bad\n");
        int good = text.indexOf("\n## Good\n");
        return new Page(
                code,
                paragraphs[0],
                paragraphs.length > 1 ? paragraphs[1].replace("\n", " ") : "",
                bad < 0 ? Map.of() : fences(text.substring(bad, good < 0 ? text.length() : good)),
                good < 0 ? Map.of() : fences(text.substring(good)));
    }

    private static Map<String, String> fences(String text) {
        Map<String, String> files = new TreeMap<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        return Collections.unmodifiableMap(files);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
