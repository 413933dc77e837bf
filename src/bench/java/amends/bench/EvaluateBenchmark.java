package amends.bench;

import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The main job: a situation in, a plan with its words, reasons and next change out. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluateBenchmark {

    @Benchmark
    public Plan evaluate(LoadedRules rules) {
        return Recommender.evaluate(rules.policies(), rules.nextSituation(), BenchIncident.AS_OF);
    }
}
