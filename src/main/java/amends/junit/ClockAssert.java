package amends.junit;

import amends.promise.Clock;
import amends.promise.ClockState;
import java.time.Instant;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one clock of a plan. */
public final class ClockAssert extends AbstractAssert<ClockAssert, Clock> {

    private final PlanAssert plan;

    ClockAssert(PlanAssert plan, Clock clock) {
        super(clock, ClockAssert.class);
        this.plan = plan;
    }

    /** It stands so. */
    public ClockAssert stands(ClockState state) {
        is("state", state, actual.state());
        return this;
    }

    /**
     * The promise is due at an instant.
     *
     * @param instant such as {@code 2026-11-22T19:10:00Z}
     */
    public ClockAssert isDueAt(String instant) {
        is("dueAt", Instant.parse(instant), actual.dueAt());
        return this;
    }

    /** The target is due at an instant, likewise. */
    public ClockAssert hasTargetAt(String instant) {
        is("targetAt", Instant.parse(instant), actual.targetAt());
        return this;
    }

    /** Back to the whole plan. */
    public PlanAssert and() {
        return plan;
    }

    private void is(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%nExpecting %s of the %s clock to be:%n  %s%nbut it is:%n  %s",
                    what,
                    actual.sort().wireName(),
                    expected,
                    found);
        }
    }
}
