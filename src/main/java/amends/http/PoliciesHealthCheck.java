package amends.http;

import amends.recommendation.CompiledPolicySet;
import com.codahale.metrics.health.HealthCheck;
import java.util.function.Supplier;

/** Tells which policies answer. */
public final class PoliciesHealthCheck extends HealthCheck {

    private final Supplier<CompiledPolicySet> policies;

    /** @param policies the policies in force */
    public PoliciesHealthCheck(Supplier<CompiledPolicySet> policies) {
        this.policies = policies;
    }

    @Override
    protected Result check() {
        PolicySummary inForce = PolicySummary.of(policies.get().policies());
        return Result.builder()
                .healthy()
                .withMessage("release %s, %d rules", inForce.release(), inForce.rules())
                .withDetail("release", inForce.release())
                .withDetail("rules", inForce.rules())
                .build();
    }
}
