package amends.casework;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened to an incident, as it was recorded; never changed after that.
 *
 * @param seq its place in the incident's events, from 1
 * @param id the sender's name for it; unique in its incident
 * @param by who did it, or null where nobody said
 * @param at when it happened, in whole seconds
 * @param recordedAt when it was recorded
 * @param what what happened
 */
public record CaseEvent(long seq, String id, String by, Instant at, Instant recordedAt, Happening what) {

    public CaseEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(what, "what");
    }
}
