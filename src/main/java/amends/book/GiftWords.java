package amends.book;

import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Catalogue.Remedy;
import java.util.ArrayList;
import java.util.List;

/** Gifts in words: what they are, what they cost, how often and in what company they are given. */
final class GiftWords {

    private final Catalogue catalogue;
    private final Labels labels;

    GiftWords(Catalogue catalogue, Labels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /**
     * A goodwill remedy that a rule gives.
     *
     * @param money how much, or null for the catalogue's own
     */
    String goodwill(Act.Compensate gift, String money) {
        List<String> terms = new ArrayList<>(List.of("goodwill"));
        Remedy remedy = catalogue.remedies().get(gift.name());
        if (remedy != null) {
            terms.addAll(terms(remedy, money == null));
        }
        return "offer " + labels.gift(gift.name()) + (money == null ? "" : ": " + money) + " ("
                + String.join("; ", terms) + ")";
    }

    /** Something owed that a rule gives. */
    String owed(Act.Entitle owed, String money) {
        String group = group(owed);
        return "owe the customer " + labels.gift(owed.name()) + (money == null ? "" : ": " + money)
                + " (owed by law or contract" + (group == null ? "" : "; " + group) + ")";
    }

    /** The terms of a remedy, its price only where asked for. */
    List<String> terms(Remedy remedy, boolean price) {
        List<String> terms = new ArrayList<>();
        if (price && remedy.cost() != null) {
            terms.add("costs us " + remedy.cost() + ", worth " + remedy.value() + " to the customer");
        }
        if (remedy.limit() != null) {
            terms.add(limit(remedy));
        }
        if (!remedy.instead().isEmpty()) {
            terms.add("where that cannot be, " + instead(remedy));
        }
        if (remedy.approvalAbove() != null) {
            terms.add("a cost above " + remedy.approvalAbove() + " needs somebody's approval");
        }
        String group = group(remedy.group());
        if (group != null) {
            terms.add(group);
        }
        return terms;
    }

    /** {@code at most 2 per customer in 90 days}. */
    static String limit(Remedy remedy) {
        return "at most " + remedy.limit().perCustomer() + " per customer in "
                + Values.count(remedy.limit().days(), "day", "days");
    }

    /** {@code a coffee on the house, else a sincere apology}. */
    String instead(Remedy remedy) {
        return String.join(
                ", else ", remedy.instead().stream().map(labels::gift).toList());
    }

    /** How what a statement gives goes with others of its group, or null where there is none. */
    String group(Act act) {
        if (act instanceof Act.Compensate gift && catalogue.remedies().containsKey(gift.name())) {
            return group(catalogue.remedies().get(gift.name()).group());
        }
        if (act instanceof Act.Entitle owed && catalogue.entitlements().containsKey(owed.name())) {
            return group(catalogue.entitlements().get(owed.name()).group());
        }
        return null;
    }

    /** How a group goes together, or null without a group. */
    String group(String name) {
        if (name == null) {
            return null;
        }
        String group = "the group " + Names.quoted(Names.words(name));
        return switch (catalogue.modeOf(name)) {
            case MAX -> "of " + group + " only the best is given";
            case SUM -> "all that is earned of " + group + " is given together";
            case EXCLUSIVE -> "of " + group + " the customer chooses one";
        };
    }
}
