package amends.testing;

import amends.incident.Action;
import amends.money.Money;
import amends.recommendation.Recommendation;
import java.util.Objects;

/**
 * A recommendation as a case names it: {@code compensate refund 8.60 USD}.
 *
 * @param amount the money, or null where it is not asked for
 */
public record Wanted(Action action, String name, Money amount) {

    public Wanted {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(name, "name");
    }

    /** What a plan recommends, with the money that it gives. */
    public static Wanted of(Recommendation recommendation) {
        Money given = recommendation instanceof Recommendation.Compensate gift ? gift.amount() : null;
        return new Wanted(recommendation.action(), recommendation.name(), given);
    }

    /** Whether a recommendation is the one that is named. */
    public boolean isMetBy(Recommendation recommendation) {
        Wanted is = of(recommendation);
        return action == is.action && name.equals(is.name) && (amount == null || amount.equals(is.amount));
    }

    @Override
    public String toString() {
        return action.wireName() + " " + name + (amount == null ? "" : " " + amount);
    }
}
