package amends.storage;

import amends.casework.Reviews;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The task that evaluates incidents again when other rules come into force. There is one, named by the release that came
 * last: it is carried out by a process that serves that release, and again every minute, because while processes are
 * replaced one by one an older one may still decide. Looking for incidents of other releases is one step in an index.
 */
final class ReleaseTask {

    private static final String NAME = "release";
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration NOT_MINE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTask.class);

    private ReleaseTask() {}

    static Task<Void> of(Reviews reviews, InstantSource clock, DeadlineMeters meters) {
        return Tasks.custom(NAME, Void.class)
                .onFailure(new OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .execute((instance, context) -> {
                    if (!instance.getId().equals(reviews.releaseInForce())) {
                        // Left to a process that serves it.
                        return (complete, operations) ->
                                operations.reschedule(complete, clock.instant().plus(NOT_MINE));
                    }
                    int looked =
                            reviews.release(() -> context.getSchedulerState().isShuttingDown(), (id, thrown) -> {
                                meters.failed();
                                LOG.error("incident \"{}\" could not be evaluated by the new rules", id, thrown);
                            });
                    if (looked > 0) {
                        LOG.info("evaluated {} incidents again by release {}", looked, instance.getId());
                    }
                    return (complete, operations) ->
                            operations.reschedule(complete, clock.instant().plus(AGAIN));
                });
    }

    /** A release comes into force: its task is the only one from now on, and due. */
    static void begin(DeadlinesSql tasks, String release, Instant now) {
        tasks.dropOthers(NAME, release);
        tasks.add(NAME, release, now);
        tasks.hasten(NAME, release, now);
    }
}
