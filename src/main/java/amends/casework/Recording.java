package amends.casework;

import amends.decision.Decision;
import amends.decision.Decision.Fired;
import amends.decision.Logbook;
import amends.incident.Situation;
import amends.recommendation.Evaluated;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Writes down evaluations of incidents that nobody keeps. */
public final class Recording {

    private final Logbook logbook;
    private final Notation notation;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    /** @param ids of decisions, in the order of their making */
    public Recording(Logbook logbook, Notation notation, Supplier<UUID> ids, InstantSource clock) {
        this.logbook = logbook;
        this.notation = notation;
        this.ids = ids;
        this.clock = clock;
    }

    /** The next decision's id. */
    public String nextId() {
        return ids.get().toString();
    }

    /**
     * What was asked, by whom.
     *
     * @param request as it came: JSON
     * @param askedBy the id of the asker's key, or null
     * @param traceId the trace that the request belongs to, or null
     */
    public record Asked(String request, String askedBy, String traceId) {}

    /**
     * Writes an evaluation down; returns when it cannot be lost any more.
     *
     * @param id as {@link #nextId} gave it
     * @param answer the plan as it is told
     * @param began the instant at which the evaluation began, by {@link System#nanoTime}
     * @throws amends.decision.LogOverloadedException where it cannot be written down now
     */
    public void record(String id, Asked asked, Judging.Judged judged, String answer, long began) {
        Evaluated evaluated = judged.evaluated();
        Situation situation = evaluated.situation();
        Instant asOf = evaluated.plan().asOf();
        String release = evaluated.plan().release();
        logbook.log(new Decision(
                id,
                new Decision.About(null, 0, situation.kind(), situation.customerId(), (String)
                        situation.incident().get("id")),
                Decision.Cause.ASKED,
                release,
                release,
                asOf,
                null,
                clock.instant(),
                making(evaluated, began, asked.askedBy(), asked.traceId()),
                notation.asked(asked.request(), judged.isJudged() ? situation.ledger() : null, asOf),
                answer,
                evaluated.plan().nextChangeAt(),
                false,
                null));
    }

    /** How an evaluation was made. */
    static Decision.Making making(Evaluated evaluated, long began, String askedBy, String traceId) {
        return new Decision.Making(
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began),
                evaluated.fired().stream()
                        .map(rule -> new Fired(rule.policy(), rule.name()))
                        .toList(),
                askedBy,
                traceId);
    }
}
