package amends.release.diff;

import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import amends.release.diff.ReleaseDiff.Change;
import amends.release.diff.ReleaseDiff.KindDiff;
import amends.release.diff.ReleaseDiff.PartDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is different in kinds. */
final class KindDiffs {

    private KindDiffs() {}

    static List<KindDiff> between(PolicySet from, PolicySet to) {
        TreeSet<String> names = new TreeSet<>(from.kindNames());
        names.addAll(to.kindNames());
        List<KindDiff> diffs = new ArrayList<>();
        for (String name : names) {
            Kind before = from.kind(name);
            Kind after = to.kind(name);
            List<PartDiff> fields = parts(fields(before), fields(after));
            if (before == null || after == null) {
                diffs.add(new KindDiff(before == null ? Change.ADDED : Change.REMOVED, name, fields));
            } else if (!fields.isEmpty()) {
                diffs.add(new KindDiff(Change.CHANGED, name, fields));
            }
        }
        return diffs;
    }

    private static List<PartDiff> parts(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<PartDiff> parts = new ArrayList<>();
        for (String name : names) {
            if (!String.valueOf(before.get(name)).equals(String.valueOf(after.get(name)))) {
                parts.add(new PartDiff(name, before.get(name), after.get(name)));
            }
        }
        return parts;
    }

    /** The fields that are its own, in words, and what it extends. */
    private static Map<String, String> fields(Kind kind) {
        Map<String, String> fields = new TreeMap<>();
        if (kind == null) {
            return fields;
        }
        fields.put(
                "extends",
                String.join(", ", kind.lineage().subList(1, kind.lineage().size())));
        for (Field field : kind.shape().fields()) {
            if (StandardFacts.INCIDENT.field(field.name()) == null) {
                fields.put(field.name(), words(field));
            }
        }
        return fields;
    }

    private static String words(Field field) {
        String words = field.type().describe();
        if (field.required()) {
            return words + ", required";
        }
        return field.initial() == null ? words : words + ", " + field.initial() + " where nothing is said";
    }
}
