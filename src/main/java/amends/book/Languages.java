package amends.book;

import java.util.Locale;

/** Languages by their English names. */
final class Languages {

    private Languages() {}

    /** {@code Spanish} for {@code es}, {@code Portuguese (Brazil)} for {@code pt-BR}. */
    static String name(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }
}
