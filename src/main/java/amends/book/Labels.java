package amends.book;

import amends.policy.Catalogue.Remedy;
import amends.policy.Catalogue.Scheme;
import amends.policy.Library;
import java.util.Map;

/** What remedies, schemes and roles are called in an English sentence. */
final class Labels {

    private static final String LANGUAGE = "en";

    private final Library library;

    Labels(Library library) {
        this.library = library;
    }

    /** A remedy or scheme by its label; by its name where there is none. */
    String gift(String name) {
        Remedy remedy = library.catalogue().remedies().get(name);
        Scheme scheme = library.catalogue().entitlements().get(name);
        if (remedy != null) {
            return Names.inside(label(remedy.label(), name));
        }
        return Names.quoted(scheme == null ? name : label(scheme.label(), name));
    }

    /** A role with an article. */
    String role(String name) {
        return "the " + Names.inside(label(library.roles().getOrDefault(name, Map.of()), Names.words(name)));
    }

    /** The English label, else the first of the others, else another word for it. */
    static String label(Map<String, String> labels, String otherwise) {
        String english = labels.get(LANGUAGE);
        if (english != null) {
            return english;
        }
        return labels.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(otherwise);
    }
}
