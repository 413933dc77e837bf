package amends.bench;

import amends.decision.Decision;
import amends.decision.Decision.About;
import amends.decision.Decision.Cause;
import amends.decision.Decision.Fired;
import amends.decision.Decision.Making;
import amends.http.HttpEdge;
import amends.spool.OnOverload;
import amends.spool.SpoolSettings;
import amends.spool.SpooledLogbook;
import amends.storage.Database;
import amends.storage.DatabaseSettings;
import amends.storage.JdbiTransactions;
import com.codahale.metrics.MetricRegistry;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What it takes to log decisions of the usual size, by callers who each wait until theirs is on the disk, and to bring them
 * into the database afterwards.
 *
 * @param database H2 or PostgreSQL
 * @param callers how many log at once
 * @param logged how many decisions a second are logged while nothing is brought into the database
 * @param loggedMicros processor time of this process for each
 * @param drained how many a second come into the database
 * @param drainedMicros likewise; that of a PostgreSQL is not in it
 */
record DecisionSpeed(
        String database, int callers, double logged, double loggedMicros, double drained, double drainedMicros) {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Supplier<UUID> IDS = HttpEdge.ids(CLOCK);

    /** Measures with an H2 file. */
    static DecisionSpeed h2(int callers, int decisions) {
        return DurableStore.h2(settings -> of("H2", settings, callers, decisions));
    }

    /** Measures with a PostgreSQL. */
    static DecisionSpeed postgresql(int callers, int decisions) {
        return DurableStore.postgresql(4, settings -> of("PostgreSQL", settings, callers, decisions));
    }

    private static DecisionSpeed of(String name, DatabaseSettings settings, int callers, int decisions) {
        Gate gate = new Gate();
        try (Database database = Database.open(settings)) {
            JdbiTransactions transactions = new JdbiTransactions(database);
            try (SpooledLogbook logbook = new SpooledLogbook(
                    new SpoolSettings(
                            Files.createTempDirectory("amends-bench").resolve("decisions"),
                            Long.MAX_VALUE,
                            OnOverload.SLOW),
                    batch -> {
                        gate.pass();
                        transactions.write(session -> {
                            session.decisions().addAll(batch);
                            return null;
                        });
                    },
                    CLOCK,
                    new MetricRegistry())) {
                log(logbook, callers, decisions);
                gate.open();
                logbook.settle();
                gate.shut();
                double[] logging = measured(() -> log(logbook, callers, decisions));
                gate.open();
                double[] draining = measured(logbook::settle);
                return new DecisionSpeed(
                        name,
                        callers,
                        decisions / logging[0],
                        logging[1] / decisions,
                        decisions / draining[0],
                        draining[1] / decisions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds, and microseconds of processor time. */
    private static double[] measured(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        work.run();
        return new double[] {(System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e3};
    }

    private static void log(SpooledLogbook logbook, int callers, int decisions) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        for (int caller = 0; caller < callers; caller++) {
            threads.execute(() -> {
                for (int i = 0; i < decisions / callers; i++) {
                    logbook.log(decision(i));
                }
            });
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the callers do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As large as the design's request and its answer. */
    private static Decision decision(int number) {
        return new Decision(
                IDS.get().toString(),
                new About(null, 0, "restaurant.LateMeal", "c-" + number % 10_007, "T-" + number),
                Cause.ASKED,
                "sha256:" + "0".repeat(64),
                "sha256:" + "0".repeat(64),
                CLOCK.instant(),
                null,
                CLOCK.instant(),
                new Making(
                        120,
                        List.of(
                                new Fired("restaurant/late-meal.drl", "Mains are on the table within 20 minutes"),
                                new Fired(
                                        "restaurant/late-meal.drl", "Comp an appetizer when the delay passes 20 min")),
                        null,
                        null),
                "{\"request\":\"" + "x".repeat(600) + "\"}",
                "{\"plan\":\"" + "y".repeat(900) + "\"}",
                CLOCK.instant(),
                false,
                null);
    }

    /** Lets decisions into the database or not. */
    private static final class Gate {
        private boolean isOpen;

        synchronized void pass() {
            while (!isOpen) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }

        synchronized void open() {
            isOpen = true;
            notifyAll();
        }

        synchronized void shut() {
            isOpen = false;
        }
    }
}
