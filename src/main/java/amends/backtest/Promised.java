package amends.backtest;

import amends.promise.PromiseSort;
import java.util.Comparator;

/**
 * What a promise is made about: promises about different kinds have little to do with each other.
 *
 * @param kind the full name of the incidents' kind
 */
public record Promised(String kind, PromiseSort sort) implements Comparable<Promised> {

    private static final Comparator<Promised> ORDER =
            Comparator.comparing(Promised::kind).thenComparing(Promised::sort);

    @Override
    public int compareTo(Promised other) {
        return ORDER.compare(this, other);
    }
}
