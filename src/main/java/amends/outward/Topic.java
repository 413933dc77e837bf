package amends.outward;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What others can be told of. */
public enum Topic {
    /** An incident was opened. */
    INCIDENT_OPENED("incident.opened"),
    /** An incident was put right. */
    INCIDENT_RESOLVED("incident.resolved"),
    /** An incident that was put right was not. */
    INCIDENT_REOPENED("incident.reopened"),
    /** What is personal was erased from an incident: whoever was told of it has to do the same. */
    INCIDENT_ERASED("incident.erased"),
    /** A plan was made for an incident that is kept. */
    DECISION_MADE("decision.made"),
    /** A promise still runs, or was kept, but not inside the internal target. */
    TARGET_MISSED("target.missed"),
    /** A promise was not kept. */
    PROMISE_BREACHED("promise.breached"),
    /** A remedy waits for somebody to approve it. */
    APPROVAL_WANTED("approval.wanted"),
    /** Somebody tries an endpoint. It is sent whatever the endpoint wants to be told. */
    TEST("webhook.test");

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    /** The name in requests and in what is sent. */
    public String wireName() {
        return wireName;
    }

    /** The topic of that name. */
    public static Optional<Topic> named(String wireName) {
        return Arrays.stream(values())
                .filter(one -> one.wireName.equals(wireName))
                .findFirst();
    }

    /** The names of those that can be asked for, in order. */
    public static List<String> names() {
        return Arrays.stream(values())
                .filter(one -> one != TEST)
                .map(Topic::wireName)
                .toList();
    }
}
