package amends.casework;

import amends.casework.CaseHead.Status;
import amends.incident.Action;
import amends.incident.Pause;
import amends.incident.SetAside;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.promise.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where an incident stands: what its events come to, in the order in which they happened.
 *
 * @param taken what was done
 * @param pauses the times that do not count
 * @param reopenings when it was opened again
 * @param setAside what somebody decided against
 * @param expectedAt the present estimate, or null where no event says one
 * @param resolvedAt when it was resolved, or null
 * @param snoozedUntil until when nobody need be reminded, or null
 * @param acknowledged whether somebody acknowledged it since it was last opened
 * @param status how it stands
 */
public record CaseState(
        List<Taken> taken,
        List<Pause> pauses,
        List<Instant> reopenings,
        List<SetAside> setAside,
        Instant expectedAt,
        Instant resolvedAt,
        Instant snoozedUntil,
        boolean acknowledged,
        Status status) {

    public CaseState {
        taken = List.copyOf(taken);
        pauses = List.copyOf(pauses);
        reopenings = List.copyOf(reopenings);
        setAside = List.copyOf(setAside);
    }

    /**
     * What events come to.
     *
     * @throws EventRefusedException where one of them cannot have happened as things stood
     */
    public static CaseState of(List<CaseEvent> events) {
        Set<String> undone = new HashSet<>();
        for (CaseEvent event : events) {
            if (event.what() instanceof Happening.Undone taken) {
                undone.add(taken.event());
            }
        }
        Course course = new Course();
        events.stream()
                .filter(event -> !undone.contains(event.id()))
                .sorted(Comparator.comparing(CaseEvent::at).thenComparing(CaseEvent::seq))
                .forEach(course::follow);
        return course.state();
    }

    /** The situation of an incident that stands so. */
    public Situation situation(Situation opening, Map<String, BusinessCalendar> pinned) {
        Map<String, Object> incident = new HashMap<>(opening.incident());
        if (expectedAt != null) {
            incident.put("expectedAt", expectedAt);
        }
        if (resolvedAt != null) {
            incident.put("resolvedAt", resolvedAt);
        }
        return new Situation(
                opening.kind(),
                incident,
                opening.customer(),
                taken,
                pauses,
                reopenings,
                opening.promises(),
                setAside,
                pinned,
                opening.ledger());
    }

    /** Events followed one after the other. */
    private static final class Course {
        private final List<Taken> taken = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Instant> reopenings = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private Instant expectedAt;
        private Instant resolvedAt;
        private Instant snoozedUntil;
        private Instant pausedAt;
        private boolean acknowledged;

        private void follow(CaseEvent event) {
            Instant at = event.at();
            Happening what = event.what();
            if (what instanceof Happening.Acknowledged told) {
                acknowledged = true;
                message(Action.ACKNOWLEDGE, told.message(), at, told.expectedAt(), told.nextUpdateAt());
            } else if (what instanceof Happening.StatusSent told) {
                message(Action.STATUS, told.message(), at, told.expectedAt(), told.nextUpdateAt());
            } else if (what instanceof Happening.Asked asked) {
                message(Action.ASK, asked.message(), at, null, null);
            } else if (what instanceof Happening.FollowedUp followed) {
                message(Action.FOLLOW_UP, followed.message(), at, null, null);
            } else if (what instanceof Happening.RemedyGiven given) {
                taken.add(new Taken(Action.COMPENSATE, given.remedy(), at, given.amount(), null, null));
            } else if (what instanceof Happening.Escalated escalated) {
                taken.add(Taken.of(Action.ESCALATE, escalated.role(), at));
            } else if (what instanceof Happening.RemedyDeclined declined) {
                setAside.add(
                        new SetAside(Action.COMPENSATE, declined.remedy(), at, "the customer declined it at " + at));
            } else if (what instanceof Happening.Overridden overridden) {
                String why = OverrideReason.named(overridden.reason())
                        .map(OverrideReason::words)
                        .orElse(overridden.reason());
                setAside.add(
                        new SetAside(overridden.action(), overridden.name(), at, "overridden at " + at + ": " + why));
            } else if (what instanceof Happening.Estimated estimated) {
                expectedAt = estimated.expectedAt();
            } else if (what instanceof Happening.Snoozed snoozed) {
                snoozedUntil = snoozed.until();
            } else {
                turn(event);
            }
        }

        /** What makes time stop and go on. */
        private void turn(CaseEvent event) {
            Instant at = event.at();
            if (event.what() instanceof Happening.Paused) {
                require(resolvedAt == null, event, "the incident is resolved");
                require(pausedAt == null, event, "the incident is paused since " + pausedAt);
                pausedAt = at;
            } else if (event.what() instanceof Happening.Resumed) {
                require(pausedAt != null, event, "the incident is not paused");
                endPause(at);
            } else if (event.what() instanceof Happening.Resolved) {
                require(resolvedAt == null, event, "the incident was resolved at " + resolvedAt);
                endPause(at);
                resolvedAt = at;
                snoozedUntil = null;
            } else if (event.what() instanceof Happening.Reopened) {
                require(resolvedAt != null, event, "the incident is not resolved");
                reopenings.add(at);
                resolvedAt = null;
                acknowledged = taken.stream()
                        .anyMatch(one ->
                                one.action() == Action.ACKNOWLEDGE && !one.at().isBefore(at));
            }
        }

        private void message(Action action, String name, Instant at, Instant estimate, Instant nextUpdateAt) {
            taken.add(new Taken(action, name, at, null, estimate, nextUpdateAt));
            if (estimate != null) {
                expectedAt = estimate;
            }
        }

        private void endPause(Instant at) {
            if (pausedAt != null) {
                pauses.add(new Pause(pausedAt, at));
                pausedAt = null;
            }
        }

        private static void require(boolean possible, CaseEvent event, String asItIs) {
            if (!possible) {
                throw new EventRefusedException(event.what().type() + " at " + event.at() + " cannot be: " + asItIs);
            }
        }

        private CaseState state() {
            if (pausedAt != null) {
                pauses.add(new Pause(pausedAt, null));
            }
            Status status = resolvedAt != null ? Status.RESOLVED : pausedAt != null ? Status.PAUSED : Status.OPEN;
            return new CaseState(
                    taken, pauses, reopenings, setAside, expectedAt, resolvedAt, snoozedUntil, acknowledged, status);
        }
    }
}
