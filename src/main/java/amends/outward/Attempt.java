package amends.outward;

import java.time.Instant;

/**
 * How one try ended.
 *
 * @param at when
 * @param status the HTTP status of the answer, or null where there was none
 * @param problem why there was none, in words that tell nothing of our network, or null
 */
public record Attempt(Instant at, Integer status, String problem) {

    private static final int GONE = 410;

    /** Whether the endpoint took it. */
    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the endpoint wants to be told nothing any more. */
    public boolean isGone() {
        return status != null && status == GONE;
    }
}
