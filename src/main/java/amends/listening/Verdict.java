package amends.listening;

/** What can be said of an effect, after the correction for all that was compared. */
public enum Verdict {
    /** Ratings are higher. */
    HIGHER,
    /** Ratings are lower. */
    LOWER,
    /** No measurable effect: none at all is among what is possible. */
    NONE,
    /** There is too little to compare. */
    TOO_FEW
}
