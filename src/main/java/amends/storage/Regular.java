package amends.storage;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Something that is done once a day, by one process. A day that was missed is made up for once, however many there were.
 *
 * @param name what it is called
 * @param at at what time
 * @param zone in which zone
 * @param retryAfter how long after a failure it is tried again, at first; twice as long after each one more
 * @param retries how often
 * @param work does it; throws where it could not
 */
public record Regular(String name, LocalTime at, ZoneId zone, Duration retryAfter, int retries, Runnable work) {

    public Regular {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(work, "work");
    }

    RecurringTask<Void> task(InstantSource clock) {
        return Tasks.recurring(name, Schedules.daily(zone, at))
                .onFailure(FailureHandler.<Void>maxRetries(retries)
                        .withBackoff(retryAfter, 2)
                        .then(new FailureHandler.OnFailureReschedule<>(Schedules.daily(zone, at)), complete -> {}))
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .execute((instance, context) -> work.run());
    }
}
