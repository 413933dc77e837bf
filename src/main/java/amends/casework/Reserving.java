package amends.casework;

import amends.casework.Appraiser.Appraisal;
import amends.ledger.Cursor;
import amends.ledger.FourEyes;
import amends.ledger.NoSuchReservationException;
import amends.ledger.Reservation;
import amends.ledger.Reservation.State;
import amends.ledger.Shortage;
import amends.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps goodwill back for an incident until it is given, given up, or its time is over. */
public final class Reserving {

    private final Transactions transactions;
    private final Deciding deciding;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Duration reserveFor;

    Reserving(
            Transactions transactions,
            Deciding deciding,
            Supplier<UUID> ids,
            InstantSource clock,
            Duration reserveFor) {
        this.transactions = transactions;
        this.deciding = deciding;
        this.ids = ids;
        this.clock = clock;
        this.reserveFor = reserveFor;
    }

    /**
     * What somebody wants to keep back.
     *
     * @param amount the money, or null where it is no money
     * @param by who wants it
     * @param keyId the id of their key, or null where there are none
     */
    public record Wanted(String remedy, Money amount, String by, String keyId) {
        public Wanted {
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * What came of a request.
     *
     * @param isNew false where the same had been asked before, and nothing was done now
     */
    public record Answer(Reservation reservation, boolean isNew) {}

    /**
     * Reserves a remedy. Where somebody has to approve it, it waits for that, and is kept back all the same.
     *
     * @param key what makes the same request once more recognisable, or null
     * @param print what tells this request from another with the same key
     * @throws NoSuchIncidentException where there is none
     * @throws amends.ledger.RefusedGiftException where limit or budget do not allow it
     * @throws EventRefusedException where it cannot be reserved as things stand
     * @throws KeyReusedException where the key was used for something else
     */
    public Answer reserve(String incidentId, Wanted wanted, String key, String print) {
        Instant now = now();
        return transactions.write(session -> {
            CaseHead head = lock(session, incidentId);
            Optional<Answer> before = before(session, incidentId, key, print);
            if (before.isPresent()) {
                return before.get();
            }
            if (head.erasedAt() != null) {
                throw new EventRefusedException("the incident was erased at " + head.erasedAt());
            }
            Reservation made = reservation(session, head, wanted, now);
            session.reservations().add(made);
            tell(session, head, now);
            if (made.state() == State.WAITING) {
                new News.Wanted(made).tell(session.outbox(), deciding.notation());
            }
            if (key != null && !session.keys().add(new Keys.Done(key, print, made.id(), now))) {
                throw new KeyReusedException("the key \"" + key + "\" is just being used by another request");
            }
            return new Answer(made, true);
        });
    }

    private Reservation reservation(Session session, CaseHead head, Wanted wanted, Instant now) {
        CaseState state = CaseState.of(session.cases().events(head.id()));
        Appraiser appraiser = new Appraiser(deciding, session, head, state, now);
        if (appraiser.isOwed(wanted.remedy())) {
            throw new EventRefusedException(
                    "\"" + wanted.remedy() + "\" is owed: it can always be paid, and needs no reservation");
        }
        Appraisal appraisal = appraiser.appraise(wanted.remedy(), wanted.amount(), now);
        return new Reservation(
                ids.get().toString(),
                head.id(),
                head.customerId(),
                head.domain(),
                head.kind(),
                wanted.remedy(),
                wanted.amount(),
                appraisal.cost(),
                appraisal.account() == null ? null : appraisal.account().start(),
                wanted.by(),
                wanted.keyId(),
                now,
                now.plus(reserveFor),
                appraisal.unapproved() == null ? State.HELD : State.WAITING,
                null,
                null);
    }

    private Optional<Answer> before(Session session, String incidentId, String key, String print) {
        if (key == null) {
            return Optional.empty();
        }
        return session.keys().find(key).map(done -> {
            if (!done.print().equals(print)) {
                throw new KeyReusedException(
                        "the key \"" + key + "\" was used at " + done.at() + " for another request");
            }
            return new Answer(find(session, incidentId, done.subject()), false);
        });
    }

    /**
     * Approves a reservation, which then lasts as long again as one that is made now.
     *
     * @param by who approves; another than who asked
     * @param keyId the id of their key, which is another too; or null where there are none
     * @throws NoSuchReservationException where the incident has none of that id
     * @throws amends.ledger.RefusedGiftException where it is the same person
     * @throws EventRefusedException where it does not wait any more
     */
    public Reservation approve(String incidentId, String id, String by, String keyId) {
        Instant now = now();
        return transactions.write(session -> {
            CaseHead head = lock(session, incidentId);
            Reservation reservation = find(session, incidentId, id);
            State state = reservation.stateAt(now);
            if (state == State.HELD && by.equals(reservation.approver())) {
                return reservation;
            }
            if (state != State.WAITING) {
                throw new EventRefusedException(
                        "reservation \"" + id + "\" does not wait for an approval: it is " + name(state));
            }
            boolean sameKey = FourEyes.sameKey(keyId, reservation.keyId());
            if (sameKey || FourEyes.same(by, reservation.by())) {
                CaseState stands = CaseState.of(session.cases().events(incidentId));
                throw new Appraiser(deciding, session, head, stands, now)
                        .refused(
                                reservation.remedy(),
                                new Shortage.Unapproved(
                                        null,
                                        reservation.cost(),
                                        sameKey
                                                ? "it was asked for with the same key; somebody with another has to"
                                                        + " approve it"
                                                : reservation.by() + " asked for it; somebody else has to approve it"));
            }
            Reservation approved = reservation.approved(by, now, now.plus(reserveFor));
            session.reservations().update(approved);
            tell(session, head, now);
            return approved;
        });
    }

    /**
     * Gives a reservation up. One that keeps nothing back any more stays as it is.
     *
     * @throws NoSuchReservationException where the incident has none of that id
     * @throws EventRefusedException where it was given
     */
    public Reservation release(String incidentId, String id) {
        Instant now = now();
        return transactions.write(session -> {
            CaseHead head = lock(session, incidentId);
            Reservation reservation = find(session, incidentId, id);
            State state = reservation.stateAt(now);
            if (state == State.GIVEN) {
                throw new EventRefusedException("reservation \"" + id + "\" was given; undo the event that gave it");
            }
            if (!state.keeps()) {
                return reservation.in(state);
            }
            Reservation released = reservation.in(State.RELEASED);
            session.reservations().update(released);
            tell(session, head, now);
            return released;
        });
    }

    /** Writes down that a reservation's time is over, where it is. It keeps nothing back even before that. */
    public void expire(String id) {
        Instant now = now();
        transactions.write(session -> {
            Optional<Reservation> known = session.reservations().find(id);
            Optional<CaseHead> head = known.flatMap(one -> session.cases().lock(one.incidentId()));
            if (head.isPresent()) {
                Reservation reservation = session.reservations().find(id).orElseThrow();
                if (reservation.state().keeps() && reservation.stateAt(now) == State.EXPIRED) {
                    session.reservations().update(reservation.in(State.EXPIRED));
                    tell(session, head.get(), now);
                }
            }
            return null;
        });
    }

    /** Those that wait for an approval, in the order of their making. */
    public List<Reservation> waiting(Cursor after, int most) {
        Instant now = now();
        return transactions.read(session -> session.reservations().waiting(now, after, most));
    }

    /**
     * How many of those that wait somebody else asked for, so that this person may approve them.
     *
     * @param by who looks
     * @param keyId the id of their key, or null where there are none
     * @param most how many are looked at, at most
     */
    public long waitingFor(String by, String keyId, int most) {
        return waiting(null, most).stream()
                .filter(one -> !FourEyes.sameKey(keyId, one.keyId()) && !FourEyes.same(by, one.by()))
                .count();
    }

    /** Those who listen hear that what is kept back for an incident changed; the incident itself did not. */
    private static void tell(Session session, CaseHead head, Instant now) {
        session.feed().tell(Feed.Item.of(head, "reservation", now, null));
    }

    /** A reservation of an incident. */
    static Reservation find(Session session, String incidentId, String id) {
        return session.reservations()
                .find(id)
                .filter(one -> one.incidentId().equals(incidentId))
                .orElseThrow(() -> new NoSuchReservationException(incidentId, id));
    }

    private static CaseHead lock(Session session, String id) {
        return session.cases().lock(id).orElseThrow(() -> new NoSuchIncidentException(id));
    }

    private static String name(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
