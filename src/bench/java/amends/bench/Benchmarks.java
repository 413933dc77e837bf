package amends.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs every benchmark from the project's folder, prints one page, and leaves it in {@code target/benchmarks.md}. With
 * {@code -Dbench.quick=true} it only shows that everything runs.
 */
public final class Benchmarks {

    private static final Path PAGE = Path.of("target", "benchmarks.md");

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Effort effort = Boolean.getBoolean("bench.quick") ? Effort.QUICK : Effort.FULL;
        Report report = new Report(LocalDate.now(ZoneOffset.UTC).toString(), Machine.lines(), effort);
        report.firstAnswer(FirstAnswer.seconds(effort.starts()));
        Map<LogIn, HttpLoad.Result> http = new EnumMap<>(LogIn.class);
        for (LogIn log : LogIn.values()) {
            http.put(log, HttpLoad.run(effort.round(), effort.rounds(), effort.longestWarmup(), log));
        }
        DecisionReport.http(report, http);
        DecisionReport.logging(
                report,
                List.of(
                        DecisionSpeed.h2(HttpLoad.CONNECTIONS, effort.incidents()),
                        DecisionSpeed.postgresql(HttpLoad.CONNECTIONS, effort.incidents())));
        report.reloads(ReloadSpeed.of(1_000, effort.round(), effort.rounds()));
        Jmh jmh = new Jmh(effort);
        report.loads(jmh.shots(LoadBenchmark.class));
        report.checks(
                jmh.shots(CheckBenchmark.class),
                effort.sizes().stream().map(GuardShare::of).toList());
        report.evaluations(
                jmh.averages(EvaluateBenchmark.class),
                jmh.averages(EngineBenchmark.class),
                jmh.averages(IfChainBenchmark.class));
        int mutants = MutationBenchmark.mutants();
        report.mutations(
                mutants,
                jmh.warmShot(MutationBenchmark.class, "oneThread"),
                jmh.warmShot(MutationBenchmark.class, "allProcessors"),
                jmh.warmShot(MutationBenchmark.class, "compiled") / MutationBenchmark.compiled(mutants));
        report.why(List.of(WhySpeed.shipped(effort.incidents() / 500), WhySpeed.fifty(effort.incidents() / 500)));
        report.backtest(BacktestSpeed.of(effort.incidents()));
        report.sweep(List.of(SweepSpeed.of(effort.incidents() / 50, 1), SweepSpeed.of(effort.incidents() / 50, 5)));
        int cores = Runtime.getRuntime().availableProcessors();
        report.replay(
                List.of(ReplaySpeed.of(effort.incidents() / 10, 1), ReplaySpeed.of(effort.incidents() / 10, cores)));
        report.incidents(List.of(
                IncidentSpeed.h2(32, effort.busy(), effort.busy()),
                IncidentSpeed.postgresql(32, effort.busy(), effort.busy())));
        report.deadlines(List.of(
                DeadlineSpeed.h2(effort.open(), 500, effort.busy()),
                DeadlineSpeed.postgresql(effort.open(), 500, effort.busy())));
        Files.writeString(PAGE, report.page());
        System.out.println();
        System.out.println(report.page());
    }
}
