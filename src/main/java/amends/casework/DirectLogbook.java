package amends.casework;

import amends.decision.Decision;
import amends.decision.LogOverloadedException;
import amends.decision.Logbook;
import amends.work.Together;
import java.util.List;
import java.util.Optional;

/** A logbook that writes into the database at once; what is asked for at the same time goes into one transaction. */
public final class DirectLogbook implements Logbook {

    private static final int MOST_TOGETHER = 256;
    private static final int BATCHES = 2;

    private final Transactions transactions;
    private final Together<Decision, Boolean> together = new Together<>(BATCHES, MOST_TOGETHER, this::write);

    /** @param transactions the database */
    public DirectLogbook(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void log(Decision decision) {
        try {
            together.ask(decision);
        } catch (StoreUnavailableException e) {
            throw new LogOverloadedException("the decision cannot be written down now: " + e.getMessage(), e);
        }
    }

    private List<Boolean> write(List<Decision> decisions) {
        transactions.write(session -> {
            session.decisions().addAll(decisions);
            return null;
        });
        return decisions.stream().map(one -> true).toList();
    }

    @Override
    public Optional<Decision> waiting(String id) {
        return Optional.empty();
    }
}
