package amends.recommendation;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Effort;
import amends.policy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A situation that is only supposed, to see whether a rule would fire in it: a fraction of the work of an evaluation. The
 * rules are interpreted.
 */
public final class Supposing {

    /** What it takes to take up a situation, in steps. */
    private static final int STEPS_OF_A_SITUATION = 20;

    private final Evaluation evaluation;
    private final Instant asOf;

    private Supposing(Evaluation evaluation, Instant asOf) {
        this.evaluation = evaluation;
        this.asOf = asOf;
    }

    /**
     * Supposes a situation.
     *
     * @param asOf the instant to answer for, in whole seconds
     * @throws SituationException where the situation contradicts itself
     */
    public static Supposing of(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        Effort.current().spend(STEPS_OF_A_SITUATION, "situations that are supposed");
        Evaluation evaluation = new Evaluation(policySet, situation, asOf);
        evaluation.look();
        return new Supposing(evaluation, asOf);
    }

    /** Whether a rule of these policies that concerns the kind would fire. */
    public boolean fires(Rule rule) {
        return firesAt(rule, asOf);
    }

    /** Whether the whole would be evaluated without anything lacking, and the rule fire. */
    public boolean bears(Rule rule) {
        return bearsAt(rule, asOf);
    }

    /**
     * The first later instant at which a rule would fire if nobody acts.
     *
     * @return null where it never would, fires already, or promises: promises stand when the incident begins
     */
    public Instant firstFires(Rule rule) {
        if (rule.isPromise() || fires(rule)) {
            return null;
        }
        Moments moments = new Moments(evaluation, evaluation.factsAt(asOf), Thresholds.of(List.of(rule)), asOf);
        moments.add(evaluation.timing().resolvedAt());
        if (evaluation.timing().openedAt() == null) {
            Stream.of(rule.effective(), rule.expires()).forEach(day -> moments.add(midnight(day)));
        }
        if (!evaluation.timing().isResolvedBy(asOf)) {
            moments.gather();
        }
        for (Instant next = moments.next(); next != null; next = moments.next()) {
            Effort.current().spend(STEPS_OF_A_SITUATION, rule);
            if (firesAt(rule, next)) {
                return bearsAt(rule, next) ? next : null;
            }
        }
        return null;
    }

    private Instant midnight(LocalDate day) {
        return day == null ? null : day.atStartOfDay(evaluation.domain().zone()).toInstant();
    }

    private boolean firesAt(Rule rule, Instant instant) {
        return rule.isPromise()
                ? evaluation.promising().contains(rule)
                : rule.inForce(evaluation.day(instant)) && Matcher.matches(rule, evaluation.factsAt(instant));
    }

    private boolean bearsAt(Rule rule, Instant instant) {
        try {
            return evaluation
                    .fired(evaluation.later(instant, evaluation.rules().recoveries()), instant)
                    .contains(rule);
        } catch (SituationException lacking) {
            return false;
        }
    }
}
