package amends.testing.mutation;

import amends.policy.Kind;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases as they came out for the policies as they are, so that a mutant meets only those that can tell it. */
final class Trials {

    private final List<Trial> all = new ArrayList<>();
    private final Map<String, List<Trial>> byPolicy = new HashMap<>();
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
            byPolicy.computeIfAbsent(one.policy(), p -> new ArrayList<>()).add(trial);
            trial.kinds()
                    .forEach(kind ->
                            byKind.computeIfAbsent(kind, k -> new BitSet()).set(trial.place()));
        }
    }

    /**
     * The first case that notices a mutant, the most promising tried first; null where none does.
     *
     * @param mutated holds cases to the mutant
     */
    Case killer(Mutant mutant, CaseRunner mutated) {
        BitSet concerned = new BitSet();
        byKind.forEach((kind, places) -> {
            if (mutant.concerns(kind)) {
                concerned.or(places);
            }
        });
        Chances chances = new Chances(mutant);
        List<Case> later = new ArrayList<>();
        List<Case> last = new ArrayList<>();
        for (Trial trial : inOrder(mutant, concerned)) {
            switch (chances.of(trial)) {
                case FIRES_OTHERWISE -> {
                    if (!mutated.holds(trial.one())) {
                        return trial.one();
                    }
                }
                case SAYS_OTHERWISE -> later.add(trial.one());
                case LOOKS_AHEAD -> last.add(trial.one());
                case NONE -> {
                    // It cannot tell.
                }
            }
        }
        later.addAll(last);
        return later.stream().filter(one -> !mutated.holds(one)).findFirst().orElse(null);
    }

    /** First the cases beside the mutant's policy. */
    private List<Trial> inOrder(Mutant mutant, BitSet concerned) {
        List<Trial> order = new ArrayList<>();
        BitSet others = (BitSet) concerned.clone();
        for (Trial own : byPolicy.getOrDefault(mutant.policy(), List.of())) {
            if (concerned.get(own.place())) {
                order.add(own);
                others.clear(own.place());
            }
        }
        others.stream().mapToObj(all::get).forEach(order::add);
        return order;
    }
}
