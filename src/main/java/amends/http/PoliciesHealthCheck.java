package amends.http;

import amends.serving.Refusal;
import amends.serving.Standing;
import com.codahale.metrics.health.HealthCheck;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells which policies answer, and what is refused. Rules that are refused leave it healthy: those before them go on
 * answering, and no other process would do better.
 */
public final class PoliciesHealthCheck extends HealthCheck {

    private static final int MOST = 20;

    private final Supplier<Standing> standing;

    /** @param standing what serves, and what is refused */
    public PoliciesHealthCheck(Supplier<Standing> standing) {
        this.standing = standing;
    }

    @Override
    protected Result check() {
        Standing now = standing.get();
        PolicySummary inForce = PolicySummary.of(now.serving().policies().policies());
        Refusal refusal = now.refusal();
        ResultBuilder result = Result.builder()
                .healthy()
                .withMessage(
                        "release %s, %d rules%s",
                        inForce.release(),
                        inForce.rules(),
                        refusal == null ? "" : "; other rules are refused: " + refusal.reason())
                .withDetail("release", inForce.release())
                .withDetail("rules", inForce.rules())
                .withDetail("servesSince", now.since().toString());
        if (refusal != null) {
            List<String> problems = refusal.problems().stream()
                    .limit(MOST)
                    .map(problem -> problem.toString())
                    .toList();
            result.withDetail("refused", refusal.reason())
                    .withDetail("refusedAt", refusal.at().toString())
                    .withDetail("problems", problems);
        }
        return result.build();
    }
}
