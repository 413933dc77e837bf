package amends.site.coverage;

import amends.policy.Position;
import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Gap;
import amends.testing.coverage.Item;
import amends.testing.coverage.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Puts what is covered of a file onto the lines of its text. */
final class Lines {

    private final String file;
    private final NavigableMap<Position, List<Item>> items = new TreeMap<>();

    private Lines(FileCoverage coverage) {
        this.file = coverage.file();
        coverage.items()
                .forEach(item -> items.computeIfAbsent(item.at(), at -> new ArrayList<>())
                        .add(item));
    }

    /**
     * The lines of a file.
     *
     * @param text its text, or null where it has none; then its rules are told place by place
     */
    static List<Line> of(FileCoverage coverage, String text) {
        Lines lines = new Lines(coverage);
        return text == null ? lines.places() : lines.written(text);
    }

    private List<Line> written(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int number = lines.size() + 1;
            lines.add(written(
                    number,
                    line,
                    items.subMap(new Position(file, number, 0), true, new Position(file, number + 1, 0), false)));
        }
        return lines;
    }

    private Line written(int number, String line, NavigableMap<Position, List<Item>> here) {
        Extent extent = new Extent(file, line);
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (Position at : here.keySet()) {
            Position next = here.higherKey(at);
            int start = Math.min(at.column() - 1, line.length());
            int limit = next == null ? line.length() : Math.min(next.column() - 1, line.length());
            int end = extent.end(start, limit, here.get(at));
            plain(line.substring(done, start), spans);
            spans.add(span(line.substring(start, end), here.get(at)));
            done = end;
        }
        plain(line.substring(done), spans);
        List<Item> all = here.values().stream().flatMap(List::stream).toList();
        return line(Integer.toString(number), spans, all);
    }

    private static void plain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, State.PLAIN, null));
        }
    }

    private static Span span(String text, List<Item> items) {
        return new Span(text, State.of(items), Words.title(items));
    }

    private List<Line> places() {
        List<Line> lines = new ArrayList<>();
        items.forEach((at, here) ->
                lines.add(line(label(at), List.of(span(here.get(0).subject(), here)), here)));
        return lines;
    }

    /** Of a workbook a position's line is a row and its column a column, and people call them {@code B7}. */
    private String label(Position at) {
        if (!file.endsWith(".xlsx")) {
            return at.line() + ":" + at.column();
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = at.column(); rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + at.line();
    }

    private static Line line(String label, List<Span> spans, Collection<Item> items) {
        List<Line.GapNote> gaps = Gap.of(items).stream()
                .map(gap -> new Line.GapNote(gap.text(), Objects.toString(gap.seenIn(), null)))
                .toList();
        List<String> remarks = items.stream()
                .filter(item -> !item.status().isOpen() && item.note() != null)
                .map(item -> item.status() == Status.COVERED
                        ? item.subject() + ": " + item.note()
                        : item.note() + "; this does not count")
                .toList();
        return new Line(label, spans, State.of(items), gaps, remarks);
    }
}
