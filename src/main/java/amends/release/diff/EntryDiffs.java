package amends.release.diff;

import amends.release.diff.ReleaseDiff.Change;
import amends.release.diff.ReleaseDiff.EntryDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is different in the files beside the policies. */
final class EntryDiffs {

    private EntryDiffs() {}

    static List<EntryDiff> between(RulesState from, RulesState to) {
        TreeSet<String> files = new TreeSet<>(from.entries().keySet());
        files.addAll(to.entries().keySet());
        List<EntryDiff> diffs = new ArrayList<>();
        for (String file : files) {
            add(file, from.entries(file), to.entries(file), diffs);
        }
        return diffs;
    }

    private static void add(String file, Map<String, String> from, Map<String, String> to, List<EntryDiff> diffs) {
        TreeSet<String> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        for (String key : keys) {
            String before = from.get(key);
            String after = to.get(key);
            if (before == null) {
                diffs.add(new EntryDiff(Change.ADDED, file, key, null, after));
            } else if (after == null) {
                diffs.add(new EntryDiff(Change.REMOVED, file, key, before, null));
            } else if (!before.equals(after)) {
                diffs.add(new EntryDiff(Change.CHANGED, file, key, before, after));
            }
        }
    }
}
