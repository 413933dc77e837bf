package amends.casework;

import amends.casework.CaseHead.Status;
import amends.casework.Deciding.Occasion;
import amends.decision.Decision.Cause;
import amends.incident.Situation;
import amends.policy.PolicySet;
import amends.promise.BusinessCalendar;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps incidents: opens them, records what happens to them, and looks at them again when it is time. */
public final class Casework {

    /** By so much may a sender's clock be ahead of ours. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Deciding deciding;
    private final Notation notation;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Duration undoWithin;

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
        this.notation = notation;
        this.ids = ids;
        this.clock = clock;
        this.undoWithin = undoWithin;
    }

    /**
     * What came of a request.
     *
     * @param view the incident
     * @param isNew false where the same had been done before, and nothing was done now
     */
    public record Answer(CaseView view, boolean isNew) {}

    /**
     * Opens an incident.
     *
     * @param stated what is known as of now; what was done is told by events
     * @param key what makes the same request once more recognisable, or null
     * @param print what tells this request from another with the same key
     * @throws amends.incident.SituationException where it cannot be evaluated
     * @throws KeyReusedException where the key or the incident's id was used for something else
     */
    public Answer open(Situation stated, String key, String print) {
        Instant now = now();
        String id = Objects.requireNonNullElseGet(
                (String) stated.incident().get("id"), () -> ids.get().toString());
        return transactions.write(session -> {
            Optional<Answer> before = before(session, key, print, now);
            if (before.isPresent()) {
                return before.get();
            }
            CaseHead head = head(stated, id, now);
            if (!session.cases().add(head)) {
                return same(session, id, print, now);
            }
            if (!session.keys().add(new Keys.Done(openKey(id), print, id, now))
                    || (key != null && !session.keys().add(new Keys.Done(key, print, id, now)))) {
                throw new KeyReusedException("the key \"" + key + "\" is just being used by another request");
            }
            Occasion occasion = new Occasion(Cause.OPENED, "opened", now, null, null);
            session.cases().update(deciding.decide(session, head, CaseState.of(List.of()), occasion, now));
            return new Answer(view(session, id, now), true);
        });
    }

    private CaseHead head(Situation stated, String id, Instant now) {
        CompiledPolicySet inForce = deciding.policies();
        PolicySet policies = inForce.policies();
        Opening opening = Opening.of(stated, id, now);
        Observation first = Recommender.observe(inForce, opening.situation(), now, Recommender.Depth.BARE);
        Instant dueAt = (Instant) first.incident().get(first.kind().shape().field("dueAt"));
        Opening lasting = opening.with(first.promises(), dueAt);
        return new CaseHead(
                id,
                stated.kind(),
                policies.kind(stated.kind()).domain(),
                stated.customerId(),
                notation.text(lasting.situation(), now),
                policies.release(),
                lasting.openedAt(),
                now,
                0,
                Status.OPEN,
                false,
                null,
                null,
                null,
                null,
                policies.release(),
                null,
                now,
                null,
                null);
    }

    private Optional<Answer> before(Session session, String key, String print, Instant now) {
        if (key == null) {
            return Optional.empty();
        }
        return session.keys().find(key).map(done -> {
            if (!done.print().equals(print)) {
                throw new KeyReusedException(
                        "the key \"" + key + "\" was used at " + done.at() + " for another request");
            }
            return new Answer(view(session, done.subject(), now), false);
        });
    }

    private Answer same(Session session, String id, String print, Instant now) {
        boolean same = session.keys()
                .find(openKey(id))
                .map(done -> done.print().equals(print))
                .orElse(false);
        if (!same) {
            throw new KeyReusedException("there is an incident \"" + id + "\" already, opened with something else");
        }
        return new Answer(view(session, id, now), false);
    }

    private static String openKey(String id) {
        return "incident:" + id;
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
        Instant now = now();
        return transactions.write(session -> {
            CaseHead head = session.cases().lock(id).orElseThrow(() -> new NoSuchIncidentException(id));
            List<CaseEvent> events = new ArrayList<>(session.cases().events(id));
            if (event.id() != null && isRecorded(events, event)) {
                return new Answer(view(session, id, now), false);
            }
            if (version != null && version != head.version()) {
                throw new VersionException(id, version, head.version());
            }
            CaseEvent recorded = new CaseEvent(
                    head.version() + 1,
                    event.id() == null ? ids.get().toString() : event.id(),
                    event.by(),
                    at(head, event, now),
                    now,
                    event.what());
            new EventChecks(head, events, undoWithin).check(recorded);
            events.add(recorded);
            CaseState state = CaseState.of(events);
            session.cases().append(id, recorded);
            Giving.enter(session, deciding.policies().policies(), head, events, recorded, ids);
            Occasion occasion = new Occasion(Cause.EVENT, event.what().type(), now, null, null);
            session.cases().update(deciding.decide(session, head.at(recorded.seq()), state, occasion, now));
            return new Answer(view(session, id, now), true);
        });
    }

    /** Whether an event of that id is there already. */
    private static boolean isRecorded(List<CaseEvent> events, NewEvent event) {
        for (CaseEvent one : events) {
            if (one.id().equals(event.id())) {
                boolean same = one.what().equals(event.what())
                        && Objects.equals(one.by(), event.by())
                        && (event.at() == null || event.at().equals(one.at()));
                if (!same) {
                    throw new KeyReusedException("the incident has an event \"" + event.id() + "\" already: "
                            + one.what().type() + " at " + one.at());
                }
                return true;
            }
        }
        return false;
    }

    private static Instant at(CaseHead head, NewEvent event, Instant now) {
        if (event.at() == null) {
            return now;
        }
        if (event.at().isAfter(now.plus(CLOCKS_APART))) {
            throw new EventRefusedException(
                    event.what().type() + " at " + event.at() + " lies in the future; it is " + now);
        }
        if (event.at().isBefore(head.openedAt())) {
            throw new EventRefusedException(event.what().type() + " at " + event.at()
                    + " lies before the incident was opened, " + head.openedAt());
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
        return transactions.read(session -> view(session, id, now));
    }

    private CaseView view(Session session, String id, Instant now) {
        CaseHead head = session.cases().find(id).orElseThrow(() -> new NoSuchIncidentException(id));
        // One that was recorded since the head was read is not part of what the head says.
        List<CaseEvent> events = session.cases().events(id).stream()
                .filter(event -> event.seq() <= head.version())
                .toList();
        Deciding.Made made = deciding.make(session, head, CaseState.of(events), now);
        return new CaseView(head.withProblem(made.problem()), made.situation(), events, made.plan());
    }

    /**
     * Looks at an incident whose time has come. Where it has not come, or has been seen to, nothing is done: so the same
     * deadline can be told any number of times.
     */
    public void due(String id) {
        Instant now = now();
        transactions.write(session -> {
            CaseHead head = session.cases().lock(id).orElse(null);
            if (head == null
                    || head.nextChangeAt() == null
                    || head.nextChangeAt().isAfter(now)) {
                return null;
            }
            CaseState state = CaseState.of(session.cases().events(id));
            Occasion occasion = new Occasion(Cause.DEADLINE, "deadline", now, head.nextChangeAt(), null);
            session.cases().update(deciding.decide(session, head, state, occasion, now));
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
