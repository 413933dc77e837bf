package amends.check.meaning;

/**
 * What a field may be: one of a set of known values, or unknown.
 *
 * @param values the known values
 * @param unknown whether it may be unknown
 */
record Allowed(Values values, boolean unknown) {

    Allowed and(Allowed other) {
        return new Allowed(values.and(other.values), unknown && other.unknown);
    }

    Allowed complement() {
        return new Allowed(values.complement(), !unknown);
    }

    boolean isEmpty() {
        return values.isEmpty() && !unknown;
    }

    boolean isWithin(Allowed other) {
        return (!unknown || other.unknown) && values.isWithin(other.values);
    }

    /** Whether it cannot be both. */
    boolean isApart(Allowed other) {
        return !(unknown && other.unknown) && values.isApart(other.values);
    }

    /** Whether a value may be; null is unknown. */
    boolean has(Object value) {
        return value == null ? unknown : values.has(value);
    }

    /** The same where the value is known. */
    Allowed known() {
        return new Allowed(values, false);
    }
}
