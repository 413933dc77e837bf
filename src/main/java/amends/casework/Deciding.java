package amends.casework;

import amends.decision.Decision;
import amends.decision.Decision.Cause;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.ledger.LedgerReading;
import amends.policy.PolicySet;
import amends.policy.TooMuchEffortException;
import amends.promise.BusinessCalendar;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Evaluated;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes plans for incidents that are kept, and records them. */
final class Deciding {

    private final Supplier<CompiledPolicySet> policies;
    private final Function<String, Map<String, BusinessCalendar>> calendarsOf;
    private final Notation notation;
    private final Supplier<UUID> ids;

    /**
     * @param policies the policies in force, asked once for each plan
     * @param calendarsOf the calendars of a release, by name
     */
    Deciding(
            Supplier<CompiledPolicySet> policies,
            Function<String, Map<String, BusinessCalendar>> calendarsOf,
            Notation notation,
            Supplier<UUID> ids) {
        this.policies = policies;
        this.calendarsOf = calendarsOf;
        this.notation = notation;
        this.ids = ids;
    }

    /** A plan and how it was made, or why there is none. */
    record Made(String release, Situation situation, Plan plan, Decision.Making making, String problem) {

        static Made without(String release, String problem) {
            return new Made(release, null, null, null, problem);
        }
    }

    /** Where an incident stands after a decision, and the plan. */
    record Decided(CaseHead head, Made made) {

        CaseView view(List<CaseEvent> events, CaseLedger ledger) {
            return new CaseView(head, made.situation(), events, made.plan(), ledger);
        }
    }

    Notation notation() {
        return notation;
    }

    CompiledPolicySet policies() {
        return policies.get();
    }

    /** The plan of an incident at an instant, by what the ledger says now. */
    Made make(Session session, CaseHead head, CaseState state, Instant asOf) {
        CompiledPolicySet inForce = policies.get();
        String release = inForce.policies().release();
        if (head.erasedAt() != null) {
            return Made.without(release, "what is personal was erased at " + head.erasedAt());
        }
        try {
            Situation situation = situation(session, inForce.policies(), head, state, asOf);
            long began = System.nanoTime();
            Evaluated evaluated = Recommender.evaluated(inForce, situation, asOf);
            return new Made(release, situation, evaluated.plan(), Recording.making(evaluated, began, null, null), null);
        } catch (SituationException | TooMuchEffortException e) {
            return Made.without(release, e.getMessage());
        }
    }

    /** What is known of an incident, the ledger included. */
    Situation situation(Session session, PolicySet inForce, CaseHead head, CaseState state, Instant asOf) {
        Situation opening = notation.situation(inForce, head.opening());
        Map<String, BusinessCalendar> pinned =
                head.release().equals(inForce.release()) ? Map.of() : calendarsOf.apply(head.release());
        return state.situation(opening, pinned)
                .withLedger(LedgerReading.read(
                        session.ledger(), inForce.library(), head.domain(), head.customerId(), head.id(), asOf));
    }

    /** Makes a plan, records it, and says when to look again; returns where the incident stands then. */
    Decided decide(Session session, CaseHead head, CaseState state, Occasion occasion, Instant now) {
        Decided decided = prepare(session, head, state, occasion, now);
        write(session, head, state, occasion, decided);
        return decided;
    }

    /** Makes a plan, and says where the incident stands with it; nothing is written. */
    Decided prepare(Session session, CaseHead head, CaseState state, Occasion occasion, Instant now) {
        Made made = make(session, head, state, occasion.asOf());
        String decisionId = made.plan() == null ? head.decisionId() : DecisionIds.after(head.decisionId(), ids.get());
        Instant next = made.plan() == null ? null : made.plan().nextChangeAt();
        Instant snoozed =
                state.snoozedUntil() != null && state.snoozedUntil().isAfter(now) ? state.snoozedUntil() : null;
        CaseHead decided = new CaseHead(
                head.id(),
                head.kind(),
                head.domain(),
                head.customerId(),
                head.opening(),
                head.print(),
                head.release(),
                head.openedAt(),
                head.createdAt(),
                head.version(),
                state.status(),
                state.acknowledged(),
                state.resolvedAt(),
                snoozed,
                made.plan() == null ? null : due(made.plan().clocks()),
                earlier(next, snoozed),
                made.release(),
                decisionId,
                now,
                BoardPlace.of(state, snoozed, made.plan(), now),
                made.problem(),
                head.erasedAt());
        return new Decided(decided, made);
    }

    /**
     * Records what was prepared, and says when to look again. The row of the incident itself is left to the caller, and
     * must be there.
     *
     * @param before the incident as it stood
     */
    void write(Session session, CaseHead before, CaseState state, Occasion occasion, Decided prepared) {
        CaseHead decided = prepared.head();
        Made made = prepared.made();
        NewsOfDecision.turns(session.outbox(), notation, before, decided, occasion.cause());
        if (made.plan() != null) {
            record(session, decided, made, occasion);
            RuleRecording.decided(session, decided, made.plan(), made.making());
            boolean undone = occasion.type().equals(Happening.Type.UNDONE.wireName());
            List<NewsOfDecision.Course> courses = PromiseRecording.record(
                    session.promises(), before, state, made.plan().clocks(), zone(before.domain()), undone);
            NewsOfDecision.missed(session.outbox(), notation, decided, courses, lastAsOf(session, before));
            new News.Decided(decided, occasion.cause(), made.plan()).tell(session.outbox(), notation);
        }
        session.deadlines().set(before.id(), before.nextChangeAt(), decided.nextChangeAt());
        session.feed().tell(Feed.Item.of(decided, occasion.type(), decided.updatedAt(), occasion.body()));
    }

    /** The instant of an incident's last decision, or null where none was made; where its rules failed it, that is older. */
    private static Instant lastAsOf(Session session, CaseHead before) {
        if (before.decisionId() == null) {
            return null;
        }
        return before.problem() == null
                ? before.updatedAt()
                : session.decisions()
                        .find(before.decisionId())
                        .map(Decision::asOf)
                        .orElse(null);
    }

    /** The zone in which a domain's days begin. */
    ZoneId zone(String domain) {
        return policies.get().policies().library().settings(domain).zone();
    }

    private void record(Session session, CaseHead head, Made made, Occasion occasion) {
        String id = head.decisionId();
        session.decisions()
                .add(new Decision(
                        id,
                        new Decision.About(head.id(), head.version(), head.kind(), head.customerId(), head.id()),
                        occasion.cause(),
                        made.release(),
                        head.release(),
                        occasion.asOf(),
                        occasion.dueAt(),
                        head.updatedAt(),
                        made.making(),
                        notation.text(made.situation(), occasion.asOf()),
                        notation.text(made.plan(), id),
                        made.plan().nextChangeAt(),
                        false,
                        null));
    }

    /** The earliest instant at which a promise that can still be kept is due, or null. */
    private static Instant due(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() == ClockState.ON_TRACK || clock.state() == ClockState.TARGET_MISSED)
                .map(Clock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /**
     * What a plan is made for.
     *
     * @param type what those who listen are told: {@code opened}, the type of an event, {@code deadline}, {@code release}
     * @param asOf the instant it is made for
     * @param dueAt the instant that was waited for, or null
     * @param body what those who listen are told besides, as JSON, or null
     */
    record Occasion(Cause cause, String type, Instant asOf, Instant dueAt, String body) {}
}
