package amends.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Looks for what has come due at steady intervals, even where the clock that says what is due is set back. */
final class SteadyScheduler extends SchedulerBuilder {

    SteadyScheduler(DataSource pool, List<Task<?>> tasks) {
        super(pool, tasks);
    }

    @Override
    protected Waiter buildWaiter() {
        return new Waiter(poolingInterval, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }
}
