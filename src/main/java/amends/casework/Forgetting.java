package amends.casework;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Deletes decisions about incidents that nobody keeps when they are old. How old one is, its id says: that begins with the
 * time at which it was made, and unlike the time beside it never goes back while a process runs.
 */
public final class Forgetting {

    private static final int AT_ONCE = 1_000;
    private static final String FIRST = "";

    private final Transactions transactions;
    private final Duration keepFor;
    private final InstantSource clock;
    private volatile String done = FIRST;

    /** @param keepFor how long decisions are kept, or null for ever */
    public Forgetting(Transactions transactions, Duration keepFor, InstantSource clock) {
        this.transactions = transactions;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /**
     * Deletes those that are too old now, some at a time. Where it has been before, it does not look again: the first time of
     * a process is the longest.
     *
     * @return how many
     */
    public int forget() {
        if (keepFor == null) {
            return 0;
        }
        String before = DecisionIds.first(clock.instant().minus(keepFor));
        int forgotten = 0;
        String after = done;
        for (Optional<String> to = last(after, before); to.isPresent(); to = last(after, before)) {
            String from = after;
            String upTo = to.get();
            forgotten +=
                    transactions.<Integer>write(session -> session.decisions().forget(from, upTo));
            after = upTo;
            done = upTo;
        }
        return forgotten;
    }

    private Optional<String> last(String after, String before) {
        return transactions.read(session -> session.decisions().last(after, before, AT_ONCE));
    }
}
