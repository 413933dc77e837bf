package amends.cli;

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
    private final EvaluationReader reader;
    private final RowBinder binder;
    private final Map<String, Integer> header = new HashMap<>();
    private final Instant asOf;
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
        this.reader = new EvaluationReader(policySet.policies());
        this.binder = binder;
        for (int i = 0; i < header.size(); i++) {
            this.header.putIfAbsent(header.get(i), i);
        }
        this.asOf = asOf;
        this.plansWanted = plansWanted;
    }

    /** Evaluates one row; whatever is wrong with it is part of the outcome. */
    Outcome evaluate(Row row) {
        List<String> leftOut = new ArrayList<>();
        try {
            if (row instanceof Row.Cells csv) {
                return bound(row, column -> cell(csv, column), leftOut);
            }
            if (row instanceof Row.Json json) {
                return json(json, leftOut);
            }
            throw new RowException(((Row.Bad) row).problem());
        } catch (RowException wrong) {
            return new Outcome.Rejected(row.line(), wrong.problems(), leftOut);
        } catch (RuntimeException ours) {
            RowProblem problem = new RowProblem(
                    null, "an error in the program itself, not in the line", null, ours.toString(), null);
            return new Outcome.Rejected(row.line(), List.of(problem), leftOut);
        }
    }

    private String cell(Row.Cells csv, String column) {
        return csv.cells().get(header.get(column));
    }

    private Outcome json(Row.Json row, List<String> leftOut) throws RowException {
        ObjectNode object = parse(row.text());
        if (object.has("incident")) {
            return evaluated(row, object, false, leftOut, RowEvaluation::atPointer);
        }
        if (binder == null) {
            throw new RowException(RowProblem.of(
                    "the line has no \"incident\"; with --kind it may be a flat object of the incident's fields"));
        }
        object.fieldNames().forEachRemaining(name -> {
            binder.columns().saw(name);
            if (!binder.columns().uses(name)) {
                leftOut.add(name);
            }
        });
        return bound(row, column -> cell(object, column), leftOut);
    }

    private static ObjectNode parse(String text) throws RowException {
        if (text.indexOf('\uFFFD') >= 0) {
            throw new RowException(RowProblem.of("the line is not UTF-8"));
        }
        try {
            if (StrictJson.read(text.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode object) {
                return object;
            }
            throw new RowException(RowProblem.of("the line is no JSON object"));
        } catch (MalformedBodyException malformed) {
            String message = malformed.getMessage().replace("the body", "the line");
            throw new RowException(new RowProblem(null, message, null, "at column " + malformed.column(), null));
        }
    }

    private static String cell(ObjectNode object, String name) throws RowException {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new RowException(new RowProblem(
                    name,
                    "is no single value",
                    "a text, a number, true or false",
                    value.isArray() ? "a list" : "an object",
                    null));
        }
        return value.asText();
    }

    private Outcome bound(Row row, Cells cells, List<String> leftOut) throws RowException {
        RowBinder.Bound bound = binder.bind(cells);
        return evaluated(row, bound.request(), bound.early(), leftOut, binder::place);
    }

    private Outcome evaluated(Row row, ObjectNode request, boolean early, List<String> leftOut, Placing placing)
            throws RowException {
        try {
            EvaluationRequest read = reader.read(request, asOf);
            Plan plan = Recommender.evaluate(policySet, read.situation(), read.asOf());
            String json = plansWanted ? PlanLine.of(row.line(), read.situation(), plan) : null;
            return new Outcome.Evaluated(row.line(), read.situation(), plan, early, leftOut, json);
        } catch (SituationException refused) {
            throw new RowException(
                    refused.problems().stream().map(placing::place).toList());
        } catch (TooMuchEffortException endless) {
            throw new RowException(RowProblem.of(endless.getMessage()));
        }
    }

    private static RowProblem atPointer(SituationProblem problem) {
        return RowProblem.of(problem.pointer().isEmpty() ? null : problem.pointer(), problem);
    }

    @FunctionalInterface
    private interface Placing {
        RowProblem place(SituationProblem problem);
    }
}
