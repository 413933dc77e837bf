package amends.incident;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was recommended and that somebody decided against, so that it is not recommended again. What is owed
 * cannot be set aside.
 *
 * @param action what was recommended
 * @param name the message, remedy or role
 * @param at when it was set aside
 * @param reason why, as a reader of the plan is told: {@code the customer declined it}
 */
public record SetAside(Action action, String name, Instant at, String reason) {

    public SetAside {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
