package amends.http.health;

import amends.work.Remembered;
import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this process may be sent requests, and whether it lives at all. Probes come often and from many sides, so what
 * they are told is found out at most every few seconds, however many come.
 */
public final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private static final String DEADLOCKS = "deadlocks";
    private static final String STARTING = "starting";
    private static final String STOPPING = "stopping";

    private final HealthCheckRegistry checks;
    private final Supplier<Set<String>> unready;
    private final Supplier<Set<String>> dead;
    private volatile boolean hasStarted;
    private volatile boolean isStopping;

    /**
     * @param checks what is looked at; each but the one for deadlocks has to be well before requests are sent here
     * @param keep for how long what was found is good
     * @param nanos runs on, as {@link System#nanoTime} does
     */
    public Readiness(HealthCheckRegistry checks, Duration keep, LongSupplier nanos) {
        this.checks = checks;
        this.unready = new Remembered<>(() -> failing(false), keep, nanos);
        this.dead = new Remembered<>(() -> failing(true), keep, nanos);
    }

    private Set<String> failing(boolean deadlocks) {
        Set<String> failing = new TreeSet<>();
        for (Map.Entry<String, HealthCheck.Result> check : checks.runHealthChecks(
                        (name, one) -> name.equals(DEADLOCKS) == deadlocks)
                .entrySet()) {
            if (!check.getValue().isHealthy()) {
                failing.add(check.getKey());
                LOG.warn("not well: {}: {}", check.getKey(), check.getValue().getMessage());
            }
        }
        return failing;
    }

    /** Says that there is something to serve from now on. */
    public void started() {
        hasStarted = true;
    }

    /** Says that nothing more is to be sent here. */
    public void stop() {
        isStopping = true;
    }

    /** Whether the process is about to end. */
    public boolean isStopping() {
        return isStopping;
    }

    /** What keeps requests from being sent here, by name; empty where nothing does. */
    public List<String> unready() {
        if (isStopping) {
            return List.of(STOPPING);
        }
        return hasStarted ? List.copyOf(unready.get()) : List.of(STARTING);
    }

    /** Why the process should be ended and started again; empty where it need not be. */
    public List<String> dead() {
        return List.copyOf(dead.get());
    }
}
