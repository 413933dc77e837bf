package amends.check.meaning;

import java.util.List;

/** A set of known values of one field. */
sealed interface Values permits Ranges, Names {

    /** The values that are in both; the other is of the same sort. */
    Values and(Values other);

    /** Everything that is not in this. */
    Values complement();

    /** Whether nothing is in it. */
    boolean isEmpty();

    /** Whether a value is in it. */
    boolean has(Object value);

    /** A few values of it, the plainest first; none where it is empty. */
    List<Object> samples();

    /** Whether everything in this is in the other, which is of the same sort. */
    boolean isWithin(Values other);

    /** Whether nothing is in both; the other is of the same sort. */
    boolean isApart(Values other);
}
