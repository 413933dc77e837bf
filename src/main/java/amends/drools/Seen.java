package amends.drools;

import amends.policy.Fact;

/**
 * A fact as the network sees it, where the class says what sort it is.
 *
 * <p>There is one incident and one customer, so they come as one: what a rule asks of the two is a question to one
 * object, and needs no join. The incident is seen twice: early by the promise rules, before clocks are known, and complete by the other rules.
 * As the two are facts of different classes, the phases are independent of each other without agenda groups, and
 * nothing is evaluated twice.
 */
abstract sealed class Seen {

    private final Fact fact;

    private Seen(Fact fact) {
        this.fact = fact;
    }

    Fact fact() {
        return fact;
    }

    /** A clock, something taken or hours. */
    static Seen beside(Fact fact) {
        String name = fact.shape().name();
        return switch (name) {
            case "Clock" -> new Clock(fact);
            case "Taken" -> new Taken(fact);
            case "Hours" -> new Hours(fact);
            default -> throw new IllegalArgumentException("a fact " + name + " does not stand beside an incident");
        };
    }

    /** The class of the incidents that promise rules match, or that the others do. */
    static Class<? extends Incident> incident(boolean promise) {
        return promise ? EarlyIncident.class : CompleteIncident.class;
    }

    /** The class of the facts of which there can be many, by the name that stands in a pattern. */
    static Class<? extends Seen> beside(String name) {
        return switch (name) {
            case "Clock" -> Clock.class;
            case "Taken" -> Taken.class;
            case "Hours" -> Hours.class;
            default -> throw new IllegalArgumentException("a fact " + name + " does not stand beside an incident");
        };
    }

    /** The incident and its customer. */
    abstract static sealed class Incident extends Seen {
        private final Fact customer;

        private Incident(Fact incident, Fact customer) {
            super(incident);
            this.customer = customer;
        }

        /** The customer, or the incident. */
        Fact fact(boolean ofCustomer) {
            return ofCustomer ? customer : fact();
        }
    }

    /** The incident before its clocks are known. */
    static final class EarlyIncident extends Incident {
        EarlyIncident(Fact incident, Fact customer) {
            super(incident, customer);
        }
    }

    /** The incident with all its fields. */
    static final class CompleteIncident extends Incident {
        CompleteIncident(Fact incident, Fact customer) {
            super(incident, customer);
        }
    }

    static final class Clock extends Seen {
        private Clock(Fact fact) {
            super(fact);
        }
    }

    static final class Taken extends Seen {
        private Taken(Fact fact) {
            super(fact);
        }
    }

    static final class Hours extends Seen {
        private Hours(Fact fact) {
            super(fact);
        }
    }
}
