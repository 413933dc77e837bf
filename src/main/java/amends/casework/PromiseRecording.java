package amends.casework;

import amends.incident.Action;
import amends.incident.Taken;
import amends.promise.Clock;
import amends.promise.PromiseSort;
import amends.reports.PromiseBook;
import amends.reports.PromiseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes down the clocks of an incident at each decision, and settles those that were started anew: what they promised
 * came with the next message.
 */
final class PromiseRecording {

    private final CaseHead head;
    private final CaseState state;
    private final ZoneId zone;

    private PromiseRecording(CaseHead head, CaseState state, ZoneId zone) {
        this.head = head;
        this.state = state;
        this.zone = zone;
    }

    /**
     * Writes down clocks.
     *
     * @param state where the incident stands now
     * @param clocks its clocks now
     * @param zone the domain's
     * @param undone whether an event was just taken back
     * @return how each clock ran that is there still
     */
    static List<NewsOfDecision.Course> record(
            PromiseBook book, CaseHead head, CaseState state, List<Clock> clocks, ZoneId zone, boolean undone) {
        PromiseRecording recording = new PromiseRecording(head, state, zone);
        List<PromiseClock> running = clocks.stream().map(recording::clock).toList();
        if (head.decisionId() == null) {
            book.add(running);
            return running.stream()
                    .map(clock -> new NewsOfDecision.Course(null, clock))
                    .toList();
        }
        List<PromiseClock> before = book.of(head.id());
        List<PromiseClock> added = new ArrayList<>(running);
        List<NewsOfDecision.Course> courses = new ArrayList<>();
        for (PromiseClock known : before) {
            PromiseClock now = running.stream()
                    .filter(known::isSame)
                    .findFirst()
                    .orElseGet(() -> recording.startedAnew(known) ? recording.settled(known, undone) : null);
            added.removeIf(known::isSame);
            if (now == null) {
                book.remove(known);
                continue;
            }
            courses.add(new NewsOfDecision.Course(known, now));
            if (!now.equals(known)) {
                book.update(now);
            }
        }
        if (!added.isEmpty()) {
            book.add(added);
        }
        added.forEach(clock -> courses.add(new NewsOfDecision.Course(null, clock)));
        return courses;
    }

    private PromiseClock clock(Clock clock) {
        Instant startedAt = clock.startedAt() == null ? head.openedAt() : clock.startedAt();
        return new PromiseClock(
                head.id(),
                clock.sort(),
                startedAt,
                head.kind(),
                head.domain(),
                clock.targetAt(),
                clock.dueAt(),
                LocalDate.ofInstant(clock.dueAt(), zone),
                metAt(clock.sort(), startedAt));
    }

    private Instant metAt(PromiseSort sort, Instant startedAt) {
        return switch (sort) {
            case FIRST_RESPONSE -> answer(startedAt);
            case NEXT_UPDATE, PROMISED_UPDATE -> earlier(message(startedAt), state.resolvedAt());
            case RESOLVE, ESTIMATE -> state.resolvedAt();
        };
    }

    /** Whether a clock that does not run any more ever did: its start is there still, and another one followed it. */
    private boolean startedAnew(PromiseClock known) {
        Instant start = known.startedAt();
        return known.promise() != PromiseSort.RESOLVE
                && (start.equals(head.openedAt())
                        || state.reopenings().contains(start)
                        || state.taken().stream().anyMatch(one -> one.at().equals(start)));
    }

    /** A clock that was started anew, with when it was met; what was known of that before stays, such as a solution. */
    private PromiseClock settled(PromiseClock known, boolean undone) {
        Instant next = switch (known.promise()) {
            case FIRST_RESPONSE -> answer(known.startedAt());
            case ESTIMATE -> first(one -> one.expectedAt() != null && one.at().isAfter(known.startedAt()));
            default -> message(known.startedAt());
        };
        return known.met(undone ? next : earlier(next, known.metAt()));
    }

    private Instant answer(Instant since) {
        return first(one -> (one.action() == Action.ACKNOWLEDGE || one.action() == Action.STATUS)
                && !one.at().isBefore(since));
    }

    private Instant message(Instant after) {
        return first(one -> one.action().isMessage() && one.at().isAfter(after));
    }

    private Instant first(Predicate<Taken> which) {
        return state.taken().stream()
                .filter(which)
                .map(Taken::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
