package amends.bench;

import amends.PolicySuite;
import amends.check.meaning.Verdict;
import amends.drools.DroolsEngine;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import amends.testing.mutation.Judge;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.MutantResult;
import amends.testing.mutation.Mutants;
import amends.testing.mutation.MutationReport;
import amends.testing.mutation.MutationTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Which mutants of the shipped rules their cases notice; what {@code test --mutate} does but for judging the few that none
 * notices. Beside it stands what it would take to compile each mutant, and then to run only the case that notices it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MutationBenchmark {

    /** Of so many mutants one is compiled. */
    static final int ONE_IN = 20;

    private static final Judge NOBODY_ASKED = (original, changed, before, after) -> new Verdict.Unknown("not asked");

    @Benchmark
    public MutationReport oneThread(Shipped shipped) {
        return shipped.run(1);
    }

    @Benchmark
    public MutationReport allProcessors(Shipped shipped) {
        return shipped.run(Runtime.getRuntime().availableProcessors());
    }

    @Benchmark
    public int compiled(Shipped shipped) {
        int noticed = 0;
        for (MutantResult result : shipped.sample) {
            PolicySet changed =
                    shipped.suite.policies().policies().with(result.mutant().changes());
            CaseRunner runner = new CaseRunner(new CompiledPolicySet(
                    changed,
                    DroolsEngine.compile(changed),
                    shipped.suite.policies().wording()));
            Case one = result.killer() == null ? shipped.suite.cases().get(0) : result.killer();
            noticed += runner.holds(one) ? 0 : 1;
        }
        return noticed;
    }

    /** How many mutants of the shipped rules there are. */
    static int mutants() {
        return Mutants.of(PolicySuite.load(Path.of("rules")).policies().policies())
                .size();
    }

    /** How many of them are compiled. */
    static int compiled(int mutants) {
        return (mutants + ONE_IN - 1) / ONE_IN;
    }

    /** The shipped rules with their cases and mutants. */
    @State(Scope.Benchmark)
    public static class Shipped {

        private Suite suite;
        private List<Mutant> mutants;
        private List<MutantResult> sample;

        @Setup(Level.Trial)
        public void load() {
            suite = PolicySuite.load(Path.of("rules"));
            mutants = Mutants.of(suite.policies().policies());
            List<MutantResult> results = run(1).results();
            sample = new ArrayList<>();
            for (int i = 0; i < results.size(); i += ONE_IN) {
                sample.add(results.get(i));
            }
        }

        private MutationReport run(int threads) {
            return new MutationTest(suite, mutants, NOBODY_ASKED).run(threads, () -> {});
        }
    }
}
