package amends.recommendation;

import amends.incident.PromiseMade;
import amends.policy.Fact;
import amends.policy.StandardFacts;
import amends.promise.Clock;
import amends.promise.CountedTime;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The clocks of one incident, from which the clock of any instant can be read.
 *
 * @param runs the clocks in the order of their sort
 * @param notes which promises cannot be judged, and why
 */
record ClockBoard(List<Clock.Run> runs, List<String> notes) {

    static ClockBoard of(Timing timing, Calendars calendars, boolean dueStated) {
        List<Clock.Run> runs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (PromiseSort sort : PromiseSort.values()) {
            PromiseMade promise = timing.promises().get(sort);
            Clock.Run run = switch (sort) {
                case FIRST_RESPONSE -> promise == null ? null : firstResponse(timing, calendars, promise);
                case NEXT_UPDATE -> promise == null ? null : nextUpdate(timing, calendars, promise);
                case RESOLVE -> resolve(timing, calendars, promise, dueStated);
                case ESTIMATE -> estimate(timing);
                case PROMISED_UPDATE -> promisedUpdate(timing);
            };
            if (run != null && run.dueAt().equals(Instant.MAX)) {
                notes.add("The " + sort.wireName() + " promise is not judged: "
                        + (calendars.isPausedForNow()
                                ? "the incident is paused, and nobody knows until when."
                                : "its calendar never opens again."));
            } else if (run != null) {
                runs.add(run);
            } else if (promise != null) {
                notes.add("The " + sort.wireName() + " promise is not judged: " + missing(sort, timing));
            }
        }
        return new ClockBoard(runs, notes);
    }

    /** The clocks at an instant. */
    List<Clock> at(Instant now) {
        return runs.stream().map(run -> run.at(now)).toList();
    }

    /** The next update's clock that a status every so many minutes brings, or null before the first message. */
    static Clock.Run cadence(Timing timing, long everyMinutes) {
        if (timing.lastMessageAt() == null) {
            return null;
        }
        Instant dueAt = timing.lastMessageAt().plusSeconds(everyMinutes * 60);
        return new Clock.Run(
                PromiseSort.NEXT_UPDATE, timing.lastMessageAt(), dueAt, dueAt, timing.resolvedAt(), CountedTime.WALL);
    }

    /** A clock as rules see it. */
    static Fact fact(Clock clock) {
        return Fact.of(StandardFacts.CLOCK)
                .set("promise", clock.sort().wireName())
                .set("state", clock.state().name())
                .set("elapsedMinutes", clock.elapsedMinutes())
                .set("remainingMinutes", clock.remainingMinutes())
                .set("overdueMinutes", clock.overdueMinutes())
                .build();
    }

    private static String missing(PromiseSort sort, Timing timing) {
        if (sort != PromiseSort.RESOLVE && timing.answeredAtUnknownTime()) {
            return "when the customer heard from us is not known.";
        }
        return sort == PromiseSort.RESOLVE
                ? "neither openedAt nor dueAt is known."
                : "when the incident was opened is not known.";
    }

    private static Clock.Run firstResponse(Timing timing, Calendars calendars, PromiseMade promise) {
        Instant start = timing.reopenedAt() != null ? timing.reopenedAt() : timing.openedAt();
        if (start == null || timing.answeredAtUnknownTime()) {
            return null;
        }
        return started(promise, calendars, start, timing.firstResponseAt());
    }

    private static Clock.Run nextUpdate(Timing timing, Calendars calendars, PromiseMade promise) {
        Instant start = timing.lastMessageAt();
        if (start == null && timing.answeredAtUnknownTime()) {
            return null;
        }
        if (start == null) {
            start = timing.reopenedAt() != null ? timing.reopenedAt() : timing.openedAt();
        }
        return start == null ? null : started(promise, calendars, start, timing.resolvedAt());
    }

    private static Clock.Run started(PromiseMade promise, Calendars calendars, Instant start, Instant metAt) {
        Instant dueAt = calendars.due(start, promise.within(), promise.calendar());
        return new Clock.Run(
                promise.sort(),
                start,
                earlier(calendars.due(start, promise.target(), promise.calendar()), dueAt),
                dueAt,
                metAt,
                calendars.counted(promise.within(), promise.calendar()));
    }

    private static Clock.Run resolve(Timing timing, Calendars calendars, PromiseMade promise, boolean dueStated) {
        Instant dueAt = timing.dueAt();
        if (dueAt == null) {
            return null;
        }
        Instant targetAt = dueAt;
        if (promise != null && promise.within().unit() == Stretch.Unit.MINUTES) {
            long slack = promise.within().seconds() - promise.target().seconds();
            Instant before = timing.delayTime().before(dueAt, slack);
            targetAt = before.equals(Instant.MIN) ? dueAt : before;
        } else if (promise != null && !dueStated && timing.openedAt() != null) {
            targetAt = earlier(calendars.due(timing.openedAt(), promise.target(), promise.calendar()), dueAt);
        }
        return new Clock.Run(
                PromiseSort.RESOLVE, timing.openedAt(), targetAt, dueAt, timing.resolvedAt(), timing.delayTime());
    }

    private static Clock.Run estimate(Timing timing) {
        if (timing.told() == null) {
            return null;
        }
        Instant dueAt = timing.told().expectedAt();
        return new Clock.Run(
                PromiseSort.ESTIMATE, timing.told().at(), dueAt, dueAt, timing.resolvedAt(), CountedTime.WALL);
    }

    private static Clock.Run promisedUpdate(Timing timing) {
        PromisedUpdate promised = timing.promisedUpdate();
        if (promised == null) {
            return null;
        }
        Instant metAt = promised.keptAt();
        if (metAt == null || (timing.resolvedAt() != null && timing.resolvedAt().isBefore(metAt))) {
            metAt = timing.resolvedAt();
        }
        return new Clock.Run(
                PromiseSort.PROMISED_UPDATE,
                promised.promisedAt(),
                promised.dueAt(),
                promised.dueAt(),
                metAt,
                CountedTime.WALL);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
