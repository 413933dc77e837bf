package amends.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Carries out what has come due, by db-scheduler. */
public final class Scheduling implements AutoCloseable {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final int THREADS = 4;

    private final Scheduler scheduler;

    /**
     * @param database where the deadlines are
     * @param lookAgain looks at an incident again, given its id
     * @param expire looks at a reservation whose time is over, given its id
     * @param node the name of this process among those on the same database
     * @param clock tells the time
     */
    public Scheduling(Database database, Consumer<String> lookAgain, Consumer<String> expire, String node, InstantSource clock) {
        var builder = Scheduler.create(
                        database.pool(),
                        task(DeadlinesSql.LOOK_AGAIN, lookAgain),
                        task(ReservationsSql.EXPIRE, expire))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .clock(clock::instant);
        if (database.settings().isPostgresql()) {
            builder.pollUsingLockAndFetch(0.5, 4.0);
        }
        this.scheduler = builder.build();
    }

    private static Task<Void> task(String name, Consumer<String> look) {
        return Tasks.oneTime(name).execute((instance, context) -> {
            String id = instance.getId();
            look.accept(id.substring(0, id.lastIndexOf(DeadlinesSql.APART)));
        });
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
