package amends.check;

import amends.policy.Catalogue;
import amends.policy.LibraryPlaces.Sort;
import amends.policy.MessageText;
import amends.policy.MessageText.Placeholder;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the languages of a rules folder against each other: whatever can be said in one should be said in each. */
final class LanguageCheck {

    private final Written written;
    private final Uses uses;
    private final List<PolicyProblem> found;
    private final Map<String, Map<String, MessageText>> byName = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> named = new HashMap<>();
    private final Set<String> languages = new TreeSet<>();

    LanguageCheck(Written written, Uses uses, List<PolicyProblem> errors, List<PolicyProblem> found) {
        this.written = written;
        this.uses = uses;
        this.found = found;
        for (MessageText message : written.ownMessages()) {
            languages.add(message.language());
            byName.computeIfAbsent(message.name(), name -> new TreeMap<>()).put(message.language(), message);
        }
        Set<Position> wrong = new HashSet<>();
        errors.forEach(error -> wrong.add(error.at()));
        for (Placeholder placeholder : written.placeholders()) {
            if (wrong.contains(placeholder.at())) {
                continue;
            }
            named.computeIfAbsent(placeholder.message(), name -> new HashMap<>())
                    .computeIfAbsent(placeholder.language(), language -> new TreeSet<>())
                    .add(placeholder.name());
        }
    }

    void check() {
        byName.forEach((name, texts) -> {
            if (isUsed(name)) {
                translated(name, texts);
            }
            placeholders(name, texts);
        });
        labels();
    }

    private boolean isUsed(String name) {
        return uses.messages.contains(name)
                || name.startsWith("remedy.")
                || name.startsWith("entitlement.")
                || name.startsWith("escalate.");
    }

    private void translated(String name, Map<String, MessageText> texts) {
        List<String> missing = missing(texts.keySet());
        if (!missing.isEmpty()) {
            Position at = texts.values().iterator().next().at();
            found.add(PolicyProblem.warning(
                    "untranslated-message",
                    at,
                    "the message \"" + name + "\" has no words in " + String.join(", ", missing)));
        }
    }

    /** The folder's languages in which nothing can be said; {@code pt-BR} is spoken to whoever asks for {@code pt}. */
    private List<String> missing(Set<String> there) {
        Set<String> spoken = new HashSet<>();
        there.forEach(language -> spoken.add(primary(language)));
        return languages.stream()
                .filter(language -> !spoken.contains(primary(language)))
                .toList();
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    private void placeholders(String name, Map<String, MessageText> texts) {
        Map<String, Set<String>> says = named.getOrDefault(name, Map.of());
        for (Map.Entry<String, MessageText> text : texts.entrySet()) {
            for (Map.Entry<String, MessageText> other : texts.entrySet()) {
                List<String> lacking = new ArrayList<>(says.getOrDefault(other.getKey(), Set.of()));
                lacking.removeAll(says.getOrDefault(text.getKey(), Set.of()));
                if (!lacking.isEmpty()) {
                    found.add(PolicyProblem.warning(
                                    "placeholder-missing",
                                    text.getValue().at(),
                                    "the message \"" + name + "\" does not say in " + text.getKey()
                                            + " what it says in " + other.getKey())
                            .expecting("{" + String.join("}, {", lacking) + "}", null));
                    break;
                }
            }
        }
    }

    private void labels() {
        Catalogue catalogue = written.library().catalogue();
        label(
                Sort.REMEDY,
                "remedy.",
                uses.remedies,
                name -> catalogue.remedies().get(name).label());
        label(
                Sort.ENTITLEMENT,
                "entitlement.",
                uses.entitlements,
                name -> catalogue.entitlements().get(name).label());
        label(
                Sort.ROLE,
                "escalate.",
                uses.roles,
                name -> written.library().roles().get(name));
    }

    private interface Labels {
        Map<String, String> of(String name);
    }

    private void label(Sort sort, String prefix, Set<String> used, Labels labels) {
        written.places().of(sort).forEach((name, at) -> {
            if (used.contains(name) && !byName.containsKey(prefix + name)) {
                List<String> missing = missing(labels.of(name).keySet());
                if (!missing.isEmpty()) {
                    found.add(PolicyProblem.warning(
                            "untranslated-label",
                            at,
                            "\"" + name + "\" has neither a label nor a message in " + String.join(", ", missing)));
                }
            }
        });
    }
}
