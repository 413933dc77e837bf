package amends.check.meaning;

import java.math.BigDecimal;

/**
 * A place between values, just before one or just after it.
 *
 * @param place the value
 * @param after whether it is just after
 */
record Cut(BigDecimal place, boolean after) implements Comparable<Cut> {

    /** Just before a value. */
    static Cut before(BigDecimal place) {
        return new Cut(place, false);
    }

    /** Just after a value; where values have a next one, that is just before the next. */
    static Cut after(BigDecimal place, Scale scale) {
        return scale.isDiscrete() ? new Cut(place.add(BigDecimal.ONE), false) : new Cut(place, true);
    }

    @Override
    public int compareTo(Cut other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : Boolean.compare(after, other.after);
    }
}
