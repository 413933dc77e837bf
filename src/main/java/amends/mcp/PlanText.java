package amends.mcp;

import amends.money.Money;
import amends.promise.Clock;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.util.ArrayList;
import java.util.List;

/** Tells a plan to somebody who is about to speak to the customer: what may be offered, in which words, and what not. */
final class PlanText {

    private static final String NOTHING_ELSE = "Nothing else may be promised, offered or hinted at.";

    private final List<String> lines = new ArrayList<>();

    private PlanText() {}

    /**
     * The text.
     *
     * @param about what it is about, such as {@code restaurant.LateMeal T12}
     */
    static String of(String about, Plan plan) {
        PlanText text = new PlanText();
        text.write(about, plan);
        return String.join("\n", text.lines.stream().map(Told::onOneLine).toList());
    }

    private void write(String about, Plan plan) {
        lines.add(about + ", as of " + plan.asOf() + ".");
        lines.add("");
        if (plan.recommendations().isEmpty()) {
            lines.add("Policy recommends nothing now. " + NOTHING_ELSE);
        } else {
            lines.add("Policy recommends this now. " + NOTHING_ELSE);
            int number = 1;
            for (Recommendation one : plan.recommendations()) {
                recommendation(number++, one);
            }
        }
        if (!plan.withheld().isEmpty()) {
            lines.add("");
            lines.add("Not now, and why:");
            plan.withheld()
                    .forEach(one -> lines.add("- " + one.action() + " \"" + one.name() + "\": " + one.reason()
                            + " (rule \"" + one.rule() + "\")"));
        }
        if (!plan.clocks().isEmpty()) {
            lines.add("");
            lines.add("Promises:");
            plan.clocks().forEach(clock -> lines.add(clock(clock)));
        }
        plan.notes().forEach(note -> lines.add("Note: " + note));
        lines.add("");
        lines.add(
                plan.nextChangeAt() == null
                        ? "This stays so unless somebody acts."
                        : "If nobody acts, this changes at " + plan.nextChangeAt() + ": ask again then.");
    }

    private void recommendation(int number, Recommendation one) {
        lines.add(number + ". " + what(one));
        if (one instanceof Compensate gift) {
            gift(gift);
        }
        if (one.origin().message() != null) {
            lines.add("   Say: \"" + one.origin().message() + "\"");
        }
        String because = one.origin().because().isEmpty()
                ? ""
                : ", because " + String.join(" and ", one.origin().because());
        lines.add("   By the rule \"" + one.origin().rule() + "\"" + because + ".");
    }

    private static String what(Recommendation one) {
        if (one instanceof Recommendation.Acknowledge) {
            return "Acknowledge it (" + one.name() + ").";
        }
        if (one instanceof Recommendation.Status status) {
            return "Tell how things stand (" + one.name() + ")"
                    + (status.everyMinutes() == null ? "." : ", every " + status.everyMinutes() + " minutes.");
        }
        if (one instanceof Compensate gift) {
            String worth = gift.amount() != null ? " " + gift.amount() : "";
            return (gift.basis() == Basis.ENTITLEMENT ? "Give what is owed by law or contract: " : "Offer: ")
                    + gift.name()
                    + worth
                    + '.';
        }
        if (one instanceof Recommendation.Ask) {
            return "Ask what the customer would value (" + one.name() + ").";
        }
        if (one instanceof Recommendation.Escalate) {
            return "Bring in the " + one.name() + '.';
        }
        return "Come back to the customer (" + one.name() + ").";
    }

    private void gift(Compensate gift) {
        if (gift.approval() != null) {
            lines.add("   NOT YET: it costs more than " + gift.approval()
                    + ", so somebody else has to approve it before it is promised.");
        }
        if (gift.choice() != null) {
            lines.add("   One of the group \"" + gift.choice() + "\": the customer chooses one.");
        }
        if (gift.insteadOf() != null) {
            lines.add("   In place of " + gift.insteadOf() + ", which cannot be given.");
        }
        Money value = gift.value();
        if (value != null) {
            lines.add("   Worth " + value + " to the customer.");
        }
    }

    private static String clock(Clock clock) {
        return "- " + clock.sort().wireName() + ": " + clock.state() + ", due " + clock.dueAt() + ", our target "
                + clock.targetAt();
    }
}
