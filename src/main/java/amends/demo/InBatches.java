package amends.demo;

import amends.casework.Session;
import amends.casework.Transactions;
import java.util.function.Function;

/**
 * Does many pieces of work in one transaction, which is much quicker than each in its own: each waits for the disk. One
 * thread uses it. Outside of a batch, each is a transaction of its own.
 */
public final class InBatches implements Transactions {

    private final Transactions each;
    private Session open;

    /** @param each does work in transactions of its own */
    public InBatches(Transactions each) {
        this.each = each;
    }

    /** Does work of many pieces in one transaction: all of it is on the disk when this returns, or none. */
    public void together(Runnable many) {
        each.write(session -> {
            open = session;
            try {
                many.run();
            } finally {
                open = null;
            }
            return null;
        });
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        return open == null ? each.write(work) : work.apply(open);
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        return open == null ? each.read(work) : work.apply(open);
    }
}
