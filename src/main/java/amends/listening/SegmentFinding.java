package amends.listening;

import java.util.SortedMap;

/**
 * What those of one segment said.
 *
 * @param by what incidents are parted by: {@code kind}, {@code customer.tier}, a column
 * @param value what it says
 * @param mean the 95 % interval of the mean rating, or null where there are too few
 * @param toTheRest the difference to all others of which the same is known
 * @param preferred what they would have preferred, of those who named anything
 */
public record SegmentFinding(
        String by,
        String value,
        Ratings ratings,
        Interval mean,
        Effect toTheRest,
        SortedMap<String, Share> preferred) {}
