package amends.casework;

import amends.decision.Decision;
import amends.decision.Decision.Fired;
import amends.decision.Logbook;
import amends.incident.Situation;
import amends.recommendation.Evaluated;
import amends.recommendation.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Writes down evaluations of incidents that nobody keeps. */
public final class Recording {

    private final Logbook logbook;
    private final Notation notation;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Mask mask;

    /**
     * @param ids of decisions, in the order of their making
     * @param mask keeps fields out of what is written down
     */
    public Recording(Logbook logbook, Notation notation, Supplier<UUID> ids, InstantSource clock, Mask mask) {
        this.mask = mask;
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
        record(List.of(new Made(id, asked, judged, answer, began)));
    }

    /**
     * An evaluation that is to be written down; its parts are those of {@link #record(String, Asked, Judging.Judged, String,
     * long)}.
     */
    public record Made(String id, Asked asked, Judging.Judged judged, String answer, long began) {}

    /**
     * Writes several evaluations down together, which takes little longer than one; returns when none can be lost any more.
     *
     * @throws amends.decision.LogOverloadedException where one cannot be written down now; then none may be told
     */
    public void record(List<Made> made) {
        if (logbook.isOn()) {
            logbook.log(made.stream().map(this::decision).toList());
        }
    }

    private Decision decision(Made made) {
        Evaluated evaluated = made.judged().evaluated();
        return mask.of(made.id(), made.asked(), evaluated)
                .map(left -> masked(made.id(), made.asked(), evaluated, left, made.began()))
                .orElseGet(() -> whole(made.id(), made.asked(), made.judged(), made.answer(), made.began()));
    }

    private Decision whole(String id, Asked asked, Judging.Judged judged, String answer, long began) {
        Evaluated evaluated = judged.evaluated();
        Situation situation = evaluated.situation();
        Instant asOf = evaluated.plan().asOf();
        return decision(
                id,
                new Decision.About(null, 0, situation.kind(), situation.customerId(), (String)
                        situation.incident().get("id")),
                evaluated.plan(),
                making(evaluated, began, asked.askedBy(), asked.traceId()),
                notation.asked(asked.request(), judged.isJudged() ? situation.ledger() : null, asOf),
                answer,
                false);
    }

    private Decision masked(String id, Asked asked, Evaluated evaluated, Mask.Left left, long began) {
        return decision(
                id,
                new Decision.About(null, 0, evaluated.situation().kind(), left.customerId(), left.subject()),
                evaluated.plan(),
                making(evaluated, began, asked.askedBy(), left.traceId()),
                left.situation(),
                left.plan(),
                true);
    }

    private Decision decision(
            String id,
            Decision.About about,
            Plan plan,
            Decision.Making making,
            String situation,
            String answer,
            boolean masked) {
        return new Decision(
                id,
                about,
                Decision.Cause.ASKED,
                plan.release(),
                plan.release(),
                plan.asOf(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                making,
                situation,
                answer,
                // It may be an instant that was stated.
                masked ? null : plan.nextChangeAt(),
                masked,
                null);
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
