package amends.incident;

import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.util.Objects;

/**
 * A promise as it was made to this customer, which later rules do not change.
 *
 * @param sort what was promised
 * @param within what we promised
 * @param target what we hold ourselves to
 * @param calendar the calendar that counts, or null for wall time
 */
public record PromiseMade(PromiseSort sort, Stretch within, Stretch target, String calendar) {

    public PromiseMade {
        Objects.requireNonNull(sort, "sort");
        if (within.unit() != target.unit() || target.count() > within.count()) {
            throw new IllegalArgumentException("the target " + target + " is looser than the promise " + within);
        }
    }
}
