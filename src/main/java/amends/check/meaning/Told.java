package amends.check.meaning;

import java.math.BigDecimal;

/** Sets of values in words. */
final class Told {

    private Told() {}

    /** One stretch of values with its verb: {@code delayMinutes 30 is}, {@code delayMinutes 30 to 59 are}. */
    static String values(Slot slot, Ranges stretch) {
        Scale scale = stretch.scale();
        Object first = Ranges.first(scale, stretch.from(), stretch.to());
        Object last = Ranges.last(scale, stretch.from(), stretch.to());
        if (first != null && first.equals(last) && Ranges.only(scale, first).equals(stretch)) {
            return slot.name() + " " + value(first) + " is";
        }
        if (scale.isDiscrete()) {
            return slot.name() + " " + value(first) + " to " + value(last) + " are";
        }
        return slot.name() + " " + (stretch.from().after() ? "above " : "from ")
                + value(scale.value(stretch.from().place())) + " "
                + (stretch.to().after() ? "up to " : "and below ")
                + value(scale.value(stretch.to().place())) + " are";
    }

    static String value(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof String ? "\"" + value + '"' : String.valueOf(value);
    }
}
