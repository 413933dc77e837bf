package amends.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;

/** Counts the incidents whose id another has too: ids that stand beside each other once they are in order. */
final class SameIds {

    private final WorkingFolder folder;
    private final SortedLines ids;
    private long number;
    private String first;

    SameIds(WorkingFolder folder) {
        this.folder = folder;
        this.ids = new SortedLines(folder, "ids", Comparator.naturalOrder());
    }

    /** Adds the id of an incident, without line breaks. */
    void add(String id) {
        ids.add(id);
    }

    /** Counts them, after the last was added. */
    void count() {
        ids.sort();
        try (BufferedReader reader = ids.read()) {
            String before = null;
            long same = 1;
            for (String id = reader.readLine(); id != null; id = reader.readLine()) {
                boolean again = id.equals(before);
                same = again ? same + 1 : 1;
                // The second of them brings in the first, too.
                number += again ? same == 2 ? 2 : 1 : 0;
                first = again && first == null ? id : first;
                before = id;
            }
        } catch (IOException failed) {
            throw folder.cannot(failed);
        }
    }

    /** How many incidents there are whose id another has. */
    long number() {
        return number;
    }

    /** The first such id in their order, or null. */
    String first() {
        return first;
    }

    void abandon() {
        ids.abandon();
    }
}
