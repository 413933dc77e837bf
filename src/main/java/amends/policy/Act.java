package amends.policy;

import amends.incident.Action;
import amends.promise.PromiseSort;
import amends.promise.Stretch;

/** One statement of a resolved rule's consequence. */
public sealed interface Act {

    /**
     * Promises something.
     *
     * @param within how long we promise, a whole number
     * @param target how long we hold ourselves to, or null for the same
     * @param unit what both are counted in
     * @param calendar the calendar that counts, or null for wall time
     */
    record Promise(PromiseSort sort, Operand within, Operand target, Stretch.Unit unit, String calendar)
            implements Act {}

    /** What may be recommended: an action and a name. */
    sealed interface Recommend extends Act {
        /** The action. */
        Action action();

        /** The message, remedy, scheme or role. */
        String name();
    }

    /** Say that we know. */
    record Acknowledge(String name) implements Recommend {
        @Override
        public Action action() {
            return Action.ACKNOWLEDGE;
        }
    }

    /**
     * Tell how things stand.
     *
     * @param every again after so many minutes, or null for once
     */
    record Status(String name, Operand every) implements Recommend {
        @Override
        public Action action() {
            return Action.STATUS;
        }
    }

    /**
     * Give a remedy as goodwill.
     *
     * @param money how much money, or null for the catalogue's own
     */
    record Compensate(String name, MoneyTerms money) implements Recommend {
        @Override
        public Action action() {
            return Action.COMPENSATE;
        }
    }

    /**
     * Give what is owed by law or contract.
     *
     * @param money how much money, or null for what is owed in kind
     */
    record Entitle(String name, MoneyTerms money) implements Recommend {
        @Override
        public Action action() {
            return Action.COMPENSATE;
        }
    }

    /** Ask what the customer would value. */
    record Ask(String name) implements Recommend {
        @Override
        public Action action() {
            return Action.ASK;
        }
    }

    /** Bring in a role. */
    record Escalate(String name) implements Recommend {
        @Override
        public Action action() {
            return Action.ESCALATE;
        }
    }

    /**
     * Come back to the customer.
     *
     * @param after so many minutes after the incident was resolved
     */
    record FollowUp(String name, Operand after) implements Recommend {
        @Override
        public Action action() {
            return Action.FOLLOW_UP;
        }
    }
}
