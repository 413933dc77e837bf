package amends.listening;

import java.util.SortedMap;

/**
 * Whether ratings depend on the delay.
 *
 * @param bands the ratings by the first of each ten minutes of delay; what came in time stands under 0, one to ten under 1
 * @param perTenMinutes how much the rating changes with each ten minutes, among incidents of one kind
 * @param broken how much lower or higher it is where the promise was broken, among incidents of one kind
 * @param sense in one word
 */
public record DelayFinding(SortedMap<Long, Ratings> bands, Effect perTenMinutes, Effect broken, Sense sense) {

    /** What is to be said of ratings and delay. */
    public enum Sense {
        /** Ratings depend on the delay, and it matters. */
        DEPENDS,
        /** Ratings hardly depend on it: whatever effect there is, it is small. */
        HARDLY,
        /** Nothing was measured, but there could be an effect that matters. */
        UNCLEAR,
        /** There are too few ratings, or all delays are alike. */
        TOO_FEW
    }
}
