package amends.spool;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import java.util.function.Supplier;

/** Counts what becomes of decisions: {@code logged} is always {@code drained}, {@code setAside} and {@code waiting} together. */
final class LogMeters {

    private static final String PREFIX = "amends.decisions.";

    private final Counter refused;
    private final Counter slowed;

    /**
     * @param counts how many there are
     * @param lag for how many seconds the oldest that waits has waited
     */
    LogMeters(MetricRegistry metrics, Supplier<Spool.Counts> counts, Supplier<Double> lag) {
        refused = metrics.counter(PREFIX + "refused");
        slowed = metrics.counter(PREFIX + "slowed");
        gauge(metrics, "logged", () -> counts.get().counted());
        gauge(metrics, "drained", () -> counts.get().done() - counts.get().aside());
        gauge(metrics, "setAside", () -> counts.get().aside());
        gauge(metrics, "waiting", () -> counts.get().waiting());
        gauge(metrics, "waitingBytes", () -> counts.get().bytes());
        gauge(metrics, "lagSeconds", lag);
    }

    private static <T> void gauge(MetricRegistry metrics, String name, Supplier<T> value) {
        metrics.gauge(PREFIX + name, () -> value::get);
    }

    /** A caller was refused. */
    void refused() {
        refused.inc();
    }

    /** A caller had to wait for room. */
    void slowed() {
        slowed.inc();
    }
}
