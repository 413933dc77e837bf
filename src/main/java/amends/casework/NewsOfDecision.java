package amends.casework;

import amends.casework.CaseHead.Status;
import amends.decision.Decision.Cause;
import amends.outward.Outbox;
import amends.outward.Topic;
import amends.reports.PromiseClock;
import java.time.Instant;
import java.util.List;

/** Tells others what came of a decision. */
final class NewsOfDecision {

    private NewsOfDecision() {}

    /**
     * A promise's clock before a decision and with it.
     *
     * @param before as it was written down, or null where it was not
     * @param after as it is now
     */
    record Course(PromiseClock before, PromiseClock after) {}

    /** Tells how an incident stands that stood otherwise before. */
    static void turns(Outbox outbox, Notation notation, CaseHead before, CaseHead now, Cause cause) {
        if (cause == Cause.OPENED) {
            new News.Turned(Topic.INCIDENT_OPENED, now).tell(outbox, notation);
        }
        if ((before.status() == Status.RESOLVED) != (now.status() == Status.RESOLVED)) {
            boolean resolved = now.status() == Status.RESOLVED;
            new News.Turned(resolved ? Topic.INCIDENT_RESOLVED : Topic.INCIDENT_REOPENED, now).tell(outbox, notation);
        }
    }

    /**
     * Tells which promises were missed since the decision of before, each once.
     *
     * @param lastAsOf the instant of the decision of before, or null where there was none
     */
    static void missed(Outbox outbox, Notation notation, CaseHead now, List<Course> courses, Instant lastAsOf) {
        for (Course course : courses) {
            PromiseClock before = lastAsOf == null ? null : course.before();
            PromiseClock after = course.after();
            if (isPassed(after, after.dueAt(), now.updatedAt())) {
                if (before == null || !isPassed(before, before.dueAt(), lastAsOf)) {
                    new News.Missed(Topic.PROMISE_BREACHED, now, after).tell(outbox, notation);
                }
            } else if (isPassed(after, after.targetAt(), now.updatedAt())
                    && (before == null || !isPassed(before, before.targetAt(), lastAsOf))) {
                new News.Missed(Topic.TARGET_MISSED, now, after).tell(outbox, notation);
            }
        }
    }

    /** Whether a limit was passed at an instant, or before it was met. */
    private static boolean isPassed(PromiseClock clock, Instant limit, Instant at) {
        boolean met = clock.metAt() != null && !clock.metAt().isAfter(at);
        return (met ? clock.metAt() : at).isAfter(limit);
    }
}
