package amends.check.meaning;

import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.List;
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
        if (changes.stream().allMatch(Sameness::firesForTheSame)
                && changes.stream().allMatch(Sameness::doesTheSame)) {
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

    private static boolean doesTheSame(Change change) {
        Region after = change.after();
        return after != null
                && (change.before().isNowhere()
                        || new SameDeeds(change.rules(), change.before(), after.rule()).areCertain());
    }
}
