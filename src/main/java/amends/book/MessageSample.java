package amends.book;

import java.util.List;

/**
 * A message as the customer sees it.
 *
 * @param name its name in the rules
 * @param use what it is for
 * @param facts the sample facts that stand in it, or null where it names none
 * @param said the words, by language in order
 */
public record MessageSample(String name, String use, String facts, List<Said> said) {

    public MessageSample {
        said = List.copyOf(said);
    }

    /**
     * The words in one language.
     *
     * @param tag the language as an IETF tag
     * @param language its English name
     * @param text the words
     */
    public record Said(String tag, String language, String text) {}
}
