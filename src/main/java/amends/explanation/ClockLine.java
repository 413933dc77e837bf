package amends.explanation;

import amends.book.Calling;
import amends.book.Times;
import amends.promise.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How a promise stands.
 *
 * @param clock the clock
 * @param text the same in words, without a full stop
 */
public record ClockLine(Clock clock, String text) {

    static ClockLine of(Clock clock, Instant asOf, ZoneId zone) {
        String due = Times.near(clock.dueAt(), asOf, zone);
        String target = clock.targetAt().equals(clock.dueAt())
                ? ""
                : ", with ourselves held to " + Times.near(clock.targetAt(), asOf, zone);
        String state = switch (clock.state()) {
            case ON_TRACK -> "on track; " + Times.stretch(clock.remainingMinutes()) + " are left";
            case TARGET_MISSED ->
                "past our own target; " + Times.stretch(clock.remainingMinutes()) + " are left of what we promised";
            case BREACHED ->
                clock.overdueMinutes() == 0
                        ? "broken, by seconds"
                        : "broken, by " + Times.stretch(clock.overdueMinutes());
            case MET -> "kept";
        };
        String left = state.replaceFirst("^(.*; 1 minute) are left", "$1 is left");
        return new ClockLine(clock, Calling.promise(clock.sort()) + ", due at " + due + target + ", is " + left);
    }
}
