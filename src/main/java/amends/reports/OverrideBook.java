package amends.reports;

import java.time.LocalDate;
import java.util.List;

/** What was done otherwise than recommended, within a transaction. Nothing in it tells of a person. */
public interface OverrideBook {

    /** The reason of what was said in words. */
    String IN_WORDS = "inWords";

    /** Remembers that something else was done. */
    void told(Told told);

    /** Forgets what an event did otherwise, where it did. */
    void forget(String incidentId, String eventId);

    /** How often on some days, by kind, action and reason. */
    List<Times> times(PromiseBook.Range range);

    /**
     * Something else was done.
     *
     * @param action what was recommended, such as {@code compensate}
     * @param reason the name of a reason, or {@link #IN_WORDS}
     * @param day the day in the domain's zone
     */
    record Told(String incidentId, String eventId, String kind, String action, String reason, LocalDate day) {}

    /** How often an action was not taken for a reason. */
    record Times(String kind, String action, String reason, long times) {}
}
