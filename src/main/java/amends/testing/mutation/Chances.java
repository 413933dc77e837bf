package amends.testing.mutation;

import amends.policy.Rule;
import amends.policy.RuleChange;
import amends.policy.TooMuchEffortException;
import amends.recommendation.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * How a case could tell a mutant.
 *
 * <p>What a rule sees at an instant does not depend on any rule that recommends; so where its conditions hold neither
 * before nor after a change, the plan of that instant is the same. Only the next change of the plan may be another.
 */
final class Chances {

    private final List<Made> all = new ArrayList<>();

    /** A chance. */
    enum Chance {
        /** The rule fires where it did not, or the other way round. */
        FIRES_OTHERWISE,
        /** The rule fires as it did, and may say something else. */
        SAYS_OTHERWISE,
        /** Only by when the plan changes. */
        LOOKS_AHEAD,
        /** Not at all. */
        NONE
    }

    /**
     * A change.
     *
     * @param asks whether the rule asks for something else than before
     * @param says whether it can say something else where it fires: it was changed there, or reckons from what it matched
     */
    private record Made(Rule before, Rule after, boolean asks, boolean says) {
        static Made of(RuleChange change) {
            Rule before = change.before();
            boolean asks = change.after() == null
                    || !before.patterns().equals(change.after().patterns());
            return new Made(before, change.after(), asks, !asks || Variables.inActs(before));
        }

        Chance in(Observation seen) {
            boolean fired = seen.meets(before);
            boolean fires = asks ? after != null && seen.meets(after) : fired;
            if (fired != fires) {
                return Chance.FIRES_OTHERWISE;
            }
            return fires && says ? Chance.SAYS_OTHERWISE : Chance.NONE;
        }
    }

    Chances(Mutant mutant) {
        mutant.changes().forEach(change -> all.add(Made.of(change)));
    }

    /** The best chance that a case has in any of its steps. */
    Chance of(Trial trial) {
        Chance best = trial.looksAhead() ? Chance.LOOKS_AHEAD : Chance.NONE;
        try {
            for (Observation seen : trial.seen()) {
                for (Made made : all) {
                    Chance chance = made.in(seen);
                    best = chance.compareTo(best) < 0 ? chance : best;
                }
            }
            return best;
        } catch (TooMuchEffortException e) {
            return Chance.FIRES_OTHERWISE;
        }
    }
}
