package amends.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decisions, within a transaction. They are added; then erased or forgotten at most. */
public interface DecisionLog {

    /** Adds one. */
    default void add(Decision decision) {
        addAll(List.of(decision));
    }

    /** Adds those that are not there. */
    void addAll(List<Decision> decisions);

    /** Those of some ids of which there is a decision. */
    Set<String> known(List<String> ids);

    /** The decision of that id. */
    Optional<Decision> find(String id);

    /** All decisions of an incident that is kept, in order. */
    List<Decision> of(String incidentId);

    /** Some decisions of {@link Decision.Cause#ASKED} about a customer that are not erased; so many at most. */
    List<String> asked(String customerId, int most);

    /**
     * Takes situation, plan, customer and subject out of decisions.
     *
     * @param now when
     */
    void erase(List<String> ids, Instant now);

    /**
     * The id of the last of so many decisions that follow an id and come before another; empty where there is none.
     *
     * @param after follows
     * @param before comes before
     */
    Optional<String> last(String after, String before, int most);

    /**
     * Deletes the decisions of {@link Decision.Cause#ASKED} between two ids.
     *
     * @param after itself not deleted
     * @param to deleted too
     * @return how many
     */
    int forget(String after, String to);
}
