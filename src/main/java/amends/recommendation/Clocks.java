package amends.recommendation;

import amends.incident.Situation;
import amends.policy.Effort;
import amends.promise.Clock;
import amends.promise.Derivation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The clocks of a situation at an instant, with how each came to stand as it does.
 *
 * @param release the policies that were asked
 * @param asOf the instant
 * @param clocks the clocks of the plan of this instant, in its order
 * @param notes which promises cannot be judged, and why
 */
public record Clocks(String release, Instant asOf, List<Running> clocks, List<String> notes) {

    /** So many parts of one derivation are listed at most: the hours of a shop in about a year. */
    public static final int MOST_PARTS = 1_000;

    public Clocks {
        clocks = List.copyOf(clocks);
        notes = List.copyOf(notes);
    }

    /**
     * One clock.
     *
     * @param clock how it stands
     * @param metAt when what was promised happened, or null while it has not
     * @param calendar the calendar that the promise names, or null for wall time; one that is no longer known counts as
     *     wall time, too, and is null here
     * @param pinned whether that calendar is as it was when the incident was opened
     * @param days of a promise in working days that is due by them, the days from its start; else null
     * @param elapsed from its start until it stood still or was due, or null where the start is not known
     * @param remaining from where it stands until it is due, or null from then on
     * @param overdue from the due instant until where it stands, or null until then
     */
    public record Running(
            Clock clock,
            Instant metAt,
            String calendar,
            boolean pinned,
            Derivation days,
            Derivation elapsed,
            Derivation remaining,
            Derivation overdue) {

        public Running {
            Objects.requireNonNull(clock, "clock");
        }
    }

    /**
     * Explains the clocks of a situation.
     *
     * @param asOf the instant to answer for, in whole seconds
     * @throws amends.incident.SituationException as {@link Recommender#evaluate} does
     * @throws amends.policy.TooMuchEffortException likewise
     */
    public static Clocks explain(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        return Effort.within(Effort.MOST, () -> {
            Evaluation evaluation = new Evaluation(policySet, situation, asOf);
            Evaluation.Settled settled = evaluation.now();
            return new Clocks(
                    policySet.policies().release(),
                    asOf,
                    new Explaining(evaluation, settled, evaluation.timing().stop(asOf)).all(),
                    evaluation.board().notes());
        });
    }
}
