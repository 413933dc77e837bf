package amends.bench;

import amends.PolicyChecker;
import amends.check.CheckReport;
import java.nio.file.Path;
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

/** What {@code check} does between the command line and the printing. The first shot of a process is cold. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CheckBenchmark {

    @Benchmark
    public CheckReport check(RulesOnDisk rules) {
        CheckReport report = PolicyChecker.check(rules.folder);
        if (report.errors() > 0) {
            throw new IllegalStateException(report.findings().get(0).problem().toString());
        }
        return report;
    }

    /** A rules folder without errors. */
    @State(Scope.Benchmark)
    public static class RulesOnDisk {

        @Param({"100", "1000", "5000"})
        public int rules;

        private Path folder;

        @Setup(Level.Trial)
        public void write() {
            folder = BenchRules.write(rules);
        }
    }
}
