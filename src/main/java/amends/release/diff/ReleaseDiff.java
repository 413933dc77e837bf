package amends.release.diff;

import java.util.List;

/**
 * What is different between two releases, each list in the order of files and names.
 *
 * @param from the one
 * @param to the other
 * @param rules rules that are not the same, those of common once
 * @param kinds kinds that are not the same
 * @param entries values that are not the same in the files beside the policies
 */
public record ReleaseDiff(String from, String to, List<RuleDiff> rules, List<KindDiff> kinds, List<EntryDiff> entries) {

    public ReleaseDiff {
        rules = List.copyOf(rules);
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
    }

    /** What became of something. */
    public enum Change {
        /** It is new. */
        ADDED,
        /** It is there no more. */
        REMOVED,
        /** It is not what it was. */
        CHANGED
    }

    /**
     * One part of a rule or a kind that is not what it was.
     *
     * @param part which: {@code when}, {@code then}, {@code remarks}, {@code name}, {@code file}, {@code owner},
     *     {@code source}, {@code note}, {@code salience}, or a field's name
     * @param before in words, or null where there was none
     * @param after in words, or null where there is none
     */
    public record PartDiff(String part, String before, String after) {}

    /**
     * A rule.
     *
     * @param policy the file in which it stands, or stood where it was removed
     * @param rule its name, or the one it had where it was removed
     * @param before what it said, in a sentence, or null where it is new
     * @param after what it says, or null where it was removed
     * @param parts what changed, where it is in both
     */
    public record RuleDiff(
            Change change, String policy, String rule, String before, String after, List<PartDiff> parts) {

        public RuleDiff {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A kind.
     *
     * @param kind its full name
     * @param fields the fields that are not the same; all of its own where it is new or was removed
     */
    public record KindDiff(Change change, String kind, List<PartDiff> fields) {

        public KindDiff {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A value in a file beside the policies.
     *
     * @param key the path of its keys: {@code remedies.appetizer.cost}
     * @param before as it was written, or null where it is new
     * @param after as it is written, or null where it was removed
     */
    public record EntryDiff(Change change, String file, String key, String before, String after) {}

    /** Whether nothing is different that a reader of the rules would see. */
    public boolean isEmpty() {
        return rules.isEmpty() && kinds.isEmpty() && entries.isEmpty();
    }

    /** Compares two states of the rules. */
    public static ReleaseDiff between(RulesState from, RulesState to) {
        return new ReleaseDiff(
                from.release(),
                to.release(),
                new RuleDiffs(from.policies(), to.policies()).all(),
                KindDiffs.between(from.policies(), to.policies()),
                EntryDiffs.between(from, to));
    }
}
