package amends.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * A place in a list that is in the order of time.
 *
 * @param at the instant of what was seen last
 * @param id its id
 */
public record Cursor(Instant at, String id) {

    public Cursor {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(id, "id");
    }
}
