package amends.promise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is promised: each sort has at most one running clock in an incident. */
public enum PromiseSort {
    /** The first acknowledge or status comes in time. */
    FIRST_RESPONSE("firstResponse"),
    /** The next message comes in time; starts anew with each message. */
    NEXT_UPDATE("nextUpdate"),
    /** The incident is put right in time. */
    RESOLVE("resolve"),
    /** An estimate that the customer was told is kept. */
    ESTIMATE("estimate"),
    /** The next message comes by the time that the last one promised. */
    PROMISED_UPDATE("promisedUpdate");

    private final String wireName;

    PromiseSort(String wireName) {
        this.wireName = wireName;
    }

    /** The name in rules, requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** The sort of that name. */
    public static Optional<PromiseSort> named(String wireName) {
        return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
    }

    /** All names, in order. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(PromiseSort::wireName).toList();
    }
}
