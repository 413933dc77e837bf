package amends.casework;

import amends.decision.Decision.Cause;
import amends.ledger.Reservation;
import amends.outward.Outbox;
import amends.outward.Topic;
import amends.recommendation.Plan;
import amends.reports.PromiseClock;
import java.time.Instant;

/** What others are told of an incident that is kept. Nobody's name is in it, but for what the plan says in words. */
public sealed interface News {

    /** What it is about. */
    Topic topic();

    /** The incident it is about. */
    Outbox.Subject subject();

    /** When it happened. */
    Instant at();

    /** Tells it. */
    default void tell(Outbox outbox, Notation notation) {
        outbox.tell(topic(), subject(), at(), () -> notation.text(this));
    }

    /** An incident that stands so now. */
    sealed interface OfCase extends News {

        /** How it stands. */
        CaseHead head();

        @Override
        default Outbox.Subject subject() {
            return new Outbox.Subject(head().id(), head().kind(), head().domain());
        }

        @Override
        default Instant at() {
            return head().updatedAt();
        }
    }

    /** It was opened, resolved, opened again. */
    record Turned(Topic topic, CaseHead head) implements OfCase {}

    /** What is personal was erased. */
    record Erased(CaseHead head, Instant at) implements OfCase {

        @Override
        public Topic topic() {
            return Topic.INCIDENT_ERASED;
        }
    }

    /**
     * A plan was made.
     *
     * @param cause why
     */
    record Decided(CaseHead head, Cause cause, Plan plan) implements OfCase {

        @Override
        public Topic topic() {
            return Topic.DECISION_MADE;
        }
    }

    /**
     * A promise was not kept, or not inside its target.
     *
     * @param clock how the promise ran
     */
    record Missed(Topic topic, CaseHead head, PromiseClock clock) implements OfCase {}

    /** A remedy waits for somebody to approve it. */
    record Wanted(Reservation reservation) implements News {

        @Override
        public Topic topic() {
            return Topic.APPROVAL_WANTED;
        }

        @Override
        public Outbox.Subject subject() {
            return new Outbox.Subject(reservation.incidentId(), reservation.kind(), reservation.domain());
        }

        @Override
        public Instant at() {
            return reservation.at();
        }
    }
}
