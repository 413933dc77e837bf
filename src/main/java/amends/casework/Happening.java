package amends.casework;

import amends.incident.Action;
import amends.money.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What can happen to an incident after it was opened. Each has a name in requests. */
public sealed interface Happening {

    /** The name in requests and answers. */
    default String type() {
        return Type.of(this).wireName();
    }

    /**
     * The customer was told that we know.
     *
     * @param message null only before it is recorded: the acknowledgement that is recommended then
     * @param expectedAt the estimate that it told, or null
     * @param nextUpdateAt by when it promised the next message, or null
     */
    record Acknowledged(String message, Instant expectedAt, Instant nextUpdateAt) implements Happening {

        /** The same by a message of that name. */
        Acknowledged saying(String name) {
            return new Acknowledged(name, expectedAt, nextUpdateAt);
        }
    }

    /**
     * The customer was told how things stand.
     *
     * @param expectedAt the estimate that it told, or null
     * @param nextUpdateAt by when it promised the next message, or null
     */
    record StatusSent(String message, Instant expectedAt, Instant nextUpdateAt) implements Happening {
        public StatusSent {
            Objects.requireNonNull(message, "message");
        }
    }

    /** The customer was asked what they would value. */
    record Asked(String message) implements Happening {
        public Asked {
            Objects.requireNonNull(message, "message");
        }
    }

    /** Somebody came back to the customer after the incident was resolved. */
    record FollowedUp(String message) implements Happening {
        public FollowedUp {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A remedy was given, or what was owed.
     *
     * @param amount the money given, or null where it is no money
     * @param approver who approved it, or null
     * @param reservation the reservation that it uses up, or null
     */
    record RemedyGiven(String remedy, Money amount, String approver, String reservation) implements Happening {
        public RemedyGiven {
            Objects.requireNonNull(remedy, "remedy");
        }
    }

    /** The customer did not want a remedy. */
    record RemedyDeclined(String remedy, String reason) implements Happening {
        public RemedyDeclined {
            Objects.requireNonNull(remedy, "remedy");
        }
    }

    /**
     * Somebody did something else than was recommended.
     *
     * @param action what was recommended
     * @param name the message, remedy or role that was
     * @param did what was done instead, in words
     * @param reason why: the name of an {@link OverrideReason}, or in words
     */
    record Overridden(Action action, String name, String did, String reason) implements Happening {
        public Overridden {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(did, "did");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Nobody need be reminded before then, unless what is to be done changes sooner. */
    record Snoozed(Instant until) implements Happening {
        public Snoozed {
            Objects.requireNonNull(until, "until");
        }
    }

    /** An event of the same sender is taken back; it is named by its id. */
    record Undone(String event) implements Happening {
        public Undone {
            Objects.requireNonNull(event, "event");
        }
    }

    /** When it is now expected to be put right. Nobody has told the customer by this. */
    record Estimated(Instant expectedAt) implements Happening {
        public Estimated {
            Objects.requireNonNull(expectedAt, "expectedAt");
        }
    }

    /** Time stops counting. */
    record Paused(String reason) implements Happening {}

    /** Time counts again. */
    record Resumed() implements Happening {}

    /** Somebody else was brought in. */
    record Escalated(String role) implements Happening {
        public Escalated {
            Objects.requireNonNull(role, "role");
        }
    }

    /** It was put right. */
    record Resolved() implements Happening {}

    /** It turned out not to be right. */
    record Reopened(String reason) implements Happening {}

    /** The customer wrote or said something. */
    record CustomerReplied(String text) implements Happening {
        public CustomerReplied {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * What the customer said afterwards; at least one of the three is known.
     *
     * @param rating 1 to 5, or null
     * @param comment in words, or null
     * @param preferred the remedy that the customer would have preferred, or null
     */
    record OutcomeTold(Integer rating, String comment, String preferred) implements Happening {
        public OutcomeTold {
            if (rating == null && comment == null && preferred == null) {
                throw new IllegalArgumentException("an outcome says something");
            }
        }
    }

    /** The sorts of happenings. */
    enum Type {
        ACKNOWLEDGED("acknowledged", Acknowledged.class),
        STATUS_SENT("statusSent", StatusSent.class),
        ASKED("asked", Asked.class),
        FOLLOWED_UP("followedUp", FollowedUp.class),
        REMEDY_GIVEN("remedyGiven", RemedyGiven.class),
        REMEDY_DECLINED("remedyDeclined", RemedyDeclined.class),
        OVERRIDDEN("overridden", Overridden.class),
        SNOOZED("snoozed", Snoozed.class),
        UNDONE("undone", Undone.class),
        ESTIMATED("estimated", Estimated.class),
        PAUSED("paused", Paused.class),
        RESUMED("resumed", Resumed.class),
        ESCALATED("escalated", Escalated.class),
        RESOLVED("resolved", Resolved.class),
        REOPENED("reopened", Reopened.class),
        CUSTOMER_REPLIED("customerReplied", CustomerReplied.class),
        OUTCOME("outcome", OutcomeTold.class);

        private final String wireName;
        private final Class<? extends Happening> sort;

        Type(String wireName, Class<? extends Happening> sort) {
            this.wireName = wireName;
            this.sort = sort;
        }

        /** The name in requests and answers. */
        public String wireName() {
            return wireName;
        }

        /** The type of a happening. */
        public static Type of(Happening happening) {
            return Arrays.stream(values())
                    .filter(type -> type.sort.isInstance(happening))
                    .findFirst()
                    .orElseThrow();
        }

        /** All names, in order. */
        public static List<String> wireNames() {
            return Arrays.stream(values()).map(Type::wireName).toList();
        }
    }
}
