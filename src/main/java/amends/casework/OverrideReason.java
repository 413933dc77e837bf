package amends.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The short list of reasons for doing something else than was recommended. Any other reason is given in words. */
public enum OverrideReason {
    /** The customer asked for something else. */
    CUSTOMER_ASKED("customerAsked", "the customer asked for something else"),
    /** It had been dealt with already. */
    ALREADY_SETTLED("alreadySettled", "it was settled already"),
    /** What was recommended was not to be had. */
    NOT_AVAILABLE("notAvailable", "it was not to be had"),
    /** It did not fit what had happened. */
    DOES_NOT_FIT("doesNotFit", "it did not fit what happened"),
    /** The facts of the incident are wrong. */
    WRONG_FACTS("wrongFacts", "the facts of the incident are wrong"),
    /** The claim is doubted. */
    DOUBTED("doubted", "the claim is doubted");

    private final String wireName;
    private final String words;

    OverrideReason(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    /** The name in requests. */
    public String wireName() {
        return wireName;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }

    /** The reason of that name. */
    public static Optional<OverrideReason> named(String wireName) {
        return Arrays.stream(values())
                .filter(one -> one.wireName.equals(wireName))
                .findFirst();
    }

    /** All names, in order. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(OverrideReason::wireName).toList();
    }
}
