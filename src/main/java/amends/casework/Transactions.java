package amends.casework;

import amends.incident.LedgerSnapshot;
import amends.ledger.LedgerBook;
import java.util.function.Function;

/** Work on what is stored, all of it or nothing. */
public interface Transactions {

    /**
     * Does work that changes something. When this returns, everything is on the disk; where it throws, nothing is done.
     * The work may be tried several times, where others work on the same things.
     *
     * @throws StoreUnavailableException where the database cannot be reached
     */
    <T> T write(Function<Session, T> work);

    /**
     * Does work that changes nothing.
     *
     * @throws StoreUnavailableException where the database cannot be reached
     */
    <T> T read(Function<Session, T> work);

    /**
     * What an evaluation asks of the ledger, outside of other work.
     *
     * @throws StoreUnavailableException where the database cannot be reached
     */
    default LedgerSnapshot snapshot(LedgerBook.Inquiry inquiry) {
        return read(session -> session.ledger().snapshot(inquiry));
    }
}
