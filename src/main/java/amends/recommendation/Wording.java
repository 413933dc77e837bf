package amends.recommendation;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Puts messages into a customer's language. Safe for any number of threads at once. */
public interface Wording {

    /**
     * The words for a message.
     *
     * @param names the names under which the message may stand, the first that exists wins
     * @param language the customer's language as an IETF tag, or null where it is not known
     * @param fallback the domain's language
     * @param zone the zone in which times of day are told
     * @param values the values of the placeholders, by field name; null for an unknown one
     */
    Words say(List<String> names, String language, String fallback, ZoneId zone, Function<String, Object> values);

    /** The languages in which there are words for a message; none where that is not known. */
    default Set<String> languages(String message) {
        return Set.of();
    }

    /**
     * What came of it.
     *
     * @param text the words, or null where no message of that name exists or a placeholder's value is unknown
     * @param language the language of the words, or null without words
     * @param unknown the placeholders whose values are unknown
     */
    record Words(String text, String language, List<String> unknown) {}
}
