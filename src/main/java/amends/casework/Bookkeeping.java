package amends.casework;

import amends.ledger.Account;
import amends.ledger.BudgetState;
import amends.ledger.BurnDown;
import amends.ledger.LedgerBook.Filter;
import amends.ledger.LedgerEntry;
import amends.policy.Library;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Looks up what was given, and how the budgets stand. */
public final class Bookkeeping {

    private final Transactions transactions;
    private final Supplier<Library> library;
    private final InstantSource clock;

    /**
     * @param library what stands beside the policies in force
     * @param clock tells the time
     */
    public Bookkeeping(Transactions transactions, Supplier<Library> library, InstantSource clock) {
        this.transactions = transactions;
        this.library = library;
        this.clock = clock;
    }

    /** Entries, those given last first. */
    public List<LedgerEntry> entries(Filter filter) {
        return transactions.read(session -> session.ledger().find(filter));
    }

    /** How the running period of each budget stands, by domain. */
    public List<BudgetState> budgets() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Library inForce = library.get();
        return transactions.read(session -> {
            List<BudgetState> states = new ArrayList<>();
            for (String domain : new TreeSet<>(inForce.budgets().keySet())) {
                Account account = Account.of(inForce, domain, now);
                states.add(new BudgetState(
                        account,
                        session.ledger().spent(account),
                        session.ledger().reserved(account, now)));
            }
            return states;
        });
    }

    /** How the running period of each budget was spent so far, by domain. */
    public List<BurnDown> burnDowns() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Library inForce = library.get();
        return transactions.read(session -> {
            List<BurnDown> found = new ArrayList<>();
            for (String domain : new TreeSet<>(inForce.budgets().keySet())) {
                Account account = Account.of(inForce, domain, now);
                BudgetState state = new BudgetState(
                        account,
                        session.ledger().spent(account),
                        session.ledger().reserved(account, now));
                found.add(BurnDown.of(
                        state,
                        inForce.settings(domain).zone(),
                        now,
                        session.ledger().days(account)));
            }
            return found;
        });
    }
}
