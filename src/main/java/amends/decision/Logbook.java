package amends.decision;

import java.util.Optional;

/** Where the decisions about incidents that nobody keeps are written down. What is logged is never dropped. */
public interface Logbook {

    /**
     * Writes a decision down; returns when it cannot be lost any more, so that it can be told.
     *
     * @throws LogOverloadedException where it cannot be written down now; then it must not be told
     */
    void log(Decision decision);

    /** A decision that was logged and is not yet to be found in the {@link DecisionLog}; else empty. */
    Optional<Decision> waiting(String id);
}
