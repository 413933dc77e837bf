package amends.storage;

/**
 * Tells when transactions have ended that were under way at some time. Places in the feed are given out before the
 * transactions that take them end: so a place may be filled after one behind it, or never.
 */
interface Horizon {

    /** Stands for every transaction that writes now. */
    long mark();

    /** Whether all of those have ended. */
    boolean isPassed(long mark);
}
