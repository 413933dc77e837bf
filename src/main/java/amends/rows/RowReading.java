package amends.rows;

import amends.incident.Afterwards;
import amends.incident.Outcome;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.PolicySet;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.MalformedBodyException;
import amends.wire.OutcomeReader;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes an evaluation request of each row. Safe for any number of threads at once. */
public final class RowReading {

    /** Where a request is wrong, only what else is wrong is looked for. */
    private static final Situation NOBODY = Situation.of("", Map.of(), Map.of());

    private final EvaluationReader reader;
    private final RowBinder binder;
    private final AfterwardsReading afterwards;
    private final Map<String, Integer> header = new HashMap<>();
    private final Instant asOf;

    /**
     * @param policies whose kinds are known
     * @param binder makes requests of rows, or null where no kind is given and every line must be a request
     * @param afterwards reads what came afterwards
     * @param header the columns of a CSV file; else empty
     * @param asOf the instant for requests that do not name one
     */
    RowReading(PolicySet policies, RowBinder binder, AfterwardsReading afterwards, List<String> header, Instant asOf) {
        this.reader = new EvaluationReader(policies);
        this.binder = binder;
        this.afterwards = afterwards;
        this.asOf = asOf;
        for (int i = 0; i < header.size(); i++) {
            this.header.putIfAbsent(header.get(i), i);
        }
    }

    /**
     * A row as a request.
     *
     * @param early whether the row says that it came before it was due
     * @param endAssumed whether the row does not say when it was over, and is taken to be over at its end
     * @param placing names the place of a problem that only an evaluation finds
     * @param afterwards what is known beside the request
     */
    public record Read(
            EvaluationRequest request, boolean early, boolean endAssumed, Placing placing, Afterwards afterwards) {}

    /** Names the place of a problem of a request as its row has it. */
    @FunctionalInterface
    public interface Placing {
        /** The problem with its place. */
        RowProblem place(SituationProblem problem);
    }

    /**
     * Reads a row.
     *
     * @param leftOut takes the names of what fills no field
     * @throws RowException with every problem of the row
     */
    public Read read(Row row, List<String> leftOut) throws RowException {
        if (row instanceof Row.Cells csv) {
            return bound(column -> cell(csv, column));
        }
        if (row instanceof Row.Json json) {
            return json(json, leftOut);
        }
        throw new RowException(((Row.Bad) row).problem());
    }

    private String cell(Row.Cells csv, String column) {
        Integer place = header.get(column);
        return place == null ? null : csv.cells().get(place);
    }

    private Read json(Row.Json row, List<String> leftOut) throws RowException {
        ObjectNode object = parse(row.text());
        if (object.has("incident")) {
            return request(object);
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
        return bound(column -> cell(object, column));
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

    private Read bound(Cells cells) throws RowException {
        RowBinder.Bound bound = binder.bind(cells);
        List<RowProblem> problems = new ArrayList<>();
        EvaluationRequest request = null;
        Afterwards known = null;
        try {
            request = reader.read(bound.request(), asOf);
        } catch (SituationException refused) {
            problems.addAll(refused(refused, bound::place).problems());
        }
        try {
            known = afterwards.of(cells, request == null ? NOBODY : request.situation());
        } catch (RowException wrong) {
            problems.addAll(wrong.problems());
        }
        if (!problems.isEmpty()) {
            throw new RowException(problems);
        }
        return new Read(request, bound.early(), bound.endAssumed(), bound::place, known);
    }

    /** A line that is a request, with what the customer said beside it. */
    private Read request(ObjectNode object) throws RowException {
        JsonNode said = object.remove("outcome");
        List<SituationProblem> problems = new ArrayList<>();
        EvaluationRequest request = null;
        Outcome outcome = null;
        try {
            request = reader.read(object, asOf);
        } catch (SituationException refused) {
            problems.addAll(refused.problems());
        }
        try {
            outcome = said == null ? null : OutcomeReader.read(said);
        } catch (SituationException refused) {
            problems.addAll(refused.problems());
        }
        if (!problems.isEmpty()) {
            throw refused(new SituationException(problems), RowReading::atPointer);
        }
        return new Read(request, false, false, RowReading::atPointer, afterwards.of(outcome, request.situation()));
    }

    /** What is wrong with a request, as its row has it. */
    public static RowException refused(SituationException refused, Placing placing) {
        return new RowException(refused.problems().stream().map(placing::place).toList());
    }

    private static RowProblem atPointer(SituationProblem problem) {
        return RowProblem.of(problem.pointer().isEmpty() ? null : problem.pointer(), problem);
    }
}
