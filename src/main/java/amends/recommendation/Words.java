package amends.recommendation;

import amends.incident.Action;
import amends.policy.Catalogue;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.Library;
import amends.policy.Library.DomainSettings;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives recommendations their words, in the customer's language. */
final class Words {

    private final Wording wording;
    private final Library library;
    private final DomainSettings domain;
    private final String language;
    private final Fact incident;
    private final Fact customer;
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<Observation.Said> said = new ArrayList<>();

    Words(Wording wording, Library library, DomainSettings domain, Fact incident, Fact customer) {
        this.wording = wording;
        this.library = library;
        this.domain = domain;
        this.language = (String) customer.get("language");
        this.incident = incident;
        this.customer = customer;
    }

    /** The recommendations with their words. */
    List<Recommendation> of(List<Recommendation> silent) {
        List<Recommendation> worded = new ArrayList<>();
        for (Recommendation recommendation : silent) {
            worded.add(recommendation.saying(words(recommendation)));
        }
        return worded;
    }

    /** What the reader must know of the words: another language, or words that are missing. */
    Set<String> notes() {
        return notes;
    }

    /** Which messages were said, and in which language. */
    List<Observation.Said> said() {
        return said;
    }

    /** The words of the first message that there is under one of some names, whether it is recommended or not. */
    Wording.Words named(List<String> names) {
        return said(names, null);
    }

    private Wording.Words said(List<String> names, Recommendation recommendation) {
        return wording.say(names, language, domain.language(), domain.zone(), field -> value(field, recommendation));
    }

    private String words(Recommendation recommendation) {
        String name = name(recommendation);
        Wording.Words words = said(List.of(name), recommendation);
        if (words.text() != null) {
            said.add(new Observation.Said(name, words.language()));
            if (language != null && !sameLanguage(language, words.language())) {
                notes.add("There are no messages in " + language + ", so " + words.language() + " is used.");
            }
            return words.text();
        }
        if (!words.unknown().isEmpty()) {
            notes.add("The message \"" + recommendation.name() + "\" cannot be put into words: "
                    + String.join(", ", words.unknown()) + (words.unknown().size() == 1 ? " is" : " are")
                    + " not known.");
        }
        return label(recommendation);
    }

    /** Whether the words are in the language asked for, whatever its region. */
    private static boolean sameLanguage(String asked, String used) {
        return used != null && primary(asked).equalsIgnoreCase(primary(used));
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** The name under which the words for a recommendation stand. */
    private static String name(Recommendation recommendation) {
        if (recommendation instanceof Compensate gift) {
            return (gift.basis() == Basis.GOODWILL ? "remedy." : "entitlement.") + gift.name();
        }
        return recommendation.action() == Action.ESCALATE ? "escalate." + recommendation.name() : recommendation.name();
    }

    /** The value of a placeholder, or null where it is unknown; the recommendation may be null. */
    private Object value(String placeholder, Recommendation recommendation) {
        if (placeholder.equals("amount") && recommendation instanceof Compensate gift && gift.amount() != null) {
            return gift.amount();
        }
        Field ofIncident = incident.shape().field(placeholder);
        Object value = ofIncident == null ? null : incident.get(ofIncident);
        if (value != null) {
            return value;
        }
        Field ofCustomer = customer.shape().field(placeholder.equals("customerId") ? "id" : placeholder);
        return ofCustomer == null || placeholder.equals("id") ? null : customer.get(ofCustomer);
    }

    /** What a remedy, scheme or role is called, where it has no message of its own. */
    private String label(Recommendation recommendation) {
        Map<String, String> labels = Map.of();
        String name = recommendation.name();
        if (recommendation instanceof Compensate gift) {
            Catalogue catalogue = library.catalogue();
            labels = gift.basis() == Basis.GOODWILL
                    ? catalogue.remedies().get(name).label()
                    : catalogue.entitlements().get(name).label();
        } else if (recommendation.action() == Action.ESCALATE) {
            labels = library.roles().getOrDefault(name, Map.of());
        }
        return nearest(labels, language, domain.language());
    }

    /** Of what something is called in some languages the one that is nearest to what is wanted; null where there is none. */
    static String nearest(Map<String, String> labels, String language, String fallback) {
        for (String tag : new String[] {language, language == null ? null : primary(language), fallback, "en"}) {
            if (tag != null && labels.containsKey(tag)) {
                return labels.get(tag);
            }
        }
        return labels.values().stream().sorted().findFirst().orElse(null);
    }
}
