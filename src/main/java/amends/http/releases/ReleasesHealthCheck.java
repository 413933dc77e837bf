package amends.http.releases;

import amends.serving.Following;
import amends.serving.Refusal;
import com.codahale.metrics.health.HealthCheck;

/** Tells whether this process serves what is to serve; one that does not is not ready. */
public final class ReleasesHealthCheck extends HealthCheck {

    private final Following following;

    /** @param following knows what is to serve */
    public ReleasesHealthCheck(Following following) {
        this.following = following;
    }

    @Override
    protected Result check() {
        Refusal trouble = following.trouble();
        return trouble == null
                ? Result.healthy("serves what is to serve")
                : Result.unhealthy("%s is to serve and cannot: %s", trouble.release(), trouble.reason());
    }
}
