package amends.backtest;

/** How late an incident was at its end, in whole minutes after it was due. */
public enum Lateness {
    /** Not late at all. */
    IN_TIME(0),
    /** Up to ten minutes. */
    TEN_MINUTES(10),
    /** Up to twenty. */
    TWENTY_MINUTES(20),
    /** Up to half an hour. */
    HALF_AN_HOUR(30),
    /** Up to an hour. */
    AN_HOUR(60),
    /** Up to three hours. */
    THREE_HOURS(180),
    /** Up to a day. */
    A_DAY(1_440),
    /** Longer. */
    LONGER(Long.MAX_VALUE),
    /** Nobody promised when it would be over. */
    UNKNOWN(-1);

    private final long most;

    Lateness(long most) {
        this.most = most;
    }

    /** The band of so many minutes. */
    static Lateness of(long minutes) {
        for (Lateness band : values()) {
            if (minutes <= band.most) {
                return band;
            }
        }
        throw new IllegalArgumentException("no band has " + minutes);
    }

    /** The most minutes of the band. */
    public long most() {
        return most;
    }
}
