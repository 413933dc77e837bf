package amends.serving;

import java.time.Instant;
import java.util.Objects;

/**
 * How things stand at a moment.
 *
 * @param forged what serves, and what came of its cases
 * @param since when it came to serve
 * @param refusal what was refused since, or null
 */
public record Standing(Forged forged, Instant since, Refusal refusal) {

    public Standing {
        Objects.requireNonNull(forged, "forged");
        Objects.requireNonNull(since, "since");
    }

    /** The release that serves. */
    public Serving serving() {
        return forged.serving();
    }

    /** The same, with something refused, or with nothing where it is null. */
    Standing refusing(Refusal refused) {
        return new Standing(forged, since, refused);
    }
}
