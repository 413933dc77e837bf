package amends.book;

import amends.policy.MessageText;
import amends.policy.MessageText.Placeholder;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.recommendation.Wording;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a book is made of.
 *
 * @param policies the checked policies
 * @param wording puts messages into words
 * @param texts all messages in all languages
 * @param placeholders what the messages name
 * @param warnings what is open about the rules
 */
public record BookSource(
        PolicySet policies,
        Wording wording,
        List<MessageText> texts,
        List<Placeholder> placeholders,
        List<PolicyProblem> warnings) {

    public BookSource {
        texts = List.copyOf(texts);
        placeholders = List.copyOf(placeholders);
        warnings = List.copyOf(warnings);
    }

    /** The languages of a message, in order; none where there is no such message. */
    SortedSet<String> languages(String message) {
        SortedSet<String> languages = new TreeSet<>();
        texts.stream().filter(text -> text.name().equals(message)).forEach(text -> languages.add(text.language()));
        return languages;
    }

    /** The placeholders of a message in any language, in order. */
    SortedSet<String> placeholders(String message) {
        SortedSet<String> names = new TreeSet<>();
        placeholders.stream()
                .filter(placeholder -> placeholder.message().equals(message))
                .forEach(placeholder -> names.add(placeholder.name()));
        return names;
    }
}
