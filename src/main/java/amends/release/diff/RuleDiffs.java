package amends.release.diff;

import amends.book.Sentences;
import amends.policy.DomainPolicy;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.release.diff.ReleaseDiff.Change;
import amends.release.diff.ReleaseDiff.PartDiff;
import amends.release.diff.ReleaseDiff.RuleDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is different in rules. A rule is the same by the name of its domain and its own; one of which only the name is new
 * was renamed.
 */
final class RuleDiffs {

    private final Sentences before;
    private final Sentences after;
    private final Map<Key, Rule> from;
    private final Map<Key, Rule> to;

    RuleDiffs(PolicySet from, PolicySet to) {
        this.before = new Sentences(from.library());
        this.after = new Sentences(to.library());
        this.from = rules(from);
        this.to = rules(to);
    }

    /** A rule's name, in the folder that it stands in. */
    private record Key(String folder, String rule) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFolder = folder.compareTo(other.folder);
            return byFolder != 0 ? byFolder : rule.compareTo(other.rule);
        }
    }

    private static Map<Key, Rule> rules(PolicySet policies) {
        Map<Key, Rule> rules = new TreeMap<>();
        for (DomainPolicy domain : policies.domains()) {
            for (Rule rule : domain.rules()) {
                String file = rule.policy();
                rules.put(new Key(file.substring(0, Math.max(0, file.indexOf('/'))), rule.name()), rule);
            }
        }
        return rules;
    }

    List<RuleDiff> all() {
        List<RuleDiff> diffs = new ArrayList<>();
        Map<Key, Rule> added = new TreeMap<>(to);
        added.keySet().removeAll(from.keySet());
        from.forEach((key, rule) -> {
            Rule other = to.containsKey(key) ? to.get(key) : renamed(key, rule, added);
            if (other == null) {
                diffs.add(new RuleDiff(Change.REMOVED, rule.policy(), rule.name(), before(rule), null, List.of()));
            } else {
                List<PartDiff> parts = parts(rule, other);
                if (!parts.isEmpty()) {
                    diffs.add(new RuleDiff(
                            Change.CHANGED, other.policy(), other.name(), before(rule), after(other), parts));
                }
            }
        });
        added.values()
                .forEach(rule -> diffs.add(
                        new RuleDiff(Change.ADDED, rule.policy(), rule.name(), null, after(rule), List.of())));
        diffs.sort(Comparator.comparing(RuleDiff::policy).thenComparing(RuleDiff::rule));
        return diffs;
    }

    /** The rule that says the same under another name, taken out of those that are new; or null. */
    private static Rule renamed(Key key, Rule rule, Map<Key, Rule> added) {
        for (Iterator<Map.Entry<Key, Rule>> candidates = added.entrySet().iterator(); candidates.hasNext(); ) {
            Map.Entry<Key, Rule> candidate = candidates.next();
            if (candidate.getKey().folder().equals(key.folder()) && isSaidAlike(rule, candidate.getValue())) {
                candidates.remove();
                return candidate.getValue();
            }
        }
        return null;
    }

    private static boolean isSaidAlike(Rule rule, Rule other) {
        return Conditions.of(rule).equals(Conditions.of(other))
                && rule.acts().equals(other.acts())
                && String.valueOf(rule.effective()).equals(String.valueOf(other.effective()))
                && String.valueOf(rule.expires()).equals(String.valueOf(other.expires()));
    }

    private String before(Rule rule) {
        return before.of(rule).text();
    }

    private String after(Rule rule) {
        return after.of(rule).text();
    }

    private List<PartDiff> parts(Rule rule, Rule other) {
        List<PartDiff> parts = new ArrayList<>();
        add("name", rule.name(), other.name(), parts);
        add("file", rule.policy(), other.policy(), parts);
        if (!Conditions.of(rule).equals(Conditions.of(other))) {
            parts.add(
                    new PartDiff("when", before.of(rule).when(), after.of(other).when()));
        }
        if (!rule.acts().equals(other.acts())) {
            parts.add(
                    new PartDiff("then", before.of(rule).then(), after.of(other).then()));
        }
        add("dates", Sentences.inForce(rule), Sentences.inForce(other), parts);
        if (rule.salience() != other.salience()) {
            parts.add(new PartDiff("salience", "" + rule.salience(), "" + other.salience()));
        }
        add("owner", rule.about().owner(), other.about().owner(), parts);
        add("source", rule.about().source(), other.about().source(), parts);
        add("note", rule.about().note(), other.about().note(), parts);
        return parts;
    }

    private static void add(String part, String before, String after, List<PartDiff> parts) {
        if (!String.valueOf(before).equals(String.valueOf(after))) {
            parts.add(new PartDiff(part, before, after));
        }
    }
}
