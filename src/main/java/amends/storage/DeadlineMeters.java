package amends.storage;

import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import java.time.Duration;

/** Counts what becomes of deadlines. */
final class DeadlineMeters {

    private final Timer late;
    private final Meter overtaken;
    private final Meter failed;

    DeadlineMeters(MetricRegistry metrics) {
        this.late = metrics.timer("amends.deadlines.late");
        this.overtaken = metrics.meter("amends.deadlines.overtaken");
        this.failed = metrics.meter("amends.deadlines.failed");
    }

    /** An incident was evaluated again, so long after the deadline. */
    void fired(Duration after) {
        late.update(after.isNegative() ? Duration.ZERO : after);
    }

    /** There was nothing to do any more. */
    void overtaken() {
        overtaken.mark();
    }

    /** It could not be done; it is tried again. */
    void failed() {
        failed.mark();
    }
}
