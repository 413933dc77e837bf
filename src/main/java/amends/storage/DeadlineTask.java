package amends.storage;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The task of a deadline. What it does takes the deadline away in its own transaction, so there is nothing to complete
 * after it: one commit, and no gap in which a process could end and leave a deadline that is seen to.
 */
final class DeadlineTask {

    /** How long after the first failure it is tried again; twice as long after each one more. */
    static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    /** How often it is tried at growing intervals. */
    static final int RETRIES = 9;

    /** How long after each later failure. It is never given up. */
    static final Duration LATER_RETRIES = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineTask.class);

    private DeadlineTask() {}

    static Task<Void> of(BiPredicate<String, Instant> lookAgain, InstantSource clock, DeadlineMeters meters) {
        FailureHandler<Void> retry = retries();
        return Tasks.custom(DeadlinesSql.LOOK_AGAIN, Void.class)
                .onFailure((complete, operations) -> {
                    meters.failed();
                    tell(complete);
                    retry.onFailure(complete, operations);
                })
                // db-scheduler's own handler would ask the clock of the machine.
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .execute((instance, context) -> {
                    Instant deadline = DeadlinesSql.instant(instance.getId());
                    if (lookAgain.test(DeadlinesSql.incident(instance.getId()), deadline)) {
                        meters.fired(Duration.between(deadline, clock.instant()));
                    } else {
                        meters.overtaken();
                    }
                    return (complete, operations) -> {};
                });
    }

    /** Tries again at growing intervals, and never gives up. */
    static FailureHandler<Void> retries() {
        return FailureHandler.<Void>maxRetries(RETRIES)
                .withBackoff(FIRST_RETRY, 2)
                .then(new OnFailureRetryLater<>(LATER_RETRIES), complete -> {});
    }

    /** The first failure with all that is known of it, the later ones in a line each. */
    private static void tell(ExecutionComplete complete) {
        String instance = complete.getExecution().taskInstance.getId();
        int failures = complete.getExecution().consecutiveFailures + 1;
        Throwable cause = complete.getCause().orElse(null);
        String told = "the deadline of incident \"" + DeadlinesSql.incident(instance) + "\" at "
                + DeadlinesSql.instant(instance) + " could not be seen to; failures so far: " + failures;
        if (failures == 1) {
            LOG.error(told, cause);
        } else {
            LOG.error("{}: {}", told, String.valueOf(cause));
        }
    }
}
