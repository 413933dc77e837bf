package amends.casework;

import amends.casework.Appraiser.Appraisal;
import amends.ledger.Account;
import amends.ledger.FourEyes;
import amends.ledger.LedgerEntry;
import amends.ledger.Reservation;
import amends.money.Money;
import amends.policy.Library;
import amends.policy.PolicySet;
import amends.recommendation.Recommendation.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Enters in the ledger what events give, and what they take back. */
final class Giving {

    private final Deciding deciding;
    private final Supplier<UUID> ids;

    Giving(Deciding deciding, Supplier<UUID> ids) {
        this.deciding = deciding;
        this.ids = ids;
    }

    /**
     * Enters what an event gives or takes back, if anything.
     *
     * @param head the incident, locked
     * @param events what happened to it, the event at the end
     * @throws amends.ledger.RefusedGiftException where it may not be given
     * @throws EventRefusedException where it cannot be given as things stand
     */
    void enter(Session session, CaseHead head, List<CaseEvent> events, CaseEvent event) {
        if (event.what() instanceof Happening.RemedyGiven given) {
            CaseState before = CaseState.of(events.subList(0, events.size() - 1));
            Appraiser appraiser = new Appraiser(deciding, session, head, before, event.recordedAt());
            give(session, head, event, given, appraiser);
        } else if (event.what() instanceof Happening.Undone undone) {
            session.ledger().of(head.id(), undone.event()).ifPresent(entry -> takeBack(session, head, event, entry));
        }
    }

    private void give(
            Session session, CaseHead head, CaseEvent event, Happening.RemedyGiven given, Appraiser appraiser) {
        if (appraiser.isOwed(given.remedy())) {
            if (given.reservation() != null) {
                throw new EventRefusedException("\"" + given.remedy() + "\" is owed; it needs no reservation");
            }
            enter(session, entry(head, event, given, Basis.ENTITLEMENT, given.amount(), null, given.approver()), null);
        } else if (given.reservation() != null) {
            use(session, head, event, given);
        } else {
            Appraisal appraisal = appraiser.appraise(given.remedy(), given.amount(), event.at());
            if (appraisal.unapproved() != null && !FourEyes.agree(event.by(), given.approver())) {
                throw appraiser.refused(given.remedy(), appraisal.unapproved());
            }
            LocalDate period =
                    appraisal.account() == null ? null : appraisal.account().start();
            enter(
                    session,
                    entry(head, event, given, Basis.GOODWILL, appraisal.cost(), period, given.approver()),
                    appraisal.account());
        }
    }

    /** What was reserved is given without another look at limit and budget: it was counted all the time. */
    private void use(Session session, CaseHead head, CaseEvent event, Happening.RemedyGiven given) {
        Reservation reservation = Reserving.find(session, head.id(), given.reservation());
        ReservedGift.check(reservation, event, given);
        Money cost = given.amount() == null ? reservation.cost() : given.amount();
        Account account = Account.starting(library(), head.domain(), reservation.periodStart());
        if (head.customerId() != null) {
            session.ledger().lock(head.customerId(), given.remedy());
        }
        if (account != null) {
            session.ledger().lock(account);
        }
        String approver = reservation.approver() == null ? given.approver() : reservation.approver();
        enter(session, entry(head, event, given, Basis.GOODWILL, cost, reservation.periodStart(), approver), account);
        session.reservations().update(reservation.in(Reservation.State.GIVEN));
    }

    private void takeBack(Session session, CaseHead head, CaseEvent event, LedgerEntry entry) {
        Account account = Account.starting(library(), head.domain(), entry.periodStart());
        if (entry.basis() == Basis.GOODWILL && entry.customerId() != null) {
            session.ledger().lock(entry.customerId(), entry.remedy());
        }
        if (account != null) {
            session.ledger().lock(account);
        }
        enter(session, entry.reversed(ids.get().toString(), event.id(), event.by(), event.recordedAt()), account);
    }

    private static void enter(Session session, LedgerEntry entry, Account account) {
        session.ledger().enter(entry);
        session.ledger().count(entry, account);
    }

    private LedgerEntry entry(
            CaseHead head,
            CaseEvent event,
            Happening.RemedyGiven given,
            Basis basis,
            Money cost,
            LocalDate period,
            String approver) {
        return new LedgerEntry(
                ids.get().toString(),
                head.id(),
                head.customerId(),
                head.domain(),
                head.kind(),
                given.remedy(),
                basis,
                given.amount(),
                cost,
                event.at(),
                event.by(),
                approver,
                event.recordedAt(),
                LocalDate.ofInstant(
                        event.at(), library().settings(head.domain()).zone()),
                period,
                event.id(),
                given.reservation(),
                null);
    }

    private Library library() {
        PolicySet policies = deciding.policies().policies();
        return policies.library();
    }
}
