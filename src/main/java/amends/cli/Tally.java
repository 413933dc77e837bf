package amends.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts texts, the first lines of each with it, in bounded memory. */
final class Tally {

    private static final int MOST_TEXTS = 1_000;
    private static final int MOST_LINES = 5;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long others;

    /** One text that was counted. */
    static final class Entry {
        private final String text;
        private final String example;
        private final List<Long> lines = new ArrayList<>();
        private long count;

        private Entry(String text, String example) {
            this.text = text;
            this.example = example;
        }

        String text() {
            return text;
        }

        /** What stood there the first time, or null. */
        String example() {
            return example;
        }

        long count() {
            return count;
        }

        /** The first lines. */
        List<Long> lines() {
            return List.copyOf(lines);
        }
    }

    /** Counts a text once. */
    void count(String text, String example, long line) {
        Entry entry = entries.get(text);
        if (entry == null) {
            if (entries.size() == MOST_TEXTS) {
                others++;
                return;
            }
            entry = new Entry(text, example);
            entries.put(text, entry);
        }
        entry.count++;
        if (entry.lines.size() < MOST_LINES) {
            entry.lines.add(line);
        }
    }

    /** The most frequent, the earlier seen first among equals. */
    List<Entry> top(int most) {
        return entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::count).reversed())
                .limit(most)
                .toList();
    }

    /** How often something was counted that is not among the most frequent. */
    long beyond(int most) {
        long all = entries.values().stream().mapToLong(Entry::count).sum() + others;
        return all - top(most).stream().mapToLong(Entry::count).sum();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
