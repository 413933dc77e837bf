package amends.incident;

import java.time.Instant;

/**
 * A time that does not count, [from, to).
 *
 * @param to the end, or null while the pause lasts
 */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it starts: " + from + " to " + to);
        }
    }
}
