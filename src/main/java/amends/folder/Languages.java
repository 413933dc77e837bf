package amends.folder;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Knows language tags (BCP 47), of which only the canonical spelling is read, so that one language has one name. */
final class Languages {

    private static final List<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).sorted().toList();
    private static final List<String> REGIONS =
            Arrays.stream(Locale.getISOCountries()).sorted().toList();

    private Languages() {}

    /** What is wrong with a tag, or null. */
    static PolicyProblem problemWith(String tag, Position at) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return problem(tag, at, canonical(tag.replace('_', '-')));
        }
        String language = locale.getLanguage();
        String region = locale.getCountry();
        if (language.length() != 3 && !LANGUAGES.contains(language)) {
            return problem(tag, at, byEnglishName(tag));
        }
        if (region.length() == 2 && !REGIONS.contains(region)) {
            String nearest = region.equals("UK") ? "GB" : Nearest.to(region, REGIONS);
            return problem(tag, at, nearest == null ? language : language + "-" + nearest);
        }
        return locale.toLanguageTag().equals(tag) ? null : problem(tag, at, locale.toLanguageTag());
    }

    private static PolicyProblem problem(String tag, Position at, String nearest) {
        return PolicyProblem.of("bad-language", at, "this is no language tag")
                .expecting("a tag such as en or pt-BR", '"' + tag + '"')
                .nearest(nearest);
    }

    private static String canonical(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : byEnglishName(tag);
    }

    private static String byEnglishName(String written) {
        if (written.length() < 4) {
            return null;
        }
        Map<String, String> tags = new TreeMap<>();
        for (String tag : LANGUAGES) {
            tags.put(Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH), tag);
        }
        String name = Nearest.to(written, tags.keySet());
        return name == null ? null : tags.get(name);
    }
}
