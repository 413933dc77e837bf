package amends.check.meaning;

import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender.Depth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds an incident that tells two versions of one rule apart, or proves that there is none. */
public final class Distinguish {

    private final Twins twins;
    private final List<Change> changes;

    private Distinguish(CompiledPolicySet original, CompiledPolicySet mutated, Rule before, Rule after) {
        this.twins = new Twins(original, mutated);
        this.changes = changes(original, mutated, before, after);
    }

    /**
     * Compares two policy sets that differ in one rule. The same ones give the same answer.
     *
     * @param original the policies
     * @param mutated the same policies with that rule changed or deleted
     * @param before the rule as it is in the original
     * @param after the rule as it is in the other, of the same index, name and place; null where it was deleted
     * @return an incident for which something differs that a test case can ask about; or that there is none; or, where
     *     neither is found within a bounded number of tries, that nobody knows
     */
    public static Verdict between(CompiledPolicySet original, CompiledPolicySet mutated, Rule before, Rule after) {
        return new Distinguish(original, mutated, before, after).verdict();
    }

    /** In the domains where the rule is another; a rule in common may have changed in one of many. */
    private static List<Change> changes(
            CompiledPolicySet original, CompiledPolicySet mutated, Rule before, Rule after) {
        List<Change> changes = new ArrayList<>();
        for (DomainPolicy domain : original.policies().domains()) {
            boolean same = domain.rules()
                    .equals(mutated.policies().domain(domain.name()).rules());
            if (!same && domain.rules().stream().anyMatch(rule -> rule.at().equals(before.at()))) {
                domain.kinds().values().stream()
                        .filter(kind -> before.concerns(kind) || (after != null && after.concerns(kind)))
                        .sorted(Comparator.comparing(
                                        (Kind kind) -> kind.lineage().size())
                                .thenComparing(Kind::name))
                        .forEach(kind -> changes.add(Change.of(domain, kind, original.policies(), before, after)));
            }
        }
        return changes;
    }

    private Verdict verdict() {
        Verdict same = new Sameness(changes).verdict();
        return same != null ? same : search();
    }

    private Verdict search() {
        Scenario best = null;
        Contrast plainest = Contrast.NONE;
        Hunt where = null;
        for (Change change : changes) {
            Hunt hunt = new Hunt(change, twins);
            hunt.search();
            if (hunt.plainest().compareTo(plainest) > 0) {
                plainest = hunt.plainest();
                best = hunt.best();
                where = hunt;
            }
            if (hunt.isOver()) {
                break;
            }
        }
        return best == null ? unknown() : differs(where, best, plainest);
    }

    private Verdict unknown() {
        return new Verdict.Unknown(
                "no difference was found in " + twins.tries() + " incidents, and it is not proved that there is none");
    }

    private Verdict differs(Hunt hunt, Scenario found, Contrast plainest) {
        Depth depth = plainest == Contrast.CHANGES ? Depth.FULL : Depth.BARE;
        Scenario least = Shrinking.of(
                hunt.kind(),
                hunt.telling(),
                found,
                smaller -> twins.contrast(smaller, depth).compareTo(plainest) >= 0);
        return new Verdict.Differs(least.situation(), least.asOf(), plainest != Contrast.FIRES);
    }
}
