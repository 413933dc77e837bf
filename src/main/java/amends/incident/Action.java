package amends.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be recommended and done, in the order in which a plan lists it. */
public enum Action {
    /** Say that we know. */
    ACKNOWLEDGE("acknowledge"),
    /** Tell how things stand. */
    STATUS("status"),
    /** Give a remedy, as goodwill or because it is owed. */
    COMPENSATE("compensate"),
    /** Ask what the customer would value. */
    ASK("ask"),
    /** Bring in somebody else. */
    ESCALATE("escalate"),
    /** Come back to the customer after the incident was resolved. */
    FOLLOW_UP("followUp");

    private final String wireName;

    Action(String wireName) {
        this.wireName = wireName;
    }

    /** The name in rules, requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** Whether the customer hears something by it: it ends silence and starts the next update's clock anew. */
    public boolean isMessage() {
        return this == ACKNOWLEDGE || this == STATUS || this == ASK || this == FOLLOW_UP;
    }

    /** The action of that name. */
    public static Optional<Action> named(String wireName) {
        return Arrays.stream(values()).filter(a -> a.wireName.equals(wireName)).findFirst();
    }

    /** All names, in order. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(Action::wireName).toList();
    }
}
