package amends.book;

import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Catalogue.Budget;
import amends.policy.Catalogue.Remedy;
import amends.policy.Catalogue.Scheme;
import amends.policy.Library;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What some rules can give, what they fall back to among it. */
final class Gifts {

    private final Catalogue catalogue;
    private final GiftWords words;
    private final SortedSet<String> given = new TreeSet<>();
    private final SortedSet<String> owed = new TreeSet<>();
    private final SortedSet<String> instead = new TreeSet<>();

    Gifts(Library library, List<Rule> rules) {
        this.catalogue = library.catalogue();
        this.words = new GiftWords(catalogue, new Labels(library));
        for (Rule rule : rules) {
            for (Act act : rule.acts()) {
                if (act instanceof Act.Compensate gift && catalogue.remedies().containsKey(gift.name())) {
                    given.add(gift.name());
                    instead.addAll(catalogue.remedies().get(gift.name()).instead());
                } else if (act instanceof Act.Entitle scheme
                        && catalogue.entitlements().containsKey(scheme.name())) {
                    owed.add(scheme.name());
                }
            }
        }
        instead.removeAll(given);
    }

    /** Goodwill that is only ever given instead of something else. */
    SortedSet<String> onlyInstead() {
        return instead;
    }

    /** Whether anything is given at all. */
    boolean any() {
        return !given.isEmpty() || !owed.isEmpty();
    }

    /** A line for each, goodwill first. */
    List<GiftLine> lines() {
        List<GiftLine> lines = new ArrayList<>();
        SortedSet<String> goodwill = new TreeSet<>(given);
        goodwill.addAll(instead);
        for (String name : goodwill) {
            Remedy remedy = catalogue.remedies().get(name);
            boolean priced = remedy.cost() != null;
            lines.add(new GiftLine(
                    name,
                    Labels.label(remedy.label(), name),
                    "Goodwill",
                    priced ? remedy.cost().toString() : "as the rule says",
                    priced ? remedy.value().toString() : "as the rule says",
                    terms(remedy)));
        }
        for (String name : owed) {
            Scheme scheme = catalogue.entitlements().get(name);
            String group = words.group(scheme.group());
            lines.add(new GiftLine(
                    name,
                    Labels.label(scheme.label(), name),
                    "Owed",
                    "as the rule says",
                    "as the rule says",
                    group == null ? null : Names.title(group)));
        }
        return lines;
    }

    private String terms(Remedy remedy) {
        List<String> terms = words.terms(remedy, false);
        return terms.isEmpty() ? null : Names.title(String.join("; ", terms));
    }

    /** A budget in words. */
    static String budget(Budget budget) {
        return budget.goodwill() + " a " + budget.per().name().toLowerCase(Locale.ROOT) + "; from "
                + Values.percent(budget.degradeAt().movePointRight(2).stripTrailingZeros())
                + " of it on, the cheaper gesture is given";
    }
}
