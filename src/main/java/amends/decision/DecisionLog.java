package amends.decision;

import java.util.List;
import java.util.Optional;

/** The decisions, within a transaction. They are only ever added. */
public interface DecisionLog {

    /** Adds one. */
    default void add(Decision decision) {
        addAll(List.of(decision));
    }

    /** Adds those that are not there. */
    void addAll(List<Decision> decisions);

    /** The decision of that id. */
    Optional<Decision> find(String id);

    /** All decisions of an incident that is kept, in order. */
    List<Decision> of(String incidentId);
}
