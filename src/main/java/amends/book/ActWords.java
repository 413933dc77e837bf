package amends.book;

import amends.policy.Act;
import amends.policy.Operand;
import java.util.function.Function;

/** Statements of a consequence in words. */
final class ActWords {

    private final Labels labels;
    private final GiftWords gifts;
    private final Function<Operand, String> noun;

    /** @param noun what a bound variable stands for, such as {@code its dish price} */
    ActWords(Labels labels, GiftWords gifts, Function<Operand, String> noun) {
        this.labels = labels;
        this.gifts = gifts;
        this.noun = noun;
    }

    /** One statement, as it goes on after a comma. */
    String of(Act act) {
        if (act instanceof Act.Promise promise) {
            return PromiseWords.sentence(promise, noun);
        }
        if (act instanceof Act.Acknowledge said) {
            return "tell the customer that we know" + message(said.name());
        }
        if (act instanceof Act.Status status) {
            return "tell the customer how things stand" + message(status.name())
                    + (status.every() == null ? "" : ", and again every " + minutes(status.every()));
        }
        if (act instanceof Act.Compensate gift) {
            return gifts.goodwill(gift, gift.money() == null ? null : MoneyWords.of(gift.money(), noun));
        }
        if (act instanceof Act.Entitle owed) {
            return gifts.owed(owed, owed.money() == null ? null : MoneyWords.of(owed.money(), noun));
        }
        if (act instanceof Act.Ask ask) {
            return "ask the customer what would help" + message(ask.name());
        }
        if (act instanceof Act.Escalate call) {
            return "call " + labels.role(call.name());
        }
        Act.FollowUp later = (Act.FollowUp) act;
        return "get back to the customer" + message(later.name()) + " " + minutes(later.after())
                + " after it was resolved";
    }

    private static String message(String name) {
        return " (message " + Names.quoted(name) + ")";
    }

    private String minutes(Operand number) {
        return number instanceof Operand.Constant constant && constant.value() instanceof Long minutes
                ? Values.minutes(minutes)
                : "as many minutes as " + noun.apply(number);
    }
}
