package amends.decision;

import java.util.List;

/**
 * Lists of decisions, within a transaction. Each part looks at a bounded number of decisions, however many there are: it
 * may so hold few or none and yet say where to go on.
 */
public interface DecisionLists {

    /**
     * A part of a list.
     *
     * @param end the id after which the list goes on, or null where it is at its end
     */
    record Part(List<Decision> decisions, String end) {
        public Part {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The next part of those that are asked for, the newest first, without what went into them and what came of it.
     *
     * @param before the id before which they were made, or null for the newest
     * @param most how many at most
     */
    Part newest(DecisionQuery query, String before, int most);

    /**
     * The next part of those that are asked for, whole, in the order of their ids.
     *
     * @param after the id after which they were made, or null for the first
     * @param most how many at most
     */
    Part inOrder(DecisionQuery query, String after, int most);

    /** Whether there is one about an incident of that kind. */
    boolean hasKind(String kind);
}
