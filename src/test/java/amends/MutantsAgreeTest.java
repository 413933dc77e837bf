package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.check.meaning.Verdict;
import amends.drools.DroolsEngine;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import amends.testing.mutation.Fate;
import amends.testing.mutation.Judge;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.MutantResult;
import amends.testing.mutation.MutationTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mutants that are interpreted, and only on the cases that can tell, come to the same end as in the engine that serves. */
class MutantsAgreeTest {

    private static final Judge NOBODY_KNOWS = (original, changed, before, after) -> new Verdict.Unknown("unknown");

    @Test
    void aMutantCompiledByTheEngineFailsTheSameCase() {
        List<Case> cases = ShippedMutants.SUITE.cases();
        for (MutantResult result : run(cases, ShippedMutants.some(40, 4))) {
            CaseRunner engine = new CaseRunner(compiled(result.mutant()));
            if (result.fate() == Fate.KILLED) {
                assertThat(engine.holds(result.killer()))
                        .describedAs(result.mutant().toString())
                        .isFalse();
            } else {
                assertThat(cases).describedAs(result.mutant().toString()).allMatch(engine::holds);
            }
        }
    }

    /** With one case in nine most mutants survive, so that it shows when a case is wrongly passed over. */
    @Test
    void aMutantThatNoCaseNoticedHoldsAllCasesInTheEngineToo() {
        List<Case> few = new ArrayList<>();
        for (int i = 0; i < ShippedMutants.SUITE.cases().size(); i += 9) {
            few.add(ShippedMutants.SUITE.cases().get(i));
        }
        List<MutantResult> results = run(few, ShippedMutants.some(80, 9));
        assertThat(results).extracting(MutantResult::fate).contains(Fate.KILLED, Fate.UNDECIDED);
        for (MutantResult result : results) {
            CaseRunner engine = new CaseRunner(compiled(result.mutant()));
            assertThat(few.stream().allMatch(engine::holds))
                    .describedAs(result.mutant().toString())
                    .isEqualTo(result.fate() != Fate.KILLED);
        }
    }

    private static List<MutantResult> run(List<Case> cases, List<Mutant> mutants) {
        Suite suite = new Suite(ShippedMutants.SUITE.policies(), cases, ShippedMutants.SUITE.texts());
        return new MutationTest(suite, mutants, NOBODY_KNOWS).run(2, () -> {}).results();
    }

    private static CompiledPolicySet compiled(Mutant mutant) {
        PolicySet policies = ShippedMutants.SUITE.policies().policies().with(mutant.changes());
        return new CompiledPolicySet(
                policies,
                DroolsEngine.onDemand(policies),
                ShippedMutants.SUITE.policies().wording());
    }
}
