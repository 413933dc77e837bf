package amends.reports;

import java.time.LocalDate;
import java.util.List;

/** What customers were asked and what they said, within a transaction. */
public interface OutcomeBook {

    /** What stands between the names of what was given. */
    String AND = " + ";

    /** Remembers that a customer was asked. */
    void asked(Question question);

    /** Remembers what a customer said. */
    void told(Told told);

    /** Forgets what an event said, where it said something. */
    void forget(String incidentId, String eventId);

    /** How often customers were asked on some days, by kind and tier. */
    List<Asked> questions(PromiseBook.Range range);

    /** What they said on some days, the same answers together. */
    List<Answers> answers(PromiseBook.Range range);

    /**
     * A question.
     *
     * @param tier the customer's, or null
     * @param day the day in the domain's zone
     */
    record Question(String incidentId, String eventId, String kind, String tier, String message, LocalDate day) {}

    /**
     * What a customer said.
     *
     * @param tier the customer's, or null
     * @param given what the customer had got, by name, as one text
     * @param preferred the remedy that the customer would have preferred, or null
     * @param rating 1 to 5, or null
     * @param day the day in the domain's zone
     */
    record Told(
            String incidentId,
            String eventId,
            String kind,
            String tier,
            String given,
            String preferred,
            Integer rating,
            LocalDate day) {}

    /** How often customers of a tier were asked. */
    record Asked(String kind, String tier, long times) {}

    /** How often customers of a tier who had got the same said the same. */
    record Answers(String kind, String tier, String given, String preferred, Integer rating, long times) {}
}
