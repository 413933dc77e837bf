package amends.backtest;

/** What came of one incident. */
public sealed interface Attempt {

    /** The incident. */
    PastIncident past();

    /** It was followed to its end. */
    record Followed(Course course) implements Attempt {
        @Override
        public PastIncident past() {
            return course.past();
        }
    }

    /**
     * It could not be evaluated.
     *
     * @param why the reason, in one line or more
     */
    record Refused(PastIncident past, String why) implements Attempt {}
}
