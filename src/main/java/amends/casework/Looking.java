package amends.casework;

import java.util.List;

/** Looks for incidents that are kept. */
public final class Looking {

    private final Transactions transactions;

    /** @param transactions what is stored */
    public Looking(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A part of a list.
     *
     * @param incidents without what they were opened with
     * @param next after which place there are more, or null where this is the end
     */
    public record Page(List<CaseHead> incidents, CaseQuery.Place next) {
        public Page {
            incidents = List.copyOf(incidents);
        }
    }

    /** How many incidents are not resolved. */
    public long open() {
        return transactions.read(session -> session.lists().open());
    }

    /**
     * The next part of a list.
     *
     * @param after the place after which to go on, or null for the beginning
     */
    public Page page(CaseQuery query, CaseQuery.Place after, int most) {
        List<CaseHead> found = transactions.read(session -> session.lists().list(query, after, most + 1));
        return found.size() <= most
                ? new Page(found, null)
                : new Page(found.subList(0, most), query.place(found.get(most - 1)));
    }
}
