package amends.backtest;

import java.time.Duration;

/**
 * What people are taken to do in a backtest: whatever is recommended, somewhat later, if it still is; a customer who has a
 * choice takes what comes first, and whoever must approve does. After the end only what is meant to come afterwards is still
 * done, and what was noticed before.
 *
 * <p>Where what was really done counts, messages and escalations come when they came, and only what is given is what policies
 * recommend; an incident that says nothing of what was done is taken to go as recommended.
 *
 * @param reaction how much later, in whole seconds; not negative
 * @param after how long after an incident was resolved it is still followed, for what comes afterwards
 * @param recorded whether what was really done counts, apart from what was given
 */
public record Conduct(Duration reaction, Duration after, boolean recorded) {

    /** A minute to react, and a month in which to come back to the customer. */
    public static final Conduct USUAL = new Conduct(Duration.ofMinutes(1), Duration.ofDays(31));

    /** Everything goes as recommended. */
    public Conduct(Duration reaction, Duration after) {
        this(reaction, after, false);
    }

    public Conduct {
        if (reaction.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("nobody reacts before there is something to react to");
        }
    }
}
