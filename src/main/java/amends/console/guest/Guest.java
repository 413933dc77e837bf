package amends.console.guest;

import java.time.Instant;
import java.util.List;

/**
 * All that a customer is shown of an incident; what is not in here cannot be on the page.
 *
 * @param status how it stands, in words
 * @param resolvedAt when it was put right, or null
 * @param happened what happened, in the words of the release or of the page
 * @param moments what is promised
 * @param said what they were told, the newest first
 * @param given what they got, in order
 */
public record Guest(
        String status, When resolvedAt, Spoken happened, List<Moment> moments, List<Line> said, List<Line> given) {

    public Guest {
        moments = List.copyOf(moments);
        said = List.copyOf(said);
        given = List.copyOf(given);
    }

    /** An instant, and how it is written where there is no script. */
    public record When(Instant at, String text) {}

    /**
     * Words that are not the page's own.
     *
     * @param language the language that they are in, or null where it is that of the page
     */
    public record Spoken(String text, String language) {}

    /**
     * Something that is promised for an instant.
     *
     * @param what what is promised
     * @param late what is said once the instant has gone by
     * @param isLate whether it has
     */
    public record Moment(String what, When by, String late, boolean isLate) {}

    /** Something that was said or given. */
    public record Line(When at, Spoken words) {}
}
