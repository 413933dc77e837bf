package amends.console.incident;

import amends.promise.Clock;
import amends.promise.ClockState;

/**
 * A clock as it is shown.
 *
 * @param text what was promised, in words
 */
public record Running(Clock clock, String text) {

    /** How it stands, in words. */
    public String state() {
        return switch (clock.state()) {
            case ON_TRACK -> "on track";
            case TARGET_MISSED -> "past our target";
            case BREACHED -> "broken";
            case MET -> "kept";
        };
    }

    /** The class of its element. */
    public String style() {
        return switch (clock.state()) {
            case ON_TRACK -> "on-track";
            case TARGET_MISSED -> "target-missed";
            case BREACHED -> "breached";
            case MET -> "met";
        };
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return clock.state() != ClockState.MET;
    }
}
