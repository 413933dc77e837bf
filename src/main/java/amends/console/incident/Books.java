package amends.console.incident;

import amends.casework.Bookkeeping;
import amends.casework.CaseView;
import amends.ledger.BudgetState;
import amends.ledger.LedgerBook.Filter;
import amends.ledger.LedgerEntry;
import amends.ledger.Periods;
import amends.policy.Catalogue.Remedy;
import amends.policy.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the ledger says of an incident's customer and of its domain.
 *
 * @param entries what the customer got, the last first; of this incident only where the customer is not known
 * @param limits how the limits of this customer stand, in words
 * @param budget how the domain's budget stands, or null where it has none
 */
public record Books(List<Entry> entries, List<String> limits, String budget) {

    private static final int MOST = 20;

    /**
     * Something that was given.
     *
     * @param text what it is called
     * @param isReversed whether it was taken back
     */
    public record Entry(LedgerEntry entry, String text, boolean isReversed) {}

    public Books {
        entries = List.copyOf(entries);
        limits = List.copyOf(limits);
    }

    static Books of(CaseView view, Bookkeeping bookkeeping, Library library, Instant now) {
        String customer = view.head().customerId();
        List<LedgerEntry> found = bookkeeping.entries(
                new Filter(customer, null, customer == null ? view.head().id() : null, null, null, null, MOST));
        Set<String> reversed = new HashSet<>();
        found.forEach(entry -> reversed.add(entry.reverses()));
        Told told = new Told(library);
        List<Entry> entries = found.stream()
                .filter(entry -> entry.reverses() == null)
                .map(entry -> new Entry(entry, told.gift(entry.remedy()), reversed.contains(entry.id())))
                .toList();
        return new Books(
                entries,
                customer == null ? List.of() : limits(view, entries, library, told, now),
                budget(bookkeeping.budgets(), view.head().domain()));
    }

    private static List<String> limits(CaseView view, List<Entry> entries, Library library, Told told, Instant now) {
        Set<String> remedies = new TreeSet<>();
        entries.forEach(one -> remedies.add(one.entry().remedy()));
        if (view.plan() != null) {
            view.plan().recommendations().forEach(one -> remedies.add(one.name()));
        }
        List<String> limits = new ArrayList<>();
        for (String name : remedies) {
            Remedy remedy = library.catalogue().remedies().get(name);
            if (remedy != null && remedy.limit() != null) {
                Instant since = now.minus(Duration.ofDays(remedy.limit().days()));
                long given = entries.stream()
                        .filter(one -> !one.isReversed()
                                && one.entry().remedy().equals(name)
                                && one.entry().at().isAfter(since))
                        .count();
                limits.add(told.gift(name) + ": " + given + " of "
                        + remedy.limit().perCustomer() + " in " + remedy.limit().days() + " days");
            }
        }
        return limits;
    }

    /** How a domain's budget stands, or null. */
    static String budget(List<BudgetState> budgets, String domain) {
        return budgets.stream()
                .filter(one -> one.account().domain().equals(domain))
                .findFirst()
                .map(one -> one.left() + " left of " + one.account().budget().goodwill() + " a "
                        + Periods.name(one.account().per())
                        + (one.isDegraded() ? "; only the cheapest gestures are recommended now" : ""))
                .orElse(null);
    }
}
