package amends.console.board;

import amends.book.Calling;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.EventRefusedException;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.Reserving;
import amends.casework.VersionException;
import amends.console.Form;
import amends.console.Visit;
import amends.ledger.NoSuchReservationException;
import amends.ledger.RefusedGiftException;
import amends.ledger.Reservation;
import amends.policy.Library;
import amends.policy.PolicySet;
import java.util.function.Supplier;

/** Does what somebody at the board wants done, once, and only to what they saw. */
public final class Acts {

    private final Casework casework;
    private final Reserving reserving;
    private final Supplier<PolicySet> policies;

    /** @param policies the policies in force, asked once a deed */
    public Acts(Casework casework, Reserving reserving, Supplier<PolicySet> policies) {
        this.casework = casework;
        this.reserving = reserving;
        this.policies = policies;
    }

    /** What came of it: the incident as it stands now, and what to tell whoever wanted it. */
    record Done(CaseView view, Note note) {}

    /** Does what a button or a dialog of a card asks for. */
    Done act(Visit visit, Form form) {
        Deed deed = Deed.of(form);
        return unlessRefused(deed, () -> {
            if (deed.sort().equals("reserve")) {
                return reserved(visit, deed);
            }
            NewEvent event = new NewEvent(deed.eventId(), visit.by(), null, deed::happening);
            Casework.Answer answer = casework.record(deed.incident(), event, deed.version());
            Happening what = answer.view().events().stream()
                    .filter(one -> one.id().equals(deed.eventId()))
                    .findFirst()
                    .orElseThrow()
                    .what();
            return new Done(answer.view(), Note.done(said(deed, what), deed.eventId()));
        });
    }

    /** Takes back what was just done. */
    Done undo(Visit visit, Form form) {
        Deed deed = Deed.of(form);
        return unlessRefused(deed, () -> {
            String reservation = form.text("reservation");
            if (!reservation.isEmpty()) {
                Reservation unused = reserving.release(deed.incident(), reservation);
                return new Done(
                        casework.view(deed.incident()), Note.done("Nobody is asked for approval any more.", ""));
            }
            String event = form.text("event");
            NewEvent undone = new NewEvent("undo-" + event, visit.by(), null, new Happening.Undone(event));
            Casework.Answer answer = casework.record(deed.incident(), undone, null);
            return new Done(answer.view(), Note.done("Taken back.", ""));
        });
    }

    private Done unlessRefused(Deed deed, Supplier<Done> work) {
        try {
            return work.get();
        } catch (VersionException changed) {
            CaseView view = casework.view(deed.incident());
            String told = new Deeds(library()).meanwhile(view.events(), deed.version());
            return new Done(view, Note.refused(told));
        } catch (EventRefusedException | RefusedGiftException | NoSuchReservationException refused) {
            return new Done(
                    casework.view(deed.incident()), Note.refused("Nothing was done: " + refused.getMessage() + "."));
        }
    }

    private String said(Deed deed, Happening what) {
        if (what instanceof Happening.Snoozed) {
            return "Snoozed for " + deed.minutes() + " minutes.";
        } else if (what instanceof Happening.Overridden overridden) {
            return "Written down: " + overridden.did();
        } else if (what instanceof Happening.RemedyGiven
                || what instanceof Happening.Escalated
                || deed.label().isEmpty()) {
            return Calling.sentence(new Deeds(library()).did(what)) + ".";
        }
        return "Said “" + deed.label() + "”";
    }

    /**
     * Has somebody asked for an approval. Two who ask at once for the same, having seen the same, ask once: they have the
     * key in common.
     */
    private Done reserved(Visit visit, Deed deed) {
        Reserving.Wanted wanted = new Reserving.Wanted(
                deed.name(), deed.amount(), visit.by(), visit.caller().keyId());
        String print = deed.incident() + '\n' + deed.name() + '\n' + deed.amount();
        String common = "board:" + deed.incident() + '\n' + deed.version() + '\n' + deed.name();
        Reserving.Answer answer = reserving.reserve(deed.incident(), wanted, common, print);
        if (!answer.isNew() && !answer.reservation().state().keeps()) {
            answer = reserving.reserve(deed.incident(), wanted, "board:" + deed.eventId(), print);
        }
        CaseView view = casework.view(deed.incident());
        String gift = new Calling(library()).gift(deed.name());
        return answer.isNew()
                ? new Done(
                        view,
                        Note.asked(
                                "Asked for approval of " + gift + ".",
                                answer.reservation().id()))
                : new Done(
                        view, Note.refused(answer.reservation().by() + " asked for approval of " + gift + " already."));
    }

    private Library library() {
        return policies.get().library();
    }
}
