package amends.bench;

import amends.PolicyLoader;
import amends.casework.Casework;
import amends.http.HttpEdge;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.storage.Database;
import amends.storage.DatabaseSettings;
import amends.storage.JdbiTransactions;
import amends.wire.CaseNotation;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many incidents can be opened in a second, each on the disk before it is told, by callers who each wait for their
 * answer.
 *
 * @param database H2 or PostgreSQL
 * @param callers how many open incidents at once
 * @param opened how many were opened
 * @param seconds in how long
 * @param cpu processor time of this process, in seconds; that of a PostgreSQL is not in it
 */
record IncidentSpeed(String database, int callers, long opened, double seconds, double cpu) {

    private static final Duration UNDO = Duration.ofMinutes(1);

    /** Incidents a second. */
    double perSecond() {
        return opened / seconds;
    }

    /** Measures on an H2 file. */
    static IncidentSpeed h2(int callers, Duration warmup, Duration measured) {
        return DurableStore.h2(settings -> of("H2", settings, callers, warmup, measured));
    }

    /** Measures on a PostgreSQL. */
    static IncidentSpeed postgresql(int callers, Duration warmup, Duration measured) {
        return DurableStore.postgresql(
                Math.min(callers, 32), settings -> of("PostgreSQL", settings, callers, warmup, measured));
    }

    private static IncidentSpeed of(
            String name, DatabaseSettings settings, int callers, Duration warmup, Duration measured) {
        CompiledPolicySet policies = PolicyLoader.load(Path.of("rules"));
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(settings)) {
            Casework casework = new Casework(
                    new JdbiTransactions(database),
                    () -> policies,
                    release -> Map.of(),
                    new CaseNotation(),
                    HttpEdge.ids(clock),
                    clock,
                    UNDO);
            AtomicInteger numbers = new AtomicInteger();
            run(casework, callers, warmup, numbers);
            double before = cpuSeconds();
            long opened = run(casework, callers, measured, numbers);
            return new IncidentSpeed(name, callers, opened, measured.toMillis() / 1e3, cpuSeconds() - before);
        }
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static long run(Casework casework, int callers, Duration time, AtomicInteger numbers) {
        long end = System.nanoTime() + time.toNanos();
        LongAdder opened = new LongAdder();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        for (int i = 0; i < callers; i++) {
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    int number = numbers.incrementAndGet();
                    casework.open(situation(number), "key-" + number, "print-" + number);
                    opened.increment();
                }
            });
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the callers do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return opened.sum();
    }

    private static Situation situation(int number) {
        return Situation.of(
                "restaurant.LateMeal",
                Map.of("course", "main", "partySize", 4L, "delayMinutes", (long) (number % 30)),
                Map.of("id", "c-" + number % 10_007, "tier", number % 5 == 0 ? "gold" : "silver"));
    }
}
