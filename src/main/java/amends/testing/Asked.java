package amends.testing;

/** Names what an expectation asks about, with the key that stands in a case file. */
public final class Asked {

    private Asked() {}

    /** The key, and the name below it where there is one: {@code recommends}, {@code clocks resolve dueAt}. */
    public static String of(Expectation expected) {
        if (expected instanceof Expectation.Recommends) {
            return "recommends";
        }
        if (expected instanceof Expectation.RecommendsAtLeast) {
            return "recommendsAtLeast";
        }
        if (expected instanceof Expectation.DoesNotRecommend) {
            return "doesNotRecommend";
        }
        if (expected instanceof Expectation.Fires rule) {
            return (rule.fires() ? "fires \"" : "doesNotFire \"") + rule.rule() + "\"";
        }
        if (expected instanceof Expectation.ClockStands clock) {
            return "clocks " + clock.sort().wireName();
        }
        if (expected instanceof Expectation.ClockRunsTo clock) {
            return "clocks " + clock.sort().wireName() + (clock.target() ? " targetAt" : " dueAt");
        }
        if (expected instanceof Expectation.Withholds withheld) {
            return "withholds " + withheld.name();
        }
        return expected instanceof Expectation.Says says ? "says " + says.name() : "nextChangeAt";
    }
}
