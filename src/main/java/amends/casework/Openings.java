package amends.casework;

import amends.casework.CaseHead.Status;
import amends.casework.Casework.Answer;
import amends.casework.Deciding.Occasion;
import amends.decision.Decision.Cause;
import amends.incident.Situation;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.work.Together;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens incidents. Those that are asked for at the same time are stored in one transaction. */
final class Openings {

    /** So many are opened in one transaction at most, by so many threads. */
    private static final int MOST_TOGETHER = 64;

    private static final int BATCHES = 4;

    private final Transactions transactions;
    private final Deciding deciding;
    private final Viewing viewing;
    private final Notation notation;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Together<Request, Supplier<Answer>> together = new Together<>(BATCHES, MOST_TOGETHER, this::openAll);

    Openings(
            Transactions transactions,
            Deciding deciding,
            Viewing viewing,
            Notation notation,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.deciding = deciding;
        this.viewing = viewing;
        this.notation = notation;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens one, as {@link Casework#open(Situation, Instant, String, String)} has it. */
    Answer open(Situation stated, Instant asOf, String key, String print) {
        return together.ask(request(stated, asOf, key, print)).get();
    }

    /** An incident that is to be opened, evaluated once to see that it can be. */
    record Request(CaseHead head, String key, String print, Instant now) {}

    Request request(Situation stated, Instant asOf, String key, String print) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = CaseIds.of(stated, ids);
        Instant stood = OpeningTimes.asOf(asOf, now, Casework.CLOCKS_APART);
        return new Request(head(stated, id, print, stood, now), key, print, now);
    }

    /** Opens them in one transaction; an answer throws where that one was refused. */
    List<Supplier<Answer>> openAll(List<Request> requests) {
        return transactions.write(
                session -> requests.stream().map(one -> open(session, one)).toList());
    }

    /** Opens one; where that is refused, nothing is written, and the answer throws. */
    private Supplier<Answer> open(Session session, Request request) {
        String key = request.key();
        String id = request.head().id();
        if (key != null && !session.keys().add(new Keys.Done(key, request.print(), id, request.now()))) {
            return viewing.doneBefore(session, key, request.print(), request.now());
        }
        CaseState state = CaseState.of(List.of());
        Occasion occasion = new Occasion(Cause.OPENED, "opened", request.now(), null, null);
        Deciding.Decided decided = deciding.prepare(session, request.head(), state, occasion, request.now());
        if (!session.cases().add(decided.head())) {
            CaseView there = viewing.view(session, id, request.now());
            if (there.head().print().equals(request.print())) {
                return () -> new Answer(there, false);
            }
            if (key != null) {
                session.keys().remove(key);
            }
            return () -> {
                throw new KeyReusedException("there is an incident \"" + id + "\" already, opened with something else");
            };
        }
        deciding.write(session, request.head(), state, occasion, decided);
        Answer answer = new Answer(
                decided.view(List.of(), CaseLedger.opened(decided.made().plan())), true);
        return () -> answer;
    }

    private CaseHead head(Situation stated, String id, String print, Instant asOf, Instant now) {
        CompiledPolicySet inForce = deciding.policies();
        PolicySet policies = inForce.policies();
        Opening opening = Opening.of(stated, id, asOf);
        Observation first = Recommender.observe(inForce, opening.situation(), asOf, Recommender.Depth.BARE);
        Instant dueAt = (Instant) first.incident().get(first.kind().shape().field("dueAt"));
        Instant openedAt = (Instant) first.incident().get(first.kind().shape().field("openedAt"));
        Opening lasting = opening.with(first.promises(), dueAt);
        return new CaseHead(
                id,
                stated.kind(),
                policies.kind(stated.kind()).domain(),
                stated.customerId(),
                notation.text(lasting.situation(), asOf),
                print,
                policies.release(),
                openedAt == null || openedAt.isAfter(now) ? lasting.openedAt() : openedAt,
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
                now,
                null,
                null);
    }
}
