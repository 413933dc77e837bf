package amends.listening;

/** From one number to another, both included. */
public record Interval(double from, double to) {

    /** Whether nothing at all is among what is possible. */
    boolean includesZero() {
        return from <= 0 && to >= 0;
    }

    /** Whether everything in it is nearer to zero than a bound. */
    boolean isWithin(double bound) {
        return from > -bound && to < bound;
    }
}
