package amends.recommendation;

import amends.incident.Action;
import amends.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One thing to do. */
public sealed interface Recommendation {

    /** Where it comes from, and the words for it. */
    Origin origin();

    /** The action. */
    Action action();

    /** The message, remedy, scheme or role. */
    String name();

    /** What two plans must agree on to say the same. */
    default List<Object> essence() {
        return Arrays.asList(action(), name());
    }

    /** The same with the words for it. */
    Recommendation saying(String message);

    /**
     * Where a recommendation comes from.
     *
     * @param policy the policy file, or {@code amends} for what the product adds by itself
     * @param rule the rule
     * @param because the facts and comparisons that held
     * @param message the exact words to say, or null where there are none
     */
    record Origin(String policy, String rule, List<String> because, String message) {
        public Origin {
            because = List.copyOf(because);
        }

        Origin saying(String words) {
            return new Origin(policy, rule, because, words);
        }
    }

    /** Say that we know. */
    record Acknowledge(String name, Origin origin) implements Recommendation {

        /** The one that comes with a remedy where no rule gives one. */
        public static final String SHIPPED = "amends.acknowledge";

        @Override
        public Action action() {
            return Action.ACKNOWLEDGE;
        }

        @Override
        public Recommendation saying(String message) {
            return new Acknowledge(name, origin.saying(message));
        }
    }

    /**
     * Tell how things stand.
     *
     * @param everyMinutes again after so many minutes, or null for once
     */
    record Status(String name, Long everyMinutes, Origin origin) implements Recommendation {
        @Override
        public Action action() {
            return Action.STATUS;
        }

        @Override
        public Recommendation saying(String message) {
            return new Status(name, everyMinutes, origin.saying(message));
        }
    }

    /**
     * Give a remedy or what is owed.
     *
     * @param basis goodwill or entitlement
     * @param amount the money given, or null where none is
     * @param cost what it costs us, or null where the catalogue does not say
     * @param value what it is worth to the customer, or null likewise
     * @param approval the cost from which somebody must approve, where this costs more; else null
     * @param choice the group of which the customer chooses one, or null
     * @param insteadOf the remedy that could not be given, or null
     */
    record Compensate(
            String name,
            Basis basis,
            Money amount,
            Money cost,
            Money value,
            Money approval,
            String choice,
            String insteadOf,
            Origin origin)
            implements Recommendation {
        public Compensate {
            Objects.requireNonNull(basis, "basis");
        }

        /** What it costs us: what the catalogue says, else the money it gives; null where neither is known. */
        public Money costToUs() {
            return cost != null ? cost : amount;
        }

        @Override
        public Action action() {
            return Action.COMPENSATE;
        }

        @Override
        public List<Object> essence() {
            return Arrays.asList(action(), name, amount, basis);
        }

        @Override
        public Recommendation saying(String message) {
            return new Compensate(
                    name, basis, amount, cost, value, approval, choice, insteadOf, origin.saying(message));
        }
    }

    /** Ask what the customer would value. */
    record Ask(String name, Origin origin) implements Recommendation {
        @Override
        public Action action() {
            return Action.ASK;
        }

        @Override
        public Recommendation saying(String message) {
            return new Ask(name, origin.saying(message));
        }
    }

    /** Bring in a role. */
    record Escalate(String name, Origin origin) implements Recommendation {
        @Override
        public Action action() {
            return Action.ESCALATE;
        }

        @Override
        public Recommendation saying(String message) {
            return new Escalate(name, origin.saying(message));
        }
    }

    /** Come back to the customer after the incident was resolved. */
    record FollowUp(String name, Origin origin) implements Recommendation {
        @Override
        public Action action() {
            return Action.FOLLOW_UP;
        }

        @Override
        public Recommendation saying(String message) {
            return new FollowUp(name, origin.saying(message));
        }
    }

    /** Why something is given. */
    enum Basis {
        /** Owed by law or contract: nothing reduces it. */
        ENTITLEMENT("entitlement"),
        /** Given by choice: within limits and budgets. */
        GOODWILL("goodwill");

        private final String wireName;

        Basis(String wireName) {
            this.wireName = wireName;
        }

        /** The name in answers. */
        public String wireName() {
            return wireName;
        }
    }
}
