package amends.recommendation;

import amends.incident.Situation;
import amends.policy.Effort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers what to do about an incident. */
public final class Recommender {

    private Recommender() {}

    /**
     * Evaluates one situation: the same inputs give the same plan, whenever and wherever they are evaluated.
     *
     * @param policySet the policies
     * @param situation everything known
     * @param asOf the instant to answer for, in whole seconds
     * @return the plan
     * @throws amends.incident.SituationException where the situation contradicts itself, or lacks what a rule that
     *     gives money needs
     * @throws amends.policy.TooMuchEffortException where it takes more steps than an evaluation may
     */
    public static Plan evaluate(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        return evaluate(policySet, situation, asOf, Effort.MOST);
    }

    /**
     * Evaluates one situation as {@link #evaluate(CompiledPolicySet, Situation, Instant)} does, within other bounds.
     *
     * @param mostSteps how many {@linkplain Effort steps} it may take
     */
    public static Plan evaluate(CompiledPolicySet policySet, Situation situation, Instant asOf, long mostSteps) {
        return Effort.within(mostSteps, () -> whole(policySet, situation, asOf)).plan();
    }

    /**
     * Evaluates one situation as {@link #evaluate(CompiledPolicySet, Situation, Instant)} does, and says which rules
     * fired.
     */
    public static Evaluated evaluated(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        return Effort.within(Effort.MOST, () -> whole(policySet, situation, asOf));
    }

    private static Evaluated whole(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        Evaluation evaluation = new Evaluation(policySet, situation, asOf);
        Evaluation.Settled settled = evaluation.now();
        return new Evaluated(
                situation,
                plan(policySet, evaluation, settled, asOf, Depth.FULL, new ArrayList<>()),
                evaluation.fired(settled, asOf));
    }

    /** How much of a plan is made. */
    public enum Depth {
        /** What is recommended, without words for it and without looking ahead. */
        BARE,
        /** The same with the words. */
        WORDED,
        /** What is recommended and the instant of the next change, without words. */
        AHEAD,
        /** All of it. */
        FULL
    }

    /**
     * Evaluates one situation and keeps what the rules saw, to explain or to test them.
     *
     * @param depth how much of the plan is needed; the rest of it is null
     * @throws amends.incident.SituationException as {@link #evaluate} does
     * @throws amends.policy.TooMuchEffortException likewise
     */
    public static Observation observe(CompiledPolicySet policySet, Situation situation, Instant asOf, Depth depth) {
        return Effort.within(Effort.MOST, () -> {
            Evaluation evaluation = new Evaluation(policySet, situation, asOf);
            Evaluation.Settled settled = evaluation.now();
            List<Observation.Said> said = new ArrayList<>();
            return new Observation(
                    plan(policySet, evaluation, settled, asOf, depth, said),
                    evaluation.fired(settled, asOf),
                    evaluation.facts(settled),
                    evaluation.promised(),
                    evaluation.day(asOf),
                    said,
                    List.copyOf(evaluation.timing().promises().values()),
                    evaluation.days(asOf));
        });
    }

    private static Plan plan(
            CompiledPolicySet policySet,
            Evaluation evaluation,
            Evaluation.Settled settled,
            Instant asOf,
            Depth depth,
            List<Observation.Said> said) {
        Plan silent = silent(policySet, settled, asOf);
        if (depth == Depth.BARE) {
            return silent;
        }
        Instant nextChangeAt = depth == Depth.WORDED ? null : new LookAhead(evaluation, settled, silent).nextChange();
        if (depth == Depth.AHEAD) {
            return settled.plan(policySet.policies().release(), asOf, nextChangeAt);
        }
        Words words = new Words(
                policySet.wording(),
                policySet.policies().library(),
                evaluation.domain(),
                settled.incident(),
                evaluation.customer());
        List<Recommendation> worded = words.of(settled.recommendations());
        said.addAll(words.said());
        List<String> notes = new ArrayList<>(settled.notes());
        notes.addAll(words.notes());
        return new Plan(silent.release(), asOf, worded, settled.clocks(), settled.withheld(), nextChangeAt, notes);
    }

    /**
     * The plan before it is put into words and before anybody looked ahead: all that two plans are compared by, in a
     * fraction of the time.
     *
     * @throws amends.incident.SituationException as {@link #evaluate} does
     */
    public static Plan silently(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        return silent(policySet, new Evaluation(policySet, situation, asOf).now(), asOf);
    }

    private static Plan silent(CompiledPolicySet policySet, Evaluation.Settled settled, Instant asOf) {
        return settled.plan(policySet.policies().release(), asOf, null);
    }
}
