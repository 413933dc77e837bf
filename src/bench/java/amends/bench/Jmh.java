package amends.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package that JMH measures. */
final class Jmh {

    /** A shot of a tenth of a second warms up as much less than an iteration of a second. */
    private static final int SHOTS_IN_AN_ITERATION = 12;

    private final Effort effort;

    Jmh(Effort effort) {
        this.effort = effort;
    }

    /**
     * An average time.
     *
     * @param error half of its 99.9 % confidence interval
     */
    record Average(double micros, double error) {}

    /** The average times of one benchmark, by the number of rules. */
    Map<Integer, Average> averages(Class<?> benchmark) throws RunnerException {
        Map<Integer, Average> averages = new TreeMap<>();
        for (int rules : effort.sizes()) {
            RunResult result = run(options(benchmark, rules)
                    .warmupIterations(effort.warmups(rules))
                    .warmupTime(effort.iteration())
                    .measurementIterations(effort.iterations())
                    .measurementTime(effort.iteration()));
            averages.put(
                    rules,
                    new Average(
                            result.getPrimaryResult().getScore(),
                            result.getPrimaryResult().getScoreError()));
        }
        return averages;
    }

    /** The times of single shots in one process, in order, by the number of rules, in milliseconds. */
    Map<Integer, List<Double>> shots(Class<?> benchmark) throws RunnerException {
        Map<Integer, List<Double>> shots = new TreeMap<>();
        for (int rules : effort.sizes()) {
            RunResult result = run(options(benchmark, rules)
                    .warmupIterations(0)
                    .measurementIterations(effort.shots(rules))
                    .measurementTime(TimeValue.NONE));
            shots.put(rules, shots(result));
        }
        return shots;
    }

    /** The median time of single shots of one method in a process that is warm, in milliseconds. */
    double warmShot(Class<?> benchmark, String method) throws RunnerException {
        RunResult result = run(options(benchmark, method + "$")
                .warmupIterations(SHOTS_IN_AN_ITERATION * effort.warmups())
                .measurementIterations(SHOTS_IN_AN_ITERATION * effort.iterations())
                .measurementTime(TimeValue.NONE));
        return Statistics.median(shots(result));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, int rules) {
        return options(benchmark, "").param("rules", Integer.toString(rules));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, String method) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method)
                .forks(1)
                .shouldFailOnError(true);
    }

    private static List<Double> shots(RunResult result) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .map(IterationResult::getPrimaryResult)
                .map(primary -> primary.getScore())
                .toList();
    }

    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).runSingle();
    }
}
