package amends.console.incident;

import amends.book.Calling;
import amends.incident.Action;
import amends.policy.Library;
import amends.promise.PromiseSort;
import amends.recommendation.Plan.Withheld;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;

/** What is recommended, in the few words that a heading has room for. */
final class Told {

    private final Calling calling;

    Told(Library library) {
        this.calling = new Calling(library);
    }

    /** A recommendation: {@code an appetizer on the house}. */
    String of(Recommendation one) {
        String what = of(one.action(), one.name());
        return one instanceof Compensate gift && gift.amount() != null ? what + ", " + gift.amount() : what;
    }

    /** What is held back: an action, or a promise by its sort. */
    String of(Withheld one) {
        return Action.named(one.action())
                .map(action -> of(action, one.name()))
                .or(() -> PromiseSort.named(one.name()).map(Calling::promise))
                .orElseGet(one::name);
    }

    /** An action of a name. */
    String of(Action action, String name) {
        return switch (action) {
            case ACKNOWLEDGE -> "acknowledge it";
            case STATUS -> "tell the customer how things stand";
            case COMPENSATE -> calling.gift(name);
            case ASK -> "ask what the customer would value";
            case ESCALATE -> "bring in " + calling.role(name);
            case FOLLOW_UP -> "come back to the customer";
        };
    }

    /** What a remedy or scheme is called. */
    String gift(String name) {
        return calling.gift(name);
    }

    /** What a role is called. */
    String role(String name) {
        return calling.role(name);
    }
}
