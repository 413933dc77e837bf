package amends.cli;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.rows.Row;
import amends.rows.RowException;
import amends.rows.RowProblem;
import amends.rows.RowReading;
import java.util.ArrayList;
import java.util.List;

/** Evaluates rows, each by itself. Safe for any number of threads at once. */
final class RowEvaluation {

    private final CompiledPolicySet policySet;
    private final RowReading reading;
    private final boolean plansWanted;

    /**
     * @param reading makes requests of rows
     * @param plansWanted whether plans are to be written
     */
    RowEvaluation(CompiledPolicySet policySet, RowReading reading, boolean plansWanted) {
        this.policySet = policySet;
        this.reading = reading;
        this.plansWanted = plansWanted;
    }

    /** Evaluates one row; whatever is wrong with it is part of the outcome. */
    Outcome evaluate(Row row) {
        List<String> leftOut = new ArrayList<>();
        try {
            return evaluated(row, reading.read(row, leftOut), leftOut);
        } catch (RowException wrong) {
            return new Outcome.Rejected(row.line(), wrong.problems(), leftOut);
        } catch (RuntimeException ours) {
            RowProblem problem = new RowProblem(
                    null, "an error in the program itself, not in the line", null, ours.toString(), null);
            return new Outcome.Rejected(row.line(), List.of(problem), leftOut);
        }
    }

    private Outcome evaluated(Row row, RowReading.Read read, List<String> leftOut) throws RowException {
        Situation situation = read.request().situation();
        try {
            Plan plan =
                    Recommender.evaluate(policySet, situation, read.request().asOf());
            String json = plansWanted ? PlanLine.of(row.line(), situation, plan) : null;
            return new Outcome.Evaluated(row.line(), situation, plan, read.early(), leftOut, json);
        } catch (SituationException refused) {
            throw RowReading.refused(refused, read.placing());
        } catch (TooMuchEffortException endless) {
            throw new RowException(RowProblem.of(endless.getMessage()));
        }
    }
}
