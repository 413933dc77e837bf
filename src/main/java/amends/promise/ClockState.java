package amends.promise;

/** How a clock stands. The names are those of rules and answers. */
public enum ClockState {
    /** Running, and the internal target can still be met; at the target's own instant it still is. */
    ON_TRACK,
    /** Running past the internal target, inside the promise. */
    TARGET_MISSED,
    /** The promise is missed: from one second after the due instant, for ever. */
    BREACHED,
    /** What was promised happened by the due instant, that instant included. */
    MET
}
