package amends.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One promise's running time, as it stands at an instant.
 *
 * @param sort what was promised
 * @param startedAt when it started, or null where that is not known
 * @param targetAt the internal target; never later than {@code dueAt}
 * @param dueAt the promise
 * @param state how it stands
 * @param elapsedSeconds counted seconds since the start, or null where the start is not known
 * @param remainingMinutes counted whole minutes until the due instant, 0 from then on
 * @param overdueMinutes counted whole minutes since the due instant, 0 until then
 */
public record Clock(
        PromiseSort sort,
        Instant startedAt,
        Instant targetAt,
        Instant dueAt,
        ClockState state,
        Long elapsedSeconds,
        long remainingMinutes,
        long overdueMinutes) {

    public Clock {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(state, "state");
        if (targetAt.isAfter(dueAt)) {
            throw new IllegalArgumentException("the target " + targetAt + " is looser than the promise " + dueAt);
        }
    }

    /** Counted whole minutes since the start, or null where the start is not known. */
    public Long elapsedMinutes() {
        return elapsedSeconds == null ? null : Run.minutes(elapsedSeconds);
    }

    /**
     * What a clock runs on.
     *
     * @param startedAt when it started, or null
     * @param metAt when what was promised happened, or null while it has not
     * @param counted the time that counts
     */
    public record Run(
            PromiseSort sort, Instant startedAt, Instant targetAt, Instant dueAt, Instant metAt, CountedTime counted) {

        /** The clock at an instant; at the due instant itself the promise can still be kept. */
        public Clock at(Instant now) {
            boolean met = metAt != null && !metAt.isAfter(now);
            Instant until = met ? metAt : now;
            return new Clock(
                    sort,
                    startedAt,
                    targetAt,
                    dueAt,
                    state(until, met),
                    startedAt == null ? null : counted.secondsBetween(startedAt, until),
                    minutes(counted.secondsBetween(until, dueAt)),
                    minutes(counted.secondsBetween(dueAt, until)));
        }

        private ClockState state(Instant until, boolean met) {
            if (until.isAfter(dueAt)) {
                return ClockState.BREACHED;
            }
            if (met) {
                return ClockState.MET;
            }
            return until.isAfter(targetAt) ? ClockState.TARGET_MISSED : ClockState.ON_TRACK;
        }

        private static long minutes(long seconds) {
            return Duration.ofSeconds(seconds).toMinutes();
        }
    }
}
