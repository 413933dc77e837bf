package amends.decision;

import java.util.List;
import java.util.Optional;

/** The decisions, within a transaction. They are only ever added. */
public interface DecisionLog {

    /** Adds one. */
    void add(Decision decision);

    /** The decision of that id. */
    Optional<Decision> find(String id);

    /** All decisions of an incident, in order. */
    List<Decision> of(String incidentId);
}
