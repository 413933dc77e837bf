package amends.check.meaning;

import amends.check.meaning.Distinguish.Change;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Proves that two versions of a rule come to the same. */
final class Sameness {

    private final List<Change> changes;

    /** @param changes the two versions, for each kind that either concerns */
    Sameness(List<Change> changes) {
        this.changes = changes;
    }

    /** That they are the same and why, or null where that is not proved. */
    Verdict verdict() {
        if (changes.stream().allMatch(Sameness::neverFires)) {
            return new Verdict.Same(
                    changes.isEmpty()
                            ? "the rule concerns no kind of incident"
                            : "the rule never fires, whatever it says then");
        }
        if (changes.stream().allMatch(Sameness::firesForTheSame) && doesTheSame()) {
            return new Verdict.Same(SameWhy.of(changes));
        }
        return null;
    }

    private static boolean neverFires(Change change) {
        return change.before().isNowhere()
                && (change.after() == null || change.after().isNowhere());
    }

    private static boolean firesForTheSame(Change change) {
        if (change.after() == null) {
            return change.before().isNowhere();
        }
        boolean plain = Stream.of(change.before(), change.after()).noneMatch(region -> isEntangled(region.rule()));
        List<Box> parts = plain ? change.parts() : null;
        return parts != null && parts.isEmpty();
    }

    /** Whether a variable is bound to a clock or the like, so that it matters which of them it is. */
    private static boolean isEntangled(Rule rule) {
        return rule.patterns().stream()
                .anyMatch(pattern -> !pattern.bindings().isEmpty()
                        && !pattern.isIncident()
                        && pattern.shape() != StandardFacts.CUSTOMER);
    }

    private boolean doesTheSame() {
        Rule before = changes.get(0).before().rule();
        Region after = changes.get(0).after();
        return after != null
                && Objects.equals(before.effective(), after.rule().effective())
                && Objects.equals(before.expires(), after.rule().expires())
                && before.salience() == after.rule().salience()
                && before.acts().equals(after.rule().acts());
    }
}
