package amends.incident;

import amends.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that somebody has already done about an incident.
 *
 * @param action acknowledge, status, compensate, escalate, followUp or ask
 * @param name the message, remedy, scheme or role
 * @param at when
 * @param amount the money given, or null
 * @param expectedAt the estimate that this message told the customer, or null
 * @param nextUpdateAt by when this message promised the next one, or null
 */
public record Taken(Action action, String name, Instant at, Money amount, Instant expectedAt, Instant nextUpdateAt) {

    public Taken {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
    }

    /** Something done that gave no money and told no estimate. */
    public static Taken of(Action action, String name, Instant at) {
        return new Taken(action, name, at, null, null, null);
    }
}
