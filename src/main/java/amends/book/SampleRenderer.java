package amends.book;

import amends.money.Money;
import amends.policy.DomainPolicy;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Library.DomainSettings;
import amends.policy.StandardFacts;
import amends.recommendation.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts one message into words in each of its languages. */
final class SampleRenderer {

    private final BookSource source;
    private final DomainSettings settings;
    private final DomainPolicy domain;

    SampleRenderer(BookSource source, DomainSettings settings, DomainPolicy domain) {
        this.source = source;
        this.settings = settings;
        this.domain = domain;
    }

    /**
     * The message in all languages; without texts of its own the label of what is given, as the product does it.
     *
     * @return empty where there is nothing to say
     */
    Optional<MessageSample> render(Spoken spoken, Map<String, String> labels, Map<String, Object> values) {
        List<MessageSample.Said> said = new ArrayList<>();
        SortedSet<String> languages = source.languages(spoken.message());
        if (languages.isEmpty()) {
            new TreeSet<>(labels.keySet()).forEach(language -> said.add(said(language, labels.get(language))));
        }
        for (String language : languages) {
            said.add(said(language, words(spoken.message(), language, values)));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageSample(spoken.message(), spoken.use(), facts(spoken.message(), values), said));
    }

    private static MessageSample.Said said(String tag, String text) {
        return new MessageSample.Said(tag, Languages.name(tag), text);
    }

    private String words(String message, String language, Map<String, Object> values) {
        Map<String, Object> inLanguage = new HashMap<>(values);
        inLanguage.put("language", language);
        Wording.Words words =
                source.wording().say(List.of(message), language, settings.language(), settings.zone(), inLanguage::get);
        return words.text() != null
                ? words.text()
                : "(cannot be said: " + String.join(", ", words.unknown()) + " is not known)";
    }

    /** {@code course “main”, delay minutes 12}, or null where the message names nothing. */
    private String facts(String message, Map<String, Object> values) {
        List<String> facts = new ArrayList<>();
        for (String name : source.placeholders(message)) {
            Object value = values.get(name);
            if (value instanceof Money money) {
                facts.add(Names.words(name) + " " + money);
            } else if (value != null && !String.valueOf(value).startsWith("‹")) {
                Field field = field(name);
                facts.add(
                        field != null && field.type().isNumber()
                                ? Unit.noun(field) + " " + Unit.of(field).with(value)
                                : Names.words(name) + " " + Values.of(value, field == null ? null : field.type()));
            }
        }
        return facts.isEmpty() ? null : Lists.and(facts);
    }

    private Field field(String name) {
        for (Kind kind : domain.kinds().values()) {
            if (kind.shape().field(name) != null) {
                return kind.shape().field(name);
            }
        }
        Field incident = StandardFacts.INCIDENT.field(name);
        return incident != null ? incident : StandardFacts.CUSTOMER.field(name);
    }
}
