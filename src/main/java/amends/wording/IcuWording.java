package amends.wording;

import amends.policy.MessageText;
import amends.policy.MessageText.Placeholder;
import amends.policy.PolicyProblem;
import amends.recommendation.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Words from texts in ICU message format, all of them taken apart beforehand.
 *
 * <p>Of the names asked for, the first that exists in any language is used. The language is the one asked for, else one
 * of its parents ({@code en} for {@code en-GB}), else a variant of it ({@code pt-BR} for {@code pt}); else likewise for
 * the fallback; else for English; else the first there is. Without further style an instant is told as its local time
 * of day, and a decimal with the digits it was given with. Texts among the values are never taken for patterns.
 */
public final class IcuWording implements Wording {

    private static final Words NONE = new Words(null, null, List.of());

    private final Map<String, Message> messages = new HashMap<>();
    private final List<Placeholder> placeholders;

    private IcuWording(Map<String, Map<String, TemplateText>> texts) {
        List<Placeholder> used = new ArrayList<>();
        texts.forEach((name, languages) -> {
            Message message = new Message();
            languages.forEach((language, text) -> {
                message.put(language, text.template());
                used.addAll(text.placeholders());
            });
            messages.put(name, message);
        });
        placeholders = List.copyOf(used);
    }

    private record TemplateText(Template template, List<Placeholder> placeholders) {}

    /**
     * What came of reading messages.
     *
     * @param wording the messages that could be read
     * @param problems what could not, in order
     */
    public record Reading(IcuWording wording, List<PolicyProblem> problems) {}

    /**
     * Reads messages.
     *
     * @param texts in any number of languages; of two with one name and language the later is used
     */
    public static Reading read(List<MessageText> texts) {
        Map<String, LanguageFormats> formats = new HashMap<>();
        Map<String, Map<String, TemplateText>> read = new TreeMap<>();
        TreeSet<PolicyProblem> problems = new TreeSet<>();
        for (MessageText text : texts) {
            TemplateReader reader =
                    new TemplateReader(text, () -> formats.computeIfAbsent(text.language(), LanguageFormats::new));
            Template template = reader.read();
            problems.addAll(reader.problems());
            if (reader.problems().isEmpty()) {
                read.computeIfAbsent(text.name(), name -> new TreeMap<>())
                        .put(text.language(), new TemplateText(template, reader.placeholders()));
            }
        }
        return new Reading(new IcuWording(read), List.copyOf(problems));
    }

    /** The placeholders that the messages use, by message and language in order, each in every form it is used in. */
    public List<Placeholder> placeholders() {
        return placeholders;
    }

    /** The names of the placeholders that a message uses, by language; empty where there is no such message. */
    public SortedMap<String, Set<String>> placeholders(String message) {
        SortedMap<String, Set<String>> names = new TreeMap<>();
        for (Placeholder placeholder : placeholders) {
            if (placeholder.message().equals(message)) {
                names.computeIfAbsent(placeholder.language(), language -> new TreeSet<>())
                        .add(placeholder.name());
            }
        }
        return names;
    }

    @Override
    public Set<String> languages(String message) {
        Message known = messages.get(message);
        return known == null ? Set.of() : known.languages();
    }

    @Override
    public Words say(
            List<String> names, String language, String fallback, ZoneId zone, Function<String, Object> values) {
        for (String name : names) {
            Message message = messages.get(name);
            if (message != null) {
                return message.say(language, fallback, zone, values);
            }
        }
        return NONE;
    }
}
