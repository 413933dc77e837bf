package amends.storage;

import amends.casework.Session;
import amends.casework.Transactions;
import amends.incident.LedgerSnapshot;
import amends.ledger.LedgerBook;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Transactions of this process, which wake those who listen when they have ended, and know which are under way. */
public final class ToldTransactions implements Transactions, Horizon {

    private final Transactions transactions;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentSkipListSet<Long> underWay = new ConcurrentSkipListSet<>();
    private volatile Runnable listener = () -> {};

    /** @param transactions do the work */
    public ToldTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Says whom to wake; it must not take long. */
    public void wake(Runnable whom) {
        listener = whom;
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        Long number = begun();
        try {
            return transactions.write(work);
        } finally {
            underWay.remove(number);
            listener.run();
        }
    }

    /** A number is among those under way before a later one is given out. */
    private synchronized Long begun() {
        Long number = numbers.incrementAndGet();
        underWay.add(number);
        return number;
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        return transactions.read(work);
    }

    @Override
    public LedgerSnapshot snapshot(LedgerBook.Inquiry inquiry) {
        return transactions.snapshot(inquiry);
    }

    @Override
    public synchronized long mark() {
        return numbers.get();
    }

    @Override
    public boolean isPassed(long mark) {
        return underWay.headSet(mark, true).isEmpty();
    }
}
