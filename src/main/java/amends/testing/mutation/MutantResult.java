package amends.testing.mutation;

import amends.testing.Case;
import java.util.Objects;

/**
 * What became of one mutant.
 *
 * @param mutant the mutant
 * @param fate what became of it
 * @param killer the case that failed, where it was killed; else null
 * @param why why there is nothing to notice, or why nobody knows; else null
 * @param suggestion the case that would kill it, where it survived, perhaps shared with other survivors; else null
 */
public record MutantResult(Mutant mutant, Fate fate, Case killer, String why, Suggestion suggestion) {

    public MutantResult {
        Objects.requireNonNull(mutant, "mutant");
        Objects.requireNonNull(fate, "fate");
    }

    static MutantResult killed(Mutant mutant, Case killer) {
        return new MutantResult(mutant, Fate.KILLED, killer, null, null);
    }

    static MutantResult survived(Mutant mutant, Suggestion suggestion) {
        return new MutantResult(mutant, Fate.SURVIVED, null, null, suggestion);
    }

    static MutantResult equivalent(Mutant mutant, String why) {
        return new MutantResult(mutant, Fate.EQUIVALENT, null, why, null);
    }

    static MutantResult undecided(Mutant mutant, String why) {
        return new MutantResult(mutant, Fate.UNDECIDED, null, why, null);
    }
}
