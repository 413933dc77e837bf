package amends.junit;

import amends.incident.Action;
import amends.money.Money;
import amends.recommendation.Plan;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An incident as it is put together in a test. Each call adds to this very one.
 *
 * <p>Values may be texts, whole numbers, booleans, {@link BigDecimal}s, dates and instants, as the field's type wants
 * them; a date or an instant may be written as text. They are read as strictly as a request is.
 */
public final class Given {

    private final PolicyTester tester;
    private final ObjectNode request = JsonNodeFactory.instance.objectNode();

    Given(PolicyTester tester, String kind) {
        this.tester = tester;
        request.putObject("incident").put("kind", kind);
    }

    /**
     * States a field of the incident.
     *
     * @throws IllegalArgumentException where the value is of no type that a field can have
     */
    public Given with(String field, Object value) {
        put(request.withObjectProperty("incident"), field, value);
        return this;
    }

    /** States a field of the customer; errors likewise. */
    public Given customer(String field, Object value) {
        put(request.withObjectProperty("customer"), field, value);
        return this;
    }

    /** States that nobody has done anything. */
    public Given nothingTaken() {
        request.putArray("taken");
        return this;
    }

    /**
     * States that somebody did something.
     *
     * @param name the message, remedy, scheme or role
     * @param at when, an instant such as {@code 2026-11-22T19:16:00Z}
     */
    public Given taken(Action action, String name, String at) {
        taken(action, name, at, null);
        return this;
    }

    /**
     * States that somebody gave money.
     *
     * @param at as above
     */
    public Given given(String remedy, Money amount, String at) {
        taken(Action.COMPENSATE, remedy, at, amount);
        return this;
    }

    private void taken(Action action, String name, String at, Money amount) {
        ObjectNode taken = request.withArrayProperty("taken").addObject().put("action", action.wireName());
        taken.put("name", name).put("at", at);
        if (amount != null) {
            taken.putObject("amount")
                    .put("amount", amount.amount().toPlainString())
                    .put("currency", amount.currency().getCurrencyCode());
        }
    }

    /**
     * The plan for an instant.
     *
     * @param instant such as {@code 2026-11-22T19:31:00Z}
     * @throws IllegalArgumentException where what was stated is wrong, with everything that is
     */
    public Plan planAsOf(String instant) {
        return tester.evaluate(request.deepCopy().put("asOf", instant));
    }

    /** The plan for an instant; errors likewise. */
    public Plan planAsOf(Instant instant) {
        return planAsOf(instant.toString());
    }

    private static void put(ObjectNode into, String field, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            into.put(field, ((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            into.put(field, truth);
        } else if (value instanceof BigDecimal decimal) {
            into.put(field, decimal.toPlainString());
        } else if (value instanceof CharSequence
                || value instanceof Enum<?>
                || value instanceof java.time.temporal.Temporal) {
            into.put(field, value.toString());
        } else {
            throw new IllegalArgumentException(field + ": no field has a value such as " + value);
        }
    }
}
