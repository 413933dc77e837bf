package amends.recommendation;

import amends.incident.Situation;
import amends.incident.Taken;
import java.time.Instant;
import java.util.List;

/**
 * The next message, promised in a message: "I will be back with you by half past".
 *
 * @param promisedAt when the promise was given
 * @param dueAt by when the next message was promised
 * @param keptAt when the customer next heard from us, or null where that has not happened
 */
record PromisedUpdate(Instant promisedAt, Instant dueAt, Instant keptAt) {

    /**
     * The last such promise that still counts: given since the incident was last opened, and before it was resolved.
     *
     * @param reopenedAt the last reopening, or null
     * @param resolvedAt when it was resolved, or null
     * @return the promise, or null where there is none
     */
    static PromisedUpdate of(Situation situation, Instant reopenedAt, Instant resolvedAt) {
        if (situation.taken() == null) {
            return null;
        }
        List<Taken> messages = situation.taken().stream()
                .filter(one -> one.action().isMessage())
                .filter(one -> reopenedAt == null || !one.at().isBefore(reopenedAt))
                .toList();
        Taken last = messages.stream()
                .filter(one -> one.nextUpdateAt() != null)
                .filter(one -> resolvedAt == null || one.at().isBefore(resolvedAt))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last == null) {
            return null;
        }
        Instant keptAt = messages.stream()
                .map(Taken::at)
                .filter(at -> at.isAfter(last.at()))
                .findFirst()
                .orElse(null);
        return new PromisedUpdate(last.at(), last.nextUpdateAt(), keptAt);
    }
}
