package amends.casework;

import java.time.Instant;
import java.util.Objects;

/**
 * An event that a sender asks to have recorded.
 *
 * @param id the sender's name for it, or null: then it gets one
 * @param by who did it, or null
 * @param at when it happened, or null for now
 * @param what what happened
 */
public record NewEvent(String id, String by, Instant at, Happening what) {

    public NewEvent {
        Objects.requireNonNull(what, "what");
    }
}
