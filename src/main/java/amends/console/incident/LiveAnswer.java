package amends.console.incident;

import amends.book.Calling;
import amends.book.Times;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import java.time.Instant;
import java.util.List;

/**
 * What would be recommended for an incident that is just being told.
 *
 * @param now what is to be done now
 * @param later what would come to be done if nobody acts
 * @param notes what to know of it
 */
public record LiveAnswer(List<Now> now, List<Later> later, List<String> notes) {

    private static final int MOST_STEPS = 8;

    /**
     * Something to be done now.
     *
     * @param text what, in a few words
     * @param message what to say, or null
     */
    public record Now(String text, String message) {}

    /**
     * Something to be done later.
     *
     * @param when {@code If it gets to 21 minutes}, or null where only the time tells
     * @param at the time
     * @param text what, in a few words
     * @param isBroken whether a promise is broken then
     */
    public record Later(String when, Instant at, String text, boolean isBroken) {}

    public LiveAnswer {
        now = List.copyOf(now);
        later = List.copyOf(later);
        notes = List.copyOf(notes);
    }

    static LiveAnswer of(CompiledPolicySet policies, Situation situation, Plan plan) {
        Told told = new Told(policies.policies().library());
        Ahead ahead = new Ahead(policies, situation);
        List<Ahead.Step> steps = ahead.steps(ahead.plans(plan));
        return new LiveAnswer(
                plan.recommendations().stream().map(one -> now(told, one)).toList(),
                steps.stream().limit(MOST_STEPS).map(LiveAnswer::later).toList(),
                plan.notes());
    }

    private static Now now(Told told, Recommendation one) {
        return new Now(Calling.sentence(told.of(one)), one.origin().message());
    }

    private static Later later(Ahead.Step step) {
        String when = step.delayMinutes() == null ? null : "If it gets to " + Times.stretch(step.delayMinutes());
        return new Later(when, step.at(), String.join("; ", step.texts()), step.isBroken());
    }
}
