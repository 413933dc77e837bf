package amends.explanation;

import amends.incident.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The nearest change that would make a rule fire.
 *
 * @param sort what sort of change
 * @param text the same in words, without a full stop: {@code in 3 minutes, at 19:34, if nobody acts}
 * @param at the instant at which it comes by itself, or null
 * @param facts what would have to be otherwise; none where it comes by itself
 * @param inForceFrom the first day on which the rule is in force, where it is not in force yet; or null
 * @param expired the first day on which it is in force no more, where that is over; or null
 * @param situation the situation with these facts, or null where none are told
 */
public record NearestChange(
        Sort sort,
        String text,
        Instant at,
        List<FactChange> facts,
        LocalDate inForceFrom,
        LocalDate expired,
        Situation situation) {

    /** What sort of change it is. */
    public enum Sort {
        /** Time alone brings it. */
        TIME,
        /** Some facts would have to be otherwise. */
        FACTS,
        /** The incident would have to have begun on another day. */
        DATES,
        /** It would have to be another incident. */
        KIND,
        /** No change was found. */
        NONE,
        /** It was not looked further, for that would take too long. */
        GIVEN_UP
    }

    public NearestChange {
        facts = List.copyOf(facts);
    }

    static NearestChange inTime(Instant at, String text) {
        return new NearestChange(Sort.TIME, text, at, List.of(), null, null, null);
    }

    static NearestChange ofFacts(List<FactChange> facts, String text, Situation situation) {
        return new NearestChange(Sort.FACTS, text, null, facts, null, null, situation);
    }

    static NearestChange none(Sort sort, String text) {
        return new NearestChange(sort, text, null, List.of(), null, null, null);
    }

    /** Whether there is one. */
    public boolean isFound() {
        return sort == Sort.TIME || sort == Sort.FACTS || sort == Sort.DATES;
    }
}
