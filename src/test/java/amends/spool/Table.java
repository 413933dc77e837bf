package amends.spool;

import amends.casework.StoreUnavailableException;
import amends.decision.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What is in the database, which can be out of reach, and can refuse some decisions. */
final class Table implements Consumer<List<Decision>> {

    private final Map<String, Decision> rows = new LinkedHashMap<>();
    private boolean isGone;
    private Predicate<Decision> poison = decision -> false;

    @Override
    public synchronized void accept(List<Decision> decisions) {
        if (isGone) {
            throw new StoreUnavailableException("it cannot be reached", null);
        }
        decisions.stream().filter(poison).findAny().ifPresent(decision -> {
            throw new IllegalStateException(decision.id());
        });
        decisions.forEach(decision -> rows.putIfAbsent(decision.id(), decision));
    }

    synchronized Table gone(boolean gone) {
        isGone = gone;
        return this;
    }

    synchronized void refusing(Predicate<Decision> refused) {
        poison = refused;
    }

    synchronized List<Decision> rows() {
        return new ArrayList<>(rows.values());
    }
}
