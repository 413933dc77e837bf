package amends.storage;

import amends.casework.Reviews;
import com.codahale.metrics.MetricRegistry;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Carries out what has come due, by db-scheduler. */
public final class Scheduling implements AutoCloseable {

    /** Deadlines are whole seconds, so this is most of how late one is carried out when there is little to do. */
    private static final Duration POLLING = Duration.ofMillis(250);

    private static final int THREADS = 4;

    /** So many are taken at once, for each thread. What a process that is killed had taken waits for the others. */
    private static final double TAKEN_AT_ONCE = 16;

    /**
     * A task whose process has not been heard of for four of these is taken over, which is looked for every two: nine
     * seconds at most.
     */
    private static final Duration HEARTBEAT = Duration.ofMillis(1_500);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private static final Duration FORGETTING = Duration.ofMinutes(10);

    private final Scheduler scheduler;
    private final Jdbi jdbi;
    private final Reviews reviews;
    private final InstantSource clock;

    /**
     * @param database where the deadlines are
     * @param reviews looks at incidents again
     * @param expire looks at a reservation whose time is over, given its id
     * @param hourly what is done every hour, by one process
     * @param feedFor how long what was told is kept
     * @param node the name of this process among those on the same database
     * @param clock tells the time
     * @param pace how many seconds of the clock go by in one second
     * @param metrics counts what becomes of deadlines
     */
    public Scheduling(
            Database database,
            Reviews reviews,
            Consumer<String> expire,
            Runnable hourly,
            Duration feedFor,
            String node,
            InstantSource clock,
            int pace,
            MetricRegistry metrics) {
        this.jdbi = Jdbi.create(database.pool()).installPlugin(new SqlObjectPlugin());
        this.reviews = reviews;
        this.clock = clock;
        DeadlineMeters meters = new DeadlineMeters(metrics);
        List<Task<?>> tasks = List.of(
                DeadlineTask.of(reviews::due, clock, meters),
                ReleaseTask.of(reviews, clock, meters),
                named(ReservationsSql.EXPIRE, expire));
        SchedulerBuilder builder = new SteadyScheduler(database.pool(), tasks)
                .startTasks(forgetting(feedFor))
                .jdbcCustomization(customization(database))
                .startTasks(
                        Tasks.recurring("hourly", FixedDelay.ofHours(1)).execute((instance, context) -> hourly.run()))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollUsingLockAndFetch(TAKEN_AT_ONCE / 2, TAKEN_AT_ONCE)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                // Hearts beat by the wall's clock, and are missed by this one.
                .missedHeartbeatsLimit(MISSED_HEARTBEATS * pace)
                .shutdownMaxWait(LAST_WORK)
                // What fails is told by the task itself.
                .failureLogging(LogLevel.DEBUG, false)
                .clock(clock::instant);
        this.scheduler = builder.build();
    }

    private Task<Void> named(String name, Consumer<String> look) {
        return Tasks.custom(name, Void.class)
                .onFailure(DeadlineTask.retries())
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .execute((instance, context) -> {
                    look.accept(DeadlinesSql.incident(instance.getId()));
                    // It may be gone already, by what was just done.
                    return (complete, operations) ->
                            jdbi.useExtension(DeadlinesSql.class, tasks -> tasks.drop(name, instance.getId()));
                });
    }

    /** How db-scheduler speaks to a database. */
    static JdbcCustomization customization(Database database) {
        return database.settings().isPostgresql() ? new PostgreSqlJdbcCustomization(false, false) : new H2Tasks();
    }

    /** Forgets what was told long ago. */
    private RecurringTask<Void> forgetting(Duration feedFor) {
        return Tasks.recurring("forget-feed", FixedDelay.of(FORGETTING)).execute((instance, context) -> {
            Instant before = clock.instant().minus(feedFor);
            while (jdbi.withExtension(FeedSql.class, feed -> feed.forget(before)) > 0) {
                if (context.getSchedulerState().isShuttingDown()) {
                    return;
                }
            }
        });
    }

    /** Begins, by the rules in force. */
    public void start() {
        released();
        scheduler.start();
    }

    /** Has the open incidents evaluated again by the rules in force. */
    public void released() {
        jdbi.useExtension(
                DeadlinesSql.class, tasks -> ReleaseTask.begin(tasks, reviews.releaseInForce(), clock.instant()));
    }

    /** Ends, after what is being carried out. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
