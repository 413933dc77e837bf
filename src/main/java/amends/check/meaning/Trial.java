package amends.check.meaning;

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

    Trial(CompiledPolicySet served) {
        this.served = served;
        this.quick = new CompiledPolicySet(served.policies(), new Interpreter(served.policies()), served.wording());
    }

    CompiledPolicySet served() {
        return served;
    }

    /** The bare plan, or null where the incident cannot be evaluated. */
    Plan quickly(Scenario scenario) {
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

    private static Plan evaluate(CompiledPolicySet policies, Scenario scenario) {
        try {
            return Recommender.evaluate(policies, scenario.situation(), scenario.asOf());
        } catch (SituationException | TooMuchEffortException e) {
            return null;
        }
    }
}
