package amends.bench;

import amends.PolicyLoader;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From a rules folder on the disk until an incident of every kind has been answered: whatever a loader puts off until it
 * is first asked is counted. The first shot of a process is cold.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

    @Benchmark
    public CompiledPolicySet load(RulesOnDisk rules) {
        CompiledPolicySet policies = PolicyLoader.load(rules.folder);
        for (Situation situation : rules.oneOfEachKind) {
            Recommender.evaluate(policies, situation, BenchIncident.AS_OF);
        }
        return policies;
    }

    /** A rules folder that nobody has read yet. */
    @State(Scope.Benchmark)
    public static class RulesOnDisk {

        @Param({"10", "100", "1000", "5000"})
        public int rules;

        private Path folder;
        private List<Situation> oneOfEachKind;

        @Setup(Level.Trial)
        public void write() {
            int kinds = BenchRules.kinds(rules);
            folder = BenchRules.write(rules);
            oneOfEachKind = BenchIncident.all(kinds).stream()
                    .limit(kinds)
                    .map(BenchIncident::situation)
                    .toList();
        }
    }
}
