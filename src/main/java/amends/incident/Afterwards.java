package amends.incident;

import java.util.List;
import java.util.Map;

/**
 * What is known of an incident of the past beside what an evaluation is asked.
 *
 * @param outcome what the customer said, or null where nothing is known of that
 * @param unread what stands where a rating should and is none, such as {@code Not given}; or null
 * @param done what was really done, without its time; what has a time stands in the situation
 * @param segments further things to part incidents by: the name of the column or field, and what it says
 */
public record Afterwards(Outcome outcome, String unread, List<Gesture> done, Map<String, String> segments) {

    /** Nothing is known. */
    public static final Afterwards NOTHING = new Afterwards(null, null, List.of(), Map.of());

    public Afterwards {
        done = List.copyOf(done);
        segments = Map.copyOf(segments);
    }

    /** What the customer rated, or null. */
    public Integer rating() {
        return outcome == null ? null : outcome.rating();
    }

    /** What the customer would have preferred, or null. */
    public String preferred() {
        return outcome == null ? null : outcome.preferred();
    }
}
