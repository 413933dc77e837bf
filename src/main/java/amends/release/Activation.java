package amends.release;

import java.time.Instant;

/**
 * A step by which it was decided what is to serve. The last step counts: they are numbered, for clocks go wrong.
 *
 * @param number in the order of the steps
 * @param step what was done
 * @param release the hash of the release that is to serve; null where nothing is pinned any more
 * @param by who did it, or null where it was the rules folder
 * @param why what they said, or null
 * @param at when
 * @param node the process that did it
 */
public record Activation(long number, Step step, String release, String by, String why, Instant at, String node) {

    /** What was done. */
    public enum Step {
        /** The rules folder changed, and its newest good state came to serve. */
        FOLDER,
        /** Somebody activated a release; where the folder is followed, it is pinned. */
        ACTIVATED,
        /** Somebody went back to the release that served before. */
        ROLLED_BACK,
        /** The folder is followed again. */
        UNPINNED
    }
}
