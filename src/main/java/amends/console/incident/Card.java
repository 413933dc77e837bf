package amends.console.incident;

import amends.book.Calling;
import amends.incident.Action;
import amends.ledger.Reservation;
import amends.money.Money;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recommendation as it is shown, with what one button does about it.
 *
 * @param one the recommendation
 * @param title what is to be done, in a few words
 * @param english the words to say in English, where those to say are not; else null
 * @param language the language of the words to say, or null
 * @param key the id that the event will have
 * @param reservation what is kept back for it, or null
 * @param isHeld whether that may be given
 */
public record Card(
        Recommendation one,
        String title,
        String english,
        String language,
        String key,
        Reservation reservation,
        boolean isHeld) {

    static Card of(
            Recommendation one,
            Told told,
            String english,
            String language,
            String key,
            List<Reservation> reserved,
            Instant now) {
        Reservation kept = one instanceof Compensate
                ? reserved.stream()
                        .filter(reservation -> reservation.remedy().equals(one.name()))
                        .findFirst()
                        .orElse(null)
                : null;
        boolean held = kept != null && kept.stateAt(now) == Reservation.State.HELD;
        return new Card(one, Calling.sentence(told.of(one)), english, language, key, kept, held);
    }

    /** The words to say, or null. */
    public String message() {
        return one.origin().message();
    }

    /** A name for elements that belong to it. */
    public String id() {
        return one.action().wireName() + '-' + one.name().replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What the button says that does it. */
    public String verb() {
        return one.action() == Action.COMPENSATE ? "Give" : "Done";
    }

    /** What it costs us, or null. */
    public Money cost() {
        return one instanceof Compensate gift ? gift.costToUs() : null;
    }

    /** Whether it is owed. */
    public boolean isOwed() {
        return one instanceof Compensate gift && gift.basis() == Basis.ENTITLEMENT;
    }

    /** Whether it is given to the customer. */
    public boolean isGift() {
        return one instanceof Compensate;
    }

    /** Whether the customer chooses it or another. */
    public boolean isChoice() {
        return one instanceof Compensate gift && gift.choice() != null;
    }

    /** The cost above which somebody has to approve it, where that is so; else null. */
    public Money approval() {
        return one instanceof Compensate gift ? gift.approval() : null;
    }

    /** Whether it can be given only after somebody else approved it. */
    public boolean needsApproval() {
        return approval() != null && !isHeld;
    }

    /** The fields of the event that says that it was done. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", key);
        switch (one.action()) {
            case ACKNOWLEDGE -> say(fields, "acknowledged");
            case STATUS -> say(fields, "statusSent");
            case ASK -> say(fields, "asked");
            case FOLLOW_UP -> say(fields, "followedUp");
            case ESCALATE -> {
                fields.put("type", "escalated");
                fields.put("role", one.name());
            }
            case COMPENSATE -> {
                fields.put("type", "remedyGiven");
                gift(fields);
                if (isHeld) {
                    fields.put("reservation", reservation.id());
                }
            }
        }
        return fields;
    }

    /** The remedy and its money. */
    public Map<String, String> asked() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", key);
        gift(fields);
        return fields;
    }

    private void say(Map<String, String> fields, String type) {
        fields.put("type", type);
        fields.put("message", one.name());
    }

    private void gift(Map<String, String> fields) {
        fields.put("remedy", one.name());
        if (one instanceof Compensate gift && gift.amount() != null) {
            fields.put("amount", gift.amount().amount().toPlainString());
            fields.put("currency", gift.amount().currency().getCurrencyCode());
        }
    }
}
