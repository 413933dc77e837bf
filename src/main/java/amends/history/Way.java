package amends.history;

import amends.policy.FactShape;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.rows.Row;
import amends.rows.RowException;
import amends.rows.RowProblem;
import amends.rows.RowReading;
import java.util.ArrayList;

/**
 * A way to read rows: with the kinds of certain policies.
 *
 * @param name whose way it is, to tell of what cannot be read; or null where there is no other
 */
record Way(String name, RowReading reading, PolicySet policies) {

    /**
     * Reads a row.
     *
     * @throws RowException with every problem of the row
     */
    RowReading.Read read(Row row) throws RowException {
        try {
            return reading.read(row, new ArrayList<>());
        } catch (RowException wrong) {
            if (name == null) {
                throw wrong;
            }
            throw new RowException(wrong.problems().stream().map(this::told).toList());
        }
    }

    private RowProblem told(RowProblem problem) {
        return new RowProblem(
                problem.where(),
                problem.message() + ", as " + name + " reads it",
                problem.expected(),
                problem.found(),
                problem.nearest());
    }

    /** Whether a row means the same by either policies: they have the same kinds and calendars. */
    static boolean areAlike(PolicySet one, PolicySet other) {
        return one.kindNames().equals(other.kindNames())
                && one.library()
                        .calendars()
                        .keySet()
                        .equals(other.library().calendars().keySet())
                && one.kindNames().stream().allMatch(name -> areAlike(one.kind(name), other.kind(name)));
    }

    private static boolean areAlike(Kind one, Kind other) {
        FactShape shape = one.shape();
        return one.lineage().equals(other.lineage())
                && shape.fields().equals(other.shape().fields());
    }
}
