package amends.testing.mutation;

import amends.recommendation.CompiledPolicySet;
import amends.testing.CaseRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets survivors of one policy share a suggested case where the case of one notices another as well, so that nobody pastes
 * two cases where one will do.
 */
final class SharedSuggestions {

    private final CompiledPolicySet policies;
    private final Map<String, List<Suggestion>> kept = new HashMap<>();

    private SharedSuggestions(CompiledPolicySet policies) {
        this.policies = policies;
    }

    /** The same results; a survivor that the case of an earlier one notices has that case for its suggestion. */
    static List<MutantResult> among(List<MutantResult> results, CompiledPolicySet policies) {
        SharedSuggestions shared = new SharedSuggestions(policies);
        return results.stream().map(shared::of).toList();
    }

    private MutantResult of(MutantResult result) {
        if (result.fate() != Fate.SURVIVED) {
            return result;
        }
        Mutant mutant = result.mutant();
        CaseRunner mutated = new CaseRunner(policies.with(mutant.changes()));
        List<Suggestion> earlier = kept.computeIfAbsent(mutant.policy(), policy -> new ArrayList<>());
        for (Suggestion suggestion : earlier) {
            if (!mutated.holds(suggestion.one())) {
                return MutantResult.survived(mutant, suggestion);
            }
        }
        earlier.add(result.suggestion());
        return result;
    }
}
