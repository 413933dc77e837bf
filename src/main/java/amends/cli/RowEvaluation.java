package amends.cli;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.MalformedBodyException;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates rows, each by itself. Safe for any number of threads at once. */
final class RowEvaluation {

    private final CompiledPolicySet policySet;
    private final RowReading reading;
    private final boolean plansWanted;

    /**
     * @param binder makes requests of rows, or null where no kind is given and every line must be a request
     * @param header the columns of a CSV file; else empty
     * @param asOf the instant for requests that do not name one
     * @param plansWanted whether plans are to be written
     */
    RowEvaluation(
            CompiledPolicySet policySet, RowBinder binder, List<String> header, Instant asOf, boolean plansWanted) {
        this.policySet = policySet;
        this.reading = new RowReading(policySet.policies(), binder, header, asOf);
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
            Plan plan = Recommender.evaluate(policySet, situation, read.request().asOf());
            String json = plansWanted ? PlanLine.of(row.line(), situation, plan) : null;
            return new Outcome.Evaluated(row.line(), situation, plan, read.early(), leftOut, json);
        } catch (SituationException refused) {
            throw RowReading.refused(refused, read.placing());
        } catch (TooMuchEffortException endless) {
            throw new RowException(RowProblem.of(endless.getMessage()));
        }
    }
}
