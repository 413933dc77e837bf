package amends.bench;

import amends.PolicyLoader;
import amends.casework.Casework;
import amends.http.HttpEdge;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.storage.Database;
import amends.storage.DatabaseSettings;
import amends.storage.JdbiTransactions;
import amends.storage.Scheduling;
import amends.wire.CaseNotation;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How late deadlines are seen to when so many come due each second, among many open incidents; how many can be seen to in a
 * second; and what open incidents cost in memory. Everything is on the disk before it counts.
 *
 * @param database H2 or PostgreSQL
 * @param open how many incidents are open
 * @param perSecond how many deadlines come due each second
 * @param late how late they were
 * @param most how many were seen to in a second when all were due at once
 * @param heap what the open incidents cost in memory, in MiB
 */
record DeadlineSpeed(String database, int open, int perSecond, Latencies late, double most, double heap) {

    private static final int CALLERS = 16;

    /** From the opening to the target of a late meal, and one second. */
    private static final Duration FIRST_CHANGE = Duration.ofMinutes(15).plusSeconds(1);

    /** Measures on an H2 file. */
    static DeadlineSpeed h2(int open, int perSecond, Duration measured) {
        return DurableStore.h2(settings -> of("H2", settings, open, perSecond, measured));
    }

    /** Measures on a PostgreSQL. */
    static DeadlineSpeed postgresql(int open, int perSecond, Duration measured) {
        return DurableStore.postgresql(CALLERS, settings -> of("PostgreSQL", settings, open, perSecond, measured));
    }

    /** Prints the figures of both: {@code open perSecond seconds}. */
    public static void main(String[] arguments) {
        int open = Integer.parseInt(arguments[0]);
        int perSecond = Integer.parseInt(arguments[1]);
        Duration measured = Duration.ofSeconds(Long.parseLong(arguments[2]));
        for (DeadlineSpeed one :
                new DeadlineSpeed[] {postgresql(open, perSecond, measured), h2(open, perSecond, measured)}) {
            System.out.printf(
                    "%s: %d open, %d a second: p50 %.0f ms, p99 %.0f ms, latest %.0f ms; at most %.0f a second; %.1f MiB%n",
                    one.database(),
                    one.open(),
                    one.perSecond(),
                    one.late().millis(0.5),
                    one.late().millis(0.99),
                    one.late().millis(1),
                    one.most(),
                    one.heap());
        }
    }

    private static DeadlineSpeed of(
            String name, DatabaseSettings settings, int open, int perSecond, Duration measured) {
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
                    Duration.ofMinutes(1));
            double before = used();
            long start = System.nanoTime();
            open(casework, "quiet", open, number -> clock.instant().plus(FIRST_CHANGE));
            double opening = (System.nanoTime() - start) / 1e9 / open;
            double after = used();

            int count = Math.toIntExact(perSecond * measured.toSeconds());
            Instant first = whenOpened(clock, count * opening);
            open(casework, "steady", count, number -> first.plusSeconds(number / perSecond));
            Latencies late = fire(database, casework, clock, first.minusSeconds(2), count);

            Instant atOnce = whenOpened(clock, count * opening);
            open(casework, "burst", count, number -> atOnce);
            double most =
                    count * 1e3 / fire(database, casework, clock, atOnce, count).millis(1);
            return new DeadlineSpeed(name, open, perSecond, late, most, after - before);
        }
    }

    /** When what takes so long will have been done. */
    private static Instant whenOpened(InstantSource clock, double seconds) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(5 + Math.round(2 * seconds));
    }

    /** Sees to so many deadlines, and tells how late. */
    private static Latencies fire(Database database, Casework casework, InstantSource clock, Instant begin, int count) {
        Latencies late = new Latencies();
        CountDownLatch left = new CountDownLatch(count);
        await(Duration.between(clock.instant(), begin));
        MetricRegistry metrics = new MetricRegistry();
        metrics.register("amends.deadlines.late", new Timer() {
            @Override
            public void update(Duration after) {
                synchronized (late) {
                    late.add(after.toNanos());
                }
                left.countDown();
            }
        });
        try (Scheduling scheduling = new Scheduling(
                database, casework.reviews(), id -> {}, () -> {}, Duration.ofDays(1), "bench", clock, 1, metrics)) {
            scheduling.start();
            if (!left.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException(left.getCount() + " deadlines were not seen to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return late;
    }

    /** When an incident is to change. */
    private interface Change {
        Instant of(int number);
    }

    private static void open(Casework casework, String name, int count, Change change) {
        AtomicInteger numbers = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            threads.execute(() -> {
                for (int number = numbers.getAndIncrement(); number < count; number = numbers.getAndIncrement()) {
                    Instant openedAt = change.of(number).minus(FIRST_CHANGE).truncatedTo(ChronoUnit.SECONDS);
                    String id = name + '-' + number;
                    Map<String, Object> incident = Map.of("id", id, "course", "main", "openedAt", openedAt);
                    casework.open(
                            Situation.of("restaurant.LateMeal", incident, Map.of("id", "c-" + number % 10_007)),
                            null,
                            id);
                }
            });
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the callers do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is in use after a collection, in MiB. */
    private static double used() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / 1024.0 / 1024.0;
    }
}
