package amends.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the time between two instants was counted: its parts in order, each where the one before ends.
 *
 * @param from where it starts
 * @param to where it ends; not before {@code from}
 * @param intervals its parts, which make up all of it, or all of it up to {@code cutAt}
 * @param cutAt from where on the parts are left out because there are too many, or null where none is
 */
public record Derivation(Instant from, Instant to, List<Interval> intervals, Instant cutAt) {

    public Derivation {
        intervals = List.copyOf(intervals);
    }

    /** What was counted of the parts that are listed. */
    public long countedSeconds() {
        return intervals.stream()
                .filter(Interval::counted)
                .mapToLong(Interval::seconds)
                .sum();
    }

    /** How many of the parts that are listed were counted; of a derivation by days, the days. */
    public long countedIntervals() {
        return intervals.stream().filter(Interval::counted).count();
    }

    /** Puts a derivation together, part by part. */
    static final class Builder {

        private final Instant from;
        private final Instant to;
        private final int most;
        private final List<Interval> intervals = new ArrayList<>();
        private Instant at;

        /**
         * @param to where it ends; where that is not later than {@code from}, nothing is derived
         * @param most how many parts there may be, at least 1
         */
        Builder(Instant from, Instant to, int most) {
            if (most < 1) {
                throw new IllegalArgumentException("a derivation of at most " + most + " parts tells nothing");
            }
            this.from = from;
            this.to = to.isBefore(from) ? from : to;
            this.most = most;
            this.at = from;
        }

        /** Up to where parts were added. */
        Instant at() {
            return at;
        }

        /** How many parts may still be added. */
        int left() {
            return most - intervals.size();
        }

        /** Whether there is no room, or nothing left to add. */
        boolean isDone() {
            return left() == 0 || !at.isBefore(to);
        }

        /** Adds what lies between here and an instant; what is past the end, or past the bound, is left out. */
        void add(Instant until, Interval.Reason reason, LocalDate day) {
            Instant end = until.isAfter(to) ? to : until;
            if (!isDone() && at.isBefore(end)) {
                intervals.add(new Interval(at, end, reason, day));
                at = end;
            }
        }

        /** Adds the parts of a derivation that starts here. */
        void add(Derivation more) {
            more.intervals.forEach(part -> add(part.to(), part.reason(), part.day()));
        }

        Derivation build() {
            return new Derivation(from, to, intervals, at.isBefore(to) ? at : null);
        }
    }
}
