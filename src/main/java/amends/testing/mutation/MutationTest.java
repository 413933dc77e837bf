package amends.testing.mutation;

import amends.check.meaning.Verdict;
import amends.policy.RuleChange;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Tries every mutant on the cases that can tell it, until one fails.
 *
 * <p>Nothing is compiled: a mutant shares everything with the policies as they are but the one rule, and the rules are
 * read one by one, which gives the same answers as the engine that serves.
 */
public final class MutationTest {

    private final CompiledPolicySet policies;
    private final List<Mutant> mutants;
    private final Trials trials;
    private final Judge judge;

    /**
     * @param suite the policies and their cases
     * @param mutants of these policies
     * @param judge says of those that no case noticed whether they make a difference
     * @throws FailingCasesException where a case does not hold for the policies as they are
     */
    public MutationTest(Suite suite, List<Mutant> mutants, Judge judge) {
        this.policies = suite.policies().interpreted();
        this.mutants = List.copyOf(mutants);
        this.judge = judge;
        this.trials = new Trials(suite, policies);
    }

    /**
     * Tries all mutants.
     *
     * @param threads how many work at once; they have no part in the result
     * @param done called after each mutant, by any of the threads
     */
    public MutationReport run(int threads, Runnable done) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<MutantResult> results = pool.submit(() -> mutants.parallelStream()
                            .map(mutant -> tried(mutant, done))
                            .toList())
                    .join();
            return new MutationReport(SharedSuggestions.among(results, policies));
        } finally {
            pool.shutdown();
        }
    }

    private MutantResult tried(Mutant mutant, Runnable done) {
        MutantResult result = tried(mutant);
        done.run();
        return result;
    }

    private MutantResult tried(Mutant mutant) {
        CompiledPolicySet mutated = policies.with(mutant.changes());
        Case killer = trials.killer(mutant, new CaseRunner(mutated));
        return killer == null ? judged(mutant, mutated) : MutantResult.killed(mutant, killer);
    }

    /** What a judge says of a rule in common holds for every domain, so that one of its changes is enough. */
    private MutantResult judged(Mutant mutant, CompiledPolicySet mutated) {
        RuleChange change = mutant.changes().get(0);
        Verdict verdict = judge.judge(policies, mutated, change.before(), change.after());
        if (verdict instanceof Verdict.Same same) {
            return MutantResult.equivalent(mutant, same.why());
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            return MutantResult.undecided(mutant, unknown.why());
        }
        Verdict.Differs differs = (Verdict.Differs) verdict;
        Suggestion suggestion = Suggestions.of(mutant, differs.situation(), differs.asOf(), policies, mutated);
        return suggestion == null
                ? MutantResult.undecided(mutant, "the plans differ in nothing that a case can ask for")
                : MutantResult.survived(mutant, suggestion);
    }
}
