package amends.testing.mutation;

import amends.policy.DomainPolicy;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Rule;
import amends.policy.RuleChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the mutants of policies: each differs from them in one small way, and is as valid as they are. */
public final class Mutants {

    /** Where a change is and what it is; a rule in common is changed in every domain at once. */
    private record Identity(Position rule, Position at, String what) {}

    private Mutants() {}

    /** All mutants of all rules, in the order of the files, and within a rule in the order of what is written. */
    public static List<Mutant> of(PolicySet policies) {
        Map<Identity, Mutant> mutants = new LinkedHashMap<>();
        for (DomainPolicy domain : policies.domains()) {
            Known known = new Known(domain, policies.library());
            for (Rule rule : domain.rules()) {
                for (Draft draft : drafts(rule, known)) {
                    mutants.merge(
                            new Identity(rule.at(), draft.at(), draft.what()),
                            mutant(draft, domain.name(), rule),
                            Mutants::together);
                }
            }
        }
        List<Mutant> all = new ArrayList<>(mutants.values());
        all.sort(Comparator.comparing(mutant -> mutant.rule().at()));
        return all;
    }

    private static List<Draft> drafts(Rule rule, Known known) {
        List<Draft> drafts = new ArrayList<>(PatternDrafts.of(rule, known));
        drafts.addAll(ActDrafts.of(rule, known));
        drafts.addAll(AttributeDrafts.of(rule, known));
        return drafts;
    }

    private static Mutant mutant(Draft draft, String domain, Rule rule) {
        return new Mutant(
                rule, draft.at(), draft.operator(), draft.what(), List.of(new RuleChange(domain, rule, draft.after())));
    }

    /** The same change in another domain; twice in one domain it is a rule that says the same twice. */
    private static Mutant together(Mutant one, Mutant other) {
        RuleChange change = other.changes().get(0);
        if (one.changes().stream().anyMatch(made -> made.domain().equals(change.domain()))) {
            return one;
        }
        List<RuleChange> both = new ArrayList<>(one.changes());
        both.add(change);
        return new Mutant(one.rule(), one.at(), one.operator(), one.what(), both);
    }
}
