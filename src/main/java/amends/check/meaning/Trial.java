package amends.check.meaning;

import amends.check.StillWanted;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;

/** Tries incidents: quickly while it searches, and with the policies as they are served before anything is told. */
final class Trial {

    private final CompiledPolicySet served;
    private final CompiledPolicySet quick;
    private final StillWanted wanted;

    /** @param wanted is asked before every incident */
    Trial(CompiledPolicySet served, StillWanted wanted) {
        this.served = served;
        this.wanted = wanted;
        this.quick = new CompiledPolicySet(served.policies(), new Interpreter(served.policies()), served.wording());
    }

    CompiledPolicySet served() {
        return served;
    }

    /** The same with other policies. */
    Trial with(CompiledPolicySet others) {
        return new Trial(others, wanted);
    }

    /** The bare plan, or null where the incident cannot be evaluated. */
    Plan quickly(Scenario scenario) {
        wanted.orGiveUp();
        try {
            return Recommender.silently(quick, scenario.situation(), scenario.asOf());
        } catch (SituationException | TooMuchEffortException e) {
            return null;
        }
    }

    /** The plan with the moment at which it changes, or null where the incident cannot be evaluated. */
    Plan looking(Scenario scenario) {
        return evaluate(quick, scenario);
    }

    /** The plan as it is served, or null where the incident cannot be evaluated. */
    Plan served(Scenario scenario) {
        return evaluate(served, scenario);
    }

    private Plan evaluate(CompiledPolicySet policies, Scenario scenario) {
        wanted.orGiveUp();
        try {
            return Recommender.evaluate(policies, scenario.situation(), scenario.asOf());
        } catch (SituationException | TooMuchEffortException e) {
            return null;
        }
    }
}
