package amends.storage;

import amends.outward.Delivering;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the endpoints of other programs, by a db-scheduler of its own: each that something waits for is a task, carried
 * out by one process at a time. A task is set when what it is for is stored; where a process ends between the two, another
 * finds it within a minute.
 */
public final class OutwardScheduling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutwardScheduling.class);
    private static final Duration POLLING = Duration.ofMillis(500);

    /** They wait for others most of the time. */
    private static final int THREADS = 16;

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORK = Duration.ofSeconds(16);
    private static final Duration SWEEPING = Duration.ofMinutes(1);
    private static final Duration FORGETTING = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final long WAKING_MILLIS = 20;

    private final OutwardTasks tasks;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final Set<String> woken = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService waking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outward-waking");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param transactions on the database
     * @param delivering serves an endpoint
     * @param forget forgets what was delivered long ago
     * @param more what else is done regularly
     * @param node the name of this process among those on the same database
     * @param clock tells the time
     * @param pace how many seconds of the clock go by in one second
     */
    public OutwardScheduling(
            JdbiTransactions transactions,
            Delivering delivering,
            Runnable forget,
            List<Regular> more,
            String node,
            InstantSource clock,
            int pace) {
        this.clock = clock;
        this.tasks = new OutwardTasks(transactions);
        List<RecurringTask<?>> regular = new ArrayList<>();
        regular.add(Tasks.recurring("webhook-sweep", FixedDelay.of(SWEEPING))
                .execute((instance, context) -> tasks.sweep(clock.instant())));
        regular.add(Tasks.recurring("webhook-forget", FixedDelay.of(FORGETTING))
                .execute((instance, context) -> forget.run()));
        more.forEach(one -> regular.add(one.task(clock)));
        this.scheduler = new SteadyScheduler(transactions.database().pool(), List.of(task(delivering)))
                .tableName(OutwardTasks.TABLE)
                .startTasks(regular)
                .jdbcCustomization(Scheduling.customization(transactions.database()))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                // Hearts beat by the wall's clock, and are missed by this one.
                .missedHeartbeatsLimit(MISSED_HEARTBEATS * pace)
                .shutdownMaxWait(LAST_WORK)
                .failureLogging(LogLevel.WARN, true)
                .clock(clock::instant)
                .build();
        transactions.outgoing().serve(this::wake);
    }

    private Task<Void> task(Delivering delivering) {
        FailureHandler<Void> later = new FailureHandler.OnFailureRetryLater<>(RETRY);
        return Tasks.custom(OutwardTasks.SERVE, Void.class)
                .onFailure(later)
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .execute((instance, context) -> {
                    Optional<Instant> next = delivering.serve(
                            instance.getId(), () -> context.getSchedulerState().isShuttingDown());
                    return (complete, operations) -> {
                        if (next.isPresent()) {
                            operations.reschedule(complete, next.get());
                        } else {
                            operations.remove();
                        }
                    };
                });
    }

    /** Begins. */
    public void start() {
        scheduler.start();
    }

    /** Has endpoints served soon. */
    public void wake(Set<String> endpoints) {
        if (woken.addAll(endpoints)) {
            later(WAKING_MILLIS);
        }
    }

    private void later(long millis) {
        try {
            var unused = waking.schedule(this::wakeAll, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("what was told while the process ends is found by the next", e);
        }
    }

    /** An endpoint that is being served now may not see what came just then: it is asked for again until it is free. */
    private void wakeAll() {
        for (String endpoint : List.copyOf(woken)) {
            woken.remove(endpoint);
            try {
                if (!tasks.hasten(endpoint, clock.instant())) {
                    woken.add(endpoint);
                }
            } catch (RuntimeException e) {
                LOG.debug("webhook {} could not be woken; it is found by the next sweep", endpoint, e);
            }
        }
        if (!woken.isEmpty()) {
            later(POLLING.toMillis());
        }
    }

    @Override
    public void close() {
        waking.shutdownNow();
        scheduler.stop();
    }
}
