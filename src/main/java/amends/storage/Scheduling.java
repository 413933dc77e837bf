package amends.storage;

import com.codahale.metrics.MetricRegistry;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

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

    private final Scheduler scheduler;

    /**
     * @param database where the deadlines are
     * @param lookAgain looks at an incident again, given its id and the deadline; false where there was nothing to do
     * @param expire looks at a reservation whose time is over, given its id
     * @param hourly what is done every hour, by one process
     * @param node the name of this process among those on the same database
     * @param clock tells the time
     * @param metrics counts what becomes of deadlines
     */
    public Scheduling(
            Database database,
            BiPredicate<String, Instant> lookAgain,
            Consumer<String> expire,
            Runnable hourly,
            String node,
            InstantSource clock,
            MetricRegistry metrics) {
        List<Task<?>> tasks = List.of(
                DeadlineTask.of(lookAgain, clock, new DeadlineMeters(metrics)), named(ReservationsSql.EXPIRE, expire));
        SchedulerBuilder builder = new SteadyScheduler(database.pool(), tasks)
                .jdbcCustomization(customization(database))
                .startTasks(
                        Tasks.recurring("hourly", FixedDelay.ofHours(1)).execute((instance, context) -> hourly.run()))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollUsingLockAndFetch(TAKEN_AT_ONCE / 2, TAKEN_AT_ONCE)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORK)
                // What fails is told by the task itself.
                .failureLogging(LogLevel.DEBUG, false)
                .clock(clock::instant);
        this.scheduler = builder.build();
    }

    private static Task<Void> named(String name, Consumer<String> look) {
        return Tasks.oneTime(name).execute((instance, context) -> {
            String id = instance.getId();
            look.accept(id.substring(0, id.lastIndexOf(DeadlinesSql.APART)));
        });
    }

    /** How db-scheduler speaks to a database. */
    static JdbcCustomization customization(Database database) {
        return database.settings().isPostgresql() ? new PostgreSqlJdbcCustomization(false, false) : new H2Tasks();
    }

    /** Begins. */
    public void start() {
        scheduler.start();
    }

    /** Ends, after what is being carried out. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
