package amends.book;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they stand in rules, told in words: {@code delayMinutes} is delay minutes. */
final class Names {

    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern BREAKS = Pattern.compile("[-_.$\\s]+");
    private static final Pattern VOWEL = Pattern.compile("([aeio]|un(?!i)|up|ul|um|us(?!e|u)).*", Pattern.DOTALL);

    private Names() {}

    /** The words of a name in camelCase, kebab-case or CONSTANT_CASE; abbreviations stay as they are. */
    static String words(String name) {
        String apart = HUMPS.matcher(name).replaceAll(" ");
        String spaced = BREAKS.matcher(apart).replaceAll(" ").strip();
        StringBuilder words = new StringBuilder();
        for (String word : spaced.split(" ", -1)) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(isAbbreviation(word) ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.isEmpty() ? name : words.toString();
    }

    /** The words of a value of a closed set: {@code TARGET_MISSED} is target missed; with a digit it is a code. */
    static String value(String name) {
        String spaced = name.replace('_', ' ').strip();
        return spaced.chars().anyMatch(Character::isDigit) ? spaced : spaced.toLowerCase(Locale.ROOT);
    }

    /** The same with a capital at the start. */
    static String title(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A label as it reads inside a sentence: a first word that is no abbreviation begins small. */
    static String inside(String label) {
        boolean word = label.length() > 1
                && Character.isUpperCase(label.charAt(0))
                && !Character.isUpperCase(label.charAt(1))
                && !Character.isDigit(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    /** With a or an before it. */
    static String one(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean vowel = VOWEL.matcher(lower).matches();
        return (vowel ? "an " : "a ") + noun;
    }

    /** A name for a place in a page: small letters, digits and hyphens. */
    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "x" : slug;
    }

    /** In the quotes of running text. */
    static String quoted(String text) {
        return "“" + text + "”";
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && word.length() <= 5
                && word.chars().anyMatch(Character::isLetter);
    }
}
