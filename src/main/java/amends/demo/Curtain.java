package amends.demo;

/** Sees to it that there is always something to do in the evening, and never too much. */
final class Curtain {

    /** With fewer open incidents nothing is put right for the moment, and more go wrong. */
    static final long FEWEST = 9;

    private static final long MOST = 14;
    private static final long AT_ONCE = 3;

    /** So often a minute brings something, where there is room for it. */
    private static final double EACH_MINUTE = 0.5;

    /** The ticket of a large table is lost every so many minutes. */
    private static final int LOST_EVERY = 8;

    private final Chance chance;
    private int minutesSinceLost = LOST_EVERY;

    Curtain(Chance chance) {
        this.chance = chance;
    }

    /** How many incidents are to come in this minute, by how many are open. */
    long more(long open) {
        minutesSinceLost++;
        if (open < FEWEST) {
            return Math.min(FEWEST - open, AT_ONCE);
        }
        return open < MOST && chance.happens(EACH_MINUTE) ? 1 : 0;
    }

    /** Whether the next that comes is a large table whose ticket was lost. */
    boolean isLost() {
        if (minutesSinceLost < LOST_EVERY) {
            return false;
        }
        minutesSinceLost = 0;
        return true;
    }
}
