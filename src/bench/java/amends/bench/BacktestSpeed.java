package amends.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How fast past incidents are followed: the verb {@code backtest} of the one jar in a process of its own with a small heap,
 * from the start command to the report, and beside it a loop over the hand-written chain of ifs.
 *
 * @param incidents how many there are
 * @param rules how many rules they are followed through
 * @param seconds from the start command to the report
 * @param oneThread the same on one thread
 * @param heap the most memory that the process may use for its objects, MiB
 * @param peak the most memory that it had from the machine, MiB; 0 where the machine does not tell
 * @param chain how long the chain takes for all of them, in seconds
 */
record BacktestSpeed(int incidents, int rules, double seconds, double oneThread, int heap, long peak, double chain) {

    private static final int HEAP = 1_024;
    private static final int RULES = 1_000;
    private static final int CHUNK = 10_000;
    private static final long PAUSE_MILLIS = 100;

    /** What one process took. */
    private record Run(double seconds, long peak) {}

    /** Measures so many incidents. */
    static BacktestSpeed of(int incidents) throws IOException, InterruptedException {
        Path rules = BenchRules.write(RULES);
        Path file = Path.of("target", "bench-incidents.ndjson");
        write(file, incidents);
        try {
            Run all = run(rules, file, Runtime.getRuntime().availableProcessors());
            Run one = run(rules, file, 1);
            return new BacktestSpeed(
                    incidents,
                    RULES,
                    all.seconds(),
                    one.seconds(),
                    HEAP,
                    Math.max(all.peak(), one.peak()),
                    chain(incidents));
        } finally {
            Files.delete(file);
        }
    }

    /** Every second line goes to the end of the file, so that it has to be sorted. */
    private static void write(Path file, int incidents) throws IOException {
        int kinds = BenchRules.kinds(RULES);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int first = 0; first < 2; first++) {
                for (int i = first; i < incidents; i += 2) {
                    out.write(PastIncident.of(i, kinds).line());
                }
            }
        }
    }

    private static Run run(Path rules, Path file, int threads) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        ServerProcess.java(),
                        "-Xmx" + HEAP + "m",
                        "-jar",
                        FirstAnswer.JAR.toString(),
                        "backtest",
                        "--rules",
                        rules.toString(),
                        "--incidents",
                        file.toString(),
                        "--threads",
                        Integer.toString(threads))
                .redirectOutput(
                        Path.of("target", "bench-backtest-" + threads + ".txt").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = command.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process));
            Thread.sleep(PAUSE_MILLIS);
        }
        if (process.exitValue() != 0) {
            throw new IOException("the backtest ended with " + process.exitValue());
        }
        return new Run((System.nanoTime() - start) / 1e9, peak);
    }

    /** The most memory that a process has had, as Linux tells it; MiB. */
    private static long peak(Process process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .max()
                            .orElse(0)
                    / 1_024;
        } catch (IOException | UncheckedIOException e) {
            // It has just ended, or the machine has no such file.
            return 0;
        }
    }

    private static double chain(int incidents) {
        int kinds = BenchRules.kinds(RULES);
        IfChain chain = new IfChain(kinds);
        BenchIncident[] chunk = new BenchIncident[CHUNK];
        Instant[] ends = new Instant[CHUNK];
        long nanos = 0;
        long found = 0;
        for (int first = 0; first < incidents; first += CHUNK) {
            for (int i = 0; i < CHUNK; i++) {
                PastIncident past = PastIncident.of(first + i, kinds);
                chunk[i] = past.end();
                ends[i] = past.resolvedAt();
            }
            long start = System.nanoTime();
            for (int i = 0; i < CHUNK; i++) {
                found += chain.decide(chunk[i], ends[i]).size();
            }
            nanos += System.nanoTime() - start;
        }
        if (found == 0) {
            throw new IllegalStateException("the chain found nothing to do");
        }
        return nanos / 1e9;
    }
}
