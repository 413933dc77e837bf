package amends.junit;

import amends.incident.Action;
import amends.money.Money;
import amends.recommendation.Plan;
import amends.testing.Wanted;

/**
 * The entry to assertions about plans, and the names of what plans recommend: made for one static import.
 *
 * <pre>{@code
 * assertThat(plan).recommends(compensate("appetizer")).because("delayMinutes");
 * }</pre>
 */
public final class PolicyAssertions {

    private PolicyAssertions() {}

    /** Starts assertions about a plan. */
    public static PlanAssert assertThat(Plan plan) {
        return new PlanAssert(plan);
    }

    /** To say that we know. */
    public static Wanted acknowledge(String message) {
        return new Wanted(Action.ACKNOWLEDGE, message, null);
    }

    /** To tell how things stand. */
    public static Wanted status(String message) {
        return new Wanted(Action.STATUS, message, null);
    }

    /** To give a remedy, or what is owed under a scheme; whatever the amount. */
    public static Wanted compensate(String remedyOrScheme) {
        return new Wanted(Action.COMPENSATE, remedyOrScheme, null);
    }

    /**
     * To give so much money.
     *
     * @param amount a decimal, {@code 8.60}
     * @param currency an ISO 4217 code
     */
    public static Wanted compensate(String remedyOrScheme, String amount, String currency) {
        return new Wanted(Action.COMPENSATE, remedyOrScheme, Money.of(amount, currency));
    }

    /** To ask what the customer would value. */
    public static Wanted ask(String message) {
        return new Wanted(Action.ASK, message, null);
    }

    /** To bring in a role. */
    public static Wanted escalate(String role) {
        return new Wanted(Action.ESCALATE, role, null);
    }

    /** To come back to the customer afterwards. */
    public static Wanted followUp(String message) {
        return new Wanted(Action.FOLLOW_UP, message, null);
    }
}
