package amends.demo;

import java.time.Duration;

/**
 * How an incident is handled.
 *
 * @param firstLook when somebody first looks at it, or null where that is left to whoever sees the play
 * @param leastPause how long it takes at least, in minutes, until somebody does what has come due
 * @param mostPause how long at most, in minutes
 * @param lasts when it is put right
 */
record Manner(Duration firstLook, double leastPause, double mostPause, Duration lasts) {

    /** In so many cases nobody of the play does anything: they are the spectator's. */
    private static final double LEFT = 0.34;

    /**
     * As staff do it.
     *
     * @param skill how good the house has become, from 0 to 1
     */
    static Manner of(Chance chance, Trouble.Sort sort, double skill) {
        double worse = 1.5 - skill * 0.7;
        Duration lasts = chance.minutes(sort.least * worse, sort.most * worse);
        if (chance.happens(0.35 + 0.5 * skill)) {
            return new Manner(chance.minutes(0.3, 2.5), 0.3, 2.5, lasts);
        }
        boolean forgotten = chance.happens(0.45 - 0.3 * skill);
        return forgotten
                ? new Manner(chance.minutes(14, 26), 2, 8, lasts.plus(chance.minutes(4, 12)))
                : new Manner(chance.minutes(4, 9), 1, 6, lasts);
    }

    /** As an evening before a spectator: some are left to them. */
    static Manner before(Chance chance, Trouble.Sort sort, double skill) {
        Manner usual = of(chance, sort, skill);
        return sort == Trouble.Sort.USUAL && chance.happens(LEFT)
                ? new Manner(null, 1, 6, chance.minutes(26, 46))
                : usual;
    }
}
