package amends.testing.mutation;

import amends.policy.Kind;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases as they came out for the policies as they are, so that a mutant meets only those that can tell it. */
final class Trials {

    private record Candidate(Trial trial, int rank) {}

    private final List<Trial> all = new ArrayList<>();
    private final Map<Kind, BitSet> byKind = new LinkedHashMap<>();

    /**
     * @param policies interpreted
     * @throws FailingCasesException where a case does not hold
     */
    Trials(Suite suite, CompiledPolicySet policies) {
        CaseRunner runner = new CaseRunner(policies);
        List<Case> failing =
                suite.cases().stream().filter(one -> !runner.holds(one)).toList();
        if (!failing.isEmpty()) {
            throw new FailingCasesException(failing);
        }
        for (Case one : suite.cases()) {
            Trial trial = Trial.of(one, all.size(), policies);
            all.add(trial);
            trial.kinds()
                    .forEach(kind ->
                            byKind.computeIfAbsent(kind, k -> new BitSet()).set(trial.place()));
        }
    }

    /** The cases that can tell a mutant, the most promising first. */
    List<Case> against(Mutant mutant) {
        BitSet concerned = new BitSet();
        byKind.forEach((kind, places) -> {
            if (mutant.concerns(kind)) {
                concerned.or(places);
            }
        });
        List<Candidate> candidates = new ArrayList<>();
        concerned.stream().mapToObj(all::get).forEach(trial -> {
            int rank = trial.rank(mutant);
            if (rank < Trial.NEVER) {
                candidates.add(new Candidate(trial, rank));
            }
        });
        candidates.sort(Comparator.comparingInt(Candidate::rank)
                .thenComparing(candidate -> !candidate.trial().isBeside(mutant))
                .thenComparingInt(candidate -> candidate.trial().place()));
        return candidates.stream().map(candidate -> candidate.trial().one()).toList();
    }
}
