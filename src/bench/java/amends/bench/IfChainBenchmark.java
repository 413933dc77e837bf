package amends.bench;

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

/** The yardstick: the same incidents decided by Java written by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IfChainBenchmark {

    @Benchmark
    public List<String> ifChain(ByHand byHand) {
        return byHand.chain.decide(byHand.nextIncident(), BenchIncident.AS_OF);
    }

    /** The chain and the incidents that it is asked about in turn. */
    @State(Scope.Benchmark)
    public static class ByHand {

        @Param({"10", "100", "1000", "5000"})
        public int rules;

        private IfChain chain;
        private BenchIncident[] incidents;
        private int next;

        @Setup(Level.Trial)
        public void write() {
            chain = new IfChain(BenchRules.kinds(rules));
            incidents = BenchIncident.all(BenchRules.kinds(rules)).toArray(new BenchIncident[0]);
        }

        private BenchIncident nextIncident() {
            next = next + 1 == incidents.length ? 0 : next + 1;
            return incidents[next];
        }
    }
}
