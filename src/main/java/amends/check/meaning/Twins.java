package amends.check.meaning;

import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;

/** Two policy sets, asked about the same incidents a limited number of times. */
final class Twins {

    /** So often are both asked: some tens of milliseconds. */
    private static final int TRIES = 2_000;

    private final CompiledPolicySet original;
    private final CompiledPolicySet mutated;
    private int tries;

    Twins(CompiledPolicySet original, CompiledPolicySet mutated) {
        this.original = read(original);
        this.mutated = read(mutated);
    }

    /** The same, by reading the rules: an engine would have to be asked far more often to be quicker. */
    private static CompiledPolicySet read(CompiledPolicySet set) {
        return set.engine() instanceof Interpreter
                ? set
                : new CompiledPolicySet(set.policies(), new Interpreter(set.policies()), set.wording());
    }

    CompiledPolicySet original() {
        return original;
    }

    CompiledPolicySet mutated() {
        return mutated;
    }

    /** How many incidents were tried so far. */
    int tries() {
        return tries;
    }

    /** Whether no more is tried. */
    boolean isSpent() {
        return tries >= TRIES;
    }

    /** How the plans of an incident differ; not at all where the original cannot evaluate it. */
    Contrast contrast(Scenario scenario, Depth depth) {
        tries++;
        Observation one = observe(original, scenario, depth);
        if (one == null) {
            return Contrast.NONE;
        }
        Observation other = observe(mutated, scenario, depth);
        return other == null ? Contrast.REFUSED : Contrast.of(one, other);
    }

    private static Observation observe(CompiledPolicySet policies, Scenario scenario, Depth depth) {
        try {
            return Recommender.observe(policies, scenario.situation(), scenario.asOf(), depth);
        } catch (SituationException | TooMuchEffortException e) {
            return null;
        }
    }
}
