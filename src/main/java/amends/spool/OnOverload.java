package amends.spool;

/** What becomes of callers while more decisions wait than may. */
public enum OnOverload {
    /** They wait for room, some seconds at most, and are refused then. */
    SLOW,
    /** They are refused at once. */
    REFUSE
}
