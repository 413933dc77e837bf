package amends.drools;

import amends.policy.Fact;
import amends.policy.StandardFacts;

/**
 * A fact as the network sees it, where the class says what sort it is.
 *
 * <p>The incident is seen twice: early by the promise rules, before clocks are known, and complete by the other rules.
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

    /**
     * The class of the facts that a pattern matches.
     *
     * @param name the name that stands in the pattern
     * @param promise whether the rule makes promises
     */
    static Class<? extends Seen> of(String name, boolean promise) {
        if (!StandardFacts.BESIDE_KINDS.containsKey(name)) {
            return promise ? EarlyIncident.class : CompleteIncident.class;
        }
        return switch (name) {
            case "Customer" -> Customer.class;
            case "Clock" -> Clock.class;
            case "Taken" -> Taken.class;
            default -> Hours.class;
        };
    }

    /** The incident before its clocks are known. */
    static final class EarlyIncident extends Seen {
        EarlyIncident(Fact fact) {
            super(fact);
        }
    }

    /** The incident with all its fields. */
    static final class CompleteIncident extends Seen {
        CompleteIncident(Fact fact) {
            super(fact);
        }
    }

    static final class Customer extends Seen {
        Customer(Fact fact) {
            super(fact);
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
