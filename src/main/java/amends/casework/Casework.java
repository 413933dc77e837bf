package amends.casework;

import amends.casework.Deciding.Occasion;
import amends.decision.Decision.Cause;
import amends.incident.Situation;
import amends.promise.BusinessCalendar;
import amends.recommendation.CompiledPolicySet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps incidents: opens them, records what happens to them, and looks at them again when it is time. */
public final class Casework {

    /** By so much may a sender's clock be ahead of ours. */
    static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Deciding deciding;
    private final Giving giving;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Duration undoWithin;
    private final Viewing viewing;
    private final Openings openings;

    /**
     * @param transactions what is stored
     * @param policies the policies in force
     * @param calendarsOf the calendars of a release, by name
     * @param ids a new id with each call, in order
     * @param clock tells the time
     * @param undoWithin how long an event can be taken back
     */
    public Casework(
            Transactions transactions,
            Supplier<CompiledPolicySet> policies,
            Function<String, Map<String, BusinessCalendar>> calendarsOf,
            Notation notation,
            Supplier<UUID> ids,
            InstantSource clock,
            Duration undoWithin) {
        this.transactions = transactions;
        this.deciding = new Deciding(policies, calendarsOf, notation, ids);
        this.giving = new Giving(deciding, ids);
        this.ids = ids;
        this.clock = clock;
        this.undoWithin = undoWithin;
        this.viewing = new Viewing(deciding);
        this.openings = new Openings(transactions, deciding, viewing, notation, ids, clock);
    }

    /**
     * What came of a request.
     *
     * @param view the incident
     * @param isNew false where the same had been done before, and nothing was done now
     */
    public record Answer(CaseView view, boolean isNew) {}

    /**
     * Opens an incident. Incidents that are opened at the same time are stored together.
     *
     * @param stated what is known as of now; what was done is told by events
     * @param key what makes the same request once more recognisable, or null
     * @param print what tells this request from another with the same key
     * @throws amends.incident.SituationException where it cannot be evaluated
     * @throws KeyReusedException where the key or the incident's id was used for something else
     */
    public Answer open(Situation stated, String key, String print) {
        return open(stated, now(), key, print);
    }

    /**
     * Opens an incident.
     *
     * @param asOf what is stated in minutes counts from it; not after now
     */
    public Answer open(Situation stated, Instant asOf, String key, String print) {
        return openings.open(stated, asOf, key, print);
    }

    /**
     * Records what happened to an incident.
     *
     * @param version the version that the caller saw, or null where any will do
     * @throws NoSuchIncidentException where there is none
     * @throws VersionException where somebody else changed it since
     * @throws EventRefusedException where it cannot have happened as things stand
     * @throws KeyReusedException where the event's id was used for something else
     */
    public Answer record(String id, NewEvent event, Long version) {
        return record(id, event, version, null, null);
    }

    /**
     * Records what happened to an incident, once for a key.
     *
     * @param key what makes the same request once more recognisable, or null
     * @param print what tells this request from another with the same key
     */
    public Answer record(String id, NewEvent event, Long version, String key, String print) {
        Instant asked = now();
        return transactions.write(session -> {
            CaseHead head = session.cases().lock(id).orElseThrow(() -> new NoSuchIncidentException(id));
            Instant now = head.notBefore(asked);
            List<CaseEvent> events = new ArrayList<>(session.cases().events(id));
            if (event.id() != null && isRecorded(events, event)) {
                return new Answer(viewing.view(session, id, now), false);
            }
            if (key != null && !session.keys().add(new Keys.Done(key, print, id, now))) {
                return viewing.doneBefore(session, key, print, now).get();
            }
            if (version != null && version != head.version()) {
                throw new VersionException(id, version, head.version());
            }
            CaseEvent recorded = recorded(session, head, events, event, now);
            Set<String> owed = deciding.policies()
                    .policies()
                    .library()
                    .catalogue()
                    .entitlements()
                    .keySet();
            new EventChecks(head, events, owed, undoWithin).check(recorded);
            CaseState state = EventChecks.followed(events, recorded);
            List<CaseEvent> before = List.copyOf(events);
            events.add(recorded);
            session.cases().append(id, recorded);
            RuleRecording.happened(
                    session,
                    head,
                    recorded,
                    () -> deciding.make(session, head, CaseState.of(before), now)
                            .plan());
            giving.enter(session, head, events, recorded);
            Occasion occasion = new Occasion(Cause.EVENT, recorded.what().type(), now, null, null);
            Deciding.Decided decided = deciding.decide(session, head.at(recorded.seq()), state, occasion, now);
            session.cases().update(decided.head());
            OutcomeRecording.record(
                    session.outcomes(),
                    head,
                    recorded,
                    decided.made().situation(),
                    state,
                    deciding.zone(head.domain()));
            OverrideRecording.record(session.overrides(), head, recorded, deciding.zone(head.domain()));
            CaseLedger ledger = CaseLedger.of(session, id, decided.made().plan(), now);
            return new Answer(decided.view(events, ledger), true);
        });
    }

    /** Whether an event of that id is there already. */
    private static boolean isRecorded(List<CaseEvent> events, NewEvent event) {
        for (CaseEvent one : events) {
            if (one.id().equals(event.id())) {
                if (!event.isToldAgain(one)) {
                    throw new KeyReusedException("the incident has an event \"" + event.id() + "\" already: "
                            + one.what().type() + " at " + one.at());
                }
                return true;
            }
        }
        return false;
    }

    private CaseEvent recorded(Session session, CaseHead head, List<CaseEvent> before, NewEvent event, Instant now) {
        Instant at = at(head, event, now);
        EventNames names = new EventNames(
                deciding.policies().policies().library(),
                () -> deciding.make(session, head, CaseState.of(before), now).plan());
        return new CaseEvent(
                head.version() + 1,
                event.id() == null ? ids.get().toString() : event.id(),
                event.by(),
                at,
                now,
                names.settled(event.told().apply(at)));
    }

    private static Instant at(CaseHead head, NewEvent event, Instant now) {
        if (event.at() == null) {
            return now;
        }
        if (event.at().isAfter(now.plus(CLOCKS_APART))) {
            throw new EventRefusedException("the event at " + event.at() + " lies in the future; it is " + now);
        }
        if (event.at().isBefore(head.openedAt())) {
            throw new EventRefusedException(
                    "the event at " + event.at() + " lies before the incident was opened, " + head.openedAt());
        }
        return event.at().isAfter(now) ? now : event.at();
    }

    /**
     * An incident with what is to be done now.
     *
     * @throws NoSuchIncidentException where there is none
     */
    public CaseView view(String id) {
        Instant now = now();
        return transactions.read(session -> viewing.view(session, id, now));
    }

    /**
     * Some incidents with what is to be done now, as of one moment, in the order of their ids as they are given; those that
     * there are not are left out.
     */
    public List<CaseView> views(Collection<String> incidents) {
        Instant now = now();
        return transactions.read(session -> incidents.stream()
                .filter(id -> session.cases().find(id).isPresent())
                .map(id -> viewing.view(session, id, now))
                .toList());
    }

    /** How long an event can be taken back. */
    public Duration undoWithin() {
        return undoWithin;
    }

    /** What opens incidents. */
    Openings openings() {
        return openings;
    }

    /** What looks at incidents again when nobody asks. */
    public Reviews reviews() {
        return new Reviews(transactions, deciding, clock);
    }

    /**
     * Reservations for these incidents.
     *
     * @param reserveFor how long a reservation lasts
     */
    public Reserving reserving(Duration reserveFor) {
        return new Reserving(transactions, deciding, ids, clock, reserveFor);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
