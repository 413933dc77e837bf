package amends.http;

import amends.casework.StoreUnavailableException;
import com.codahale.metrics.health.HealthCheck;

/** Tells whether incidents can be stored. */
public final class DatabaseHealthCheck extends HealthCheck {

    private final Runnable probe;

    /** @param probe writes something, and throws {@link StoreUnavailableException} where it cannot */
    public DatabaseHealthCheck(Runnable probe) {
        this.probe = probe;
    }

    @Override
    protected Result check() {
        try {
            probe.run();
            return Result.healthy("takes writes");
        } catch (StoreUnavailableException e) {
            return Result.unhealthy(e.getMessage());
        }
    }
}
