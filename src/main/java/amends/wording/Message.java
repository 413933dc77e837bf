package amends.wording;

import amends.recommendation.Wording.Words;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A message in all its languages. */
final class Message {

    private static final String LAST_RESORT = "en";

    private final SortedMap<String, InLanguage> languages = new TreeMap<>();
    private final Map<String, InLanguage> spellings = new HashMap<>();

    /** A message in one language, with its words where they are always the same. */
    private record InLanguage(String language, Template template, Words constant) {
        Words words(ZoneId zone, Function<String, Object> values) {
            if (constant != null) {
                return constant;
            }
            Rendering rendering = new Rendering(zone, values);
            template.render(rendering);
            List<String> unknown = rendering.unknown();
            return unknown.isEmpty()
                    ? new Words(rendering.out().toString(), language, unknown)
                    : new Words(null, null, List.copyOf(unknown));
        }
    }

    /** Adds a language, or puts other words in its place; for building only. */
    void put(String language, Template template) {
        String constant = template.constant();
        Words words = constant == null ? null : new Words(constant, language, List.of());
        InLanguage added = new InLanguage(language, template, words);
        languages.put(language, added);
        spellings.put(language, added);
        spellings.put(language.toLowerCase(Locale.ROOT), added);
    }

    /** Its languages, in order. */
    Set<String> languages() {
        return Collections.unmodifiableSet(languages.keySet());
    }

    Words say(String language, String fallback, ZoneId zone, Function<String, Object> values) {
        InLanguage found = nearest(language);
        found = found == null ? nearest(fallback) : found;
        found = found == null ? nearest(LAST_RESORT) : found;
        found = found == null ? languages.get(languages.firstKey()) : found;
        return found.words(zone, values);
    }

    /** The language itself, else its parents, else the first of its variants, else null. */
    private InLanguage nearest(String tag) {
        if (tag == null || tag.isEmpty()) {
            return null;
        }
        InLanguage exact = spellings.get(tag);
        if (exact != null) {
            return exact;
        }
        String asked = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        int end = asked.length();
        while (end > 0) {
            InLanguage found = spellings.get(asked.substring(0, end));
            if (found != null) {
                return found;
            }
            end = asked.lastIndexOf('-', end - 1);
        }
        int hyphen = asked.indexOf('-');
        String primary = (hyphen < 0 ? asked : asked.substring(0, hyphen)) + "-";
        String variant = languages.tailMap(primary).isEmpty()
                ? ""
                : languages.tailMap(primary).firstKey();
        return variant.startsWith(primary) ? languages.get(variant) : null;
    }
}
