package amends.release;

import java.time.Instant;

/**
 * A step of putting a release before those who approve. The last step of a release counts: they are numbered, for clocks go
 * wrong.
 *
 * @param number in the order of the steps
 * @param release the hash of the release
 * @param step what was done
 * @param by who did it, or null where the rules folder had the release serve
 * @param keyId the id of the key it was done with, or null
 * @param why what they said, or null
 * @param at when
 */
public record Proposal(long number, String release, Step step, String by, String keyId, String why, Instant at) {

    /** What was done. */
    public enum Step {
        /** Somebody put it before those who approve. */
        PROPOSED,
        /** Somebody took that back. */
        WITHDRAWN,
        /** The release came to serve, so that nothing waits any more. */
        SERVED
    }
}
