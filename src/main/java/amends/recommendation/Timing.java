package amends.recommendation;

import amends.incident.Action;
import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.promise.CountedTime;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One incident's fixed instants, derived once from what was stated; everything that moves is reckoned from them. Any
 * of the instants may be null for unknown.
 *
 * @param openedAt when it was opened
 * @param dueAt when it is due
 * @param expectedAt the present estimate
 * @param resolvedAt when it was resolved, null after a reopening
 * @param reopenedAt the last reopening
 * @param firstResponseAt the first acknowledge or status since it was last opened
 * @param lastMessageAt the last message since it was last opened
 * @param told the last estimate told to the customer
 * @param promisedUpdate the next message that the last one promised
 * @param acknowledged whether somebody acknowledged it since it was last opened
 * @param messagesSent how many messages there were since it was last opened
 * @param answeredAtUnknownTime whether there was a message of which only the fact is known
 * @param delayTime the time that counts for the delay
 * @param promises the promises that hold
 */
record Timing(
        Instant openedAt,
        Instant dueAt,
        Instant expectedAt,
        Instant resolvedAt,
        Instant reopenedAt,
        Instant firstResponseAt,
        Instant lastMessageAt,
        Taken told,
        PromisedUpdate promisedUpdate,
        boolean acknowledged,
        Long messagesSent,
        boolean answeredAtUnknownTime,
        CountedTime delayTime,
        Map<PromiseSort, PromiseMade> promises) {

    /**
     * Derives the instants.
     *
     * @param asOf the instant for which the situation was stated
     * @throws amends.incident.SituationException where two statements disagree
     */
    static Timing of(Situation situation, Map<PromiseSort, PromiseMade> promises, Calendars calendars, Instant asOf) {
        Stated stated = new Stated(situation);
        Instant reopenedAt = situation.reopenings().isEmpty()
                ? null
                : situation.reopenings().get(situation.reopenings().size() - 1);
        Instant resolvedAt = stated.instant("resolvedAt");
        if (resolvedAt != null && reopenedAt != null && !resolvedAt.isAfter(reopenedAt)) {
            resolvedAt = null;
        }
        Instant stop = resolvedAt != null && resolvedAt.isBefore(asOf) ? resolvedAt : asOf;
        PromiseMade resolve = promises.get(PromiseSort.RESOLVE);
        CountedTime delayTime =
                resolve == null ? calendars.counted(null) : calendars.counted(resolve.within(), resolve.calendar());
        Long openMinutes = stated.minutes("openMinutes");
        Instant openedAt = stated.instant("openedAt");
        if (openedAt == null && openMinutes != null) {
            openedAt = stop.minusSeconds(openMinutes * 60);
        }
        Instant dueAt = dueAt(stated, resolve, calendars, delayTime, openedAt, stop);
        if (openedAt == null && dueAt != null) {
            boolean minutes = resolve != null && resolve.within().unit() == Stretch.Unit.MINUTES;
            openedAt = minutes ? delayTime.before(dueAt, resolve.within().seconds()) : dueAt;
        }
        Instant expectedAt = stated.instant("expectedAt");
        Long expectedMinutes = stated.minutes("expectedMinutes");
        Taken told = told(situation.taken());
        if (expectedAt == null && expectedMinutes != null) {
            expectedAt = stop.plusSeconds(expectedMinutes * 60);
        } else if (expectedAt == null && told != null) {
            expectedAt = told.expectedAt();
        }
        Messages messages = Messages.of(situation, stated, reopenedAt, stop);
        Timing timing = new Timing(
                openedAt,
                dueAt,
                expectedAt,
                resolvedAt,
                reopenedAt,
                messages.firstResponseAt(),
                messages.lastAt(),
                told,
                PromisedUpdate.of(situation, reopenedAt, resolvedAt),
                messages.acknowledged(),
                messages.sent(),
                messages.atUnknownTime(),
                delayTime,
                promises);
        stated.check(timing, stop, asOf);
        return timing;
    }

    private static Instant dueAt(
            Stated stated,
            PromiseMade resolve,
            Calendars calendars,
            CountedTime delayTime,
            Instant openedAt,
            Instant stop) {
        Instant dueAt = stated.instant("dueAt");
        Long delayMinutes = stated.minutes("delayMinutes");
        if (dueAt == null && delayMinutes != null) {
            dueAt = delayTime.before(stop, delayMinutes * 60);
        }
        if (dueAt == null && resolve != null && openedAt != null) {
            dueAt = calendars.due(openedAt, resolve.within(), resolve.calendar());
        }
        return dueAt;
    }

    private static Taken told(List<Taken> taken) {
        return taken == null
                ? null
                : taken.stream()
                        .filter(one -> one.expectedAt() != null)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** Where time stands still for this incident: at its resolution, else at the instant asked for. */
    Instant stop(Instant asOf) {
        return resolvedAt != null && resolvedAt.isBefore(asOf) ? resolvedAt : asOf;
    }

    /** Counted minutes since the due instant. */
    Long delayMinutes(Instant asOf) {
        return dueAt == null ? null : wholeMinutes(delayTime.secondsBetween(dueAt, stop(asOf)));
    }

    /** Minutes since it was opened. */
    Long openMinutes(Instant asOf) {
        return since(openedAt, asOf);
    }

    /** Minutes since the last message to the customer. */
    Long silentMinutes(Instant asOf) {
        return since(lastMessageAt, asOf);
    }

    /** Minutes until the estimate, 0 once it is past. */
    Long expectedMinutes(Instant asOf) {
        return expectedAt == null ? null : wholeMinutes(CountedTime.WALL.secondsBetween(stop(asOf), expectedAt));
    }

    /** Minutes of wall time since an instant, or null where that is null. */
    Long since(Instant instant, Instant asOf) {
        return instant == null ? null : wholeMinutes(CountedTime.WALL.secondsBetween(instant, stop(asOf)));
    }

    /** Whether the incident is resolved by an instant. */
    boolean isResolvedBy(Instant asOf) {
        return resolvedAt != null && !resolvedAt.isAfter(asOf);
    }

    private static long wholeMinutes(long seconds) {
        return Duration.ofSeconds(seconds).toMinutes();
    }

    /** What is known of the messages since the incident was last opened. */
    private record Messages(
            Instant firstResponseAt, Instant lastAt, boolean acknowledged, Long sent, boolean atUnknownTime) {

        static Messages of(Situation situation, Stated stated, Instant reopenedAt, Instant stop) {
            if (situation.taken() == null) {
                return stated(stated, stop);
            }
            List<Taken> counting = situation.taken().stream()
                    .filter(one -> one.action().isMessage())
                    .filter(one -> reopenedAt == null || !one.at().isBefore(reopenedAt))
                    .toList();
            Instant first = counting.stream()
                    .filter(one -> one.action() == Action.ACKNOWLEDGE || one.action() == Action.STATUS)
                    .map(Taken::at)
                    .findFirst()
                    .orElse(null);
            Instant last = counting.isEmpty()
                    ? null
                    : counting.get(counting.size() - 1).at();
            boolean acknowledged = counting.stream().anyMatch(one -> one.action() == Action.ACKNOWLEDGE);
            return new Messages(first, last, acknowledged, (long) counting.size(), false);
        }

        /** Where nobody says what was done, nothing is known to be done but what the incident states itself. */
        private static Messages stated(Stated stated, Instant stop) {
            Long silent = stated.minutes("silentMinutes");
            Long sent = stated.minutes("messagesSent");
            boolean acknowledged = Objects.requireNonNullElse(stated.truth("acknowledged"), false);
            boolean any = acknowledged || silent != null || (sent != null && sent > 0);
            Instant at = silent == null ? null : stop.minusSeconds(silent * 60);
            Instant first = sent == null || sent == 1 ? at : null;
            return new Messages(first, at, acknowledged, sent != null ? sent : any ? null : 0L, any && first == null);
        }
    }
}
