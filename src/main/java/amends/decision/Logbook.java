package amends.decision;

import java.util.List;
import java.util.Optional;

/** Where the decisions about incidents that nobody keeps are written down. What is logged is never dropped. */
public interface Logbook {

    /** Nothing is written down. */
    Logbook OFF = new Logbook() {
        @Override
        public void log(Decision decision) {
            // Nobody was promised that it is found.
        }

        @Override
        public Optional<Decision> waiting(String id) {
            return Optional.empty();
        }
    };

    /** Whether anything is written down. */
    default boolean isOn() {
        return this != OFF;
    }

    /**
     * Writes a decision down; returns when it cannot be lost any more, so that it can be told.
     *
     * @throws LogOverloadedException where it cannot be written down now; then it must not be told
     */
    void log(Decision decision);

    /**
     * Writes several down; returns when none of them can be lost any more.
     *
     * @throws LogOverloadedException where one cannot be written down now; then none may be told, though some may be logged
     */
    default void log(List<Decision> decisions) {
        decisions.forEach(this::log);
    }

    /** A decision that was logged and is not yet to be found in the {@link DecisionLog}; else empty. */
    Optional<Decision> waiting(String id);

    /**
     * Returns when everything that was logged before is to be found in the {@link DecisionLog}. It throws what a transaction
     * throws where the database cannot be reached.
     */
    default void settle() {
        // Nothing waits.
    }
}
