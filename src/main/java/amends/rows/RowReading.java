package amends.rows;

import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.PolicySet;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.MalformedBodyException;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes an evaluation request of each row. Safe for any number of threads at once. */
public final class RowReading {

    private final EvaluationReader reader;
    private final RowBinder binder;
    private final Map<String, Integer> header = new HashMap<>();
    private final Instant asOf;

    /**
     * @param policies whose kinds are known
     * @param binder makes requests of rows, or null where no kind is given and every line must be a request
     * @param header the columns of a CSV file; else empty
     * @param asOf the instant for requests that do not name one
     */
    RowReading(PolicySet policies, RowBinder binder, List<String> header, Instant asOf) {
        this.reader = new EvaluationReader(policies);
        this.binder = binder;
        this.asOf = asOf;
        for (int i = 0; i < header.size(); i++) {
            this.header.putIfAbsent(header.get(i), i);
        }
    }

    /**
     * A row as a request.
     *
     * @param early whether the row says that it came before it was due
     * @param placing names the place of a problem that only an evaluation finds
     */
    public record Read(EvaluationRequest request, boolean early, Placing placing) {}

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
        return csv.cells().get(header.get(column));
    }

    private Read json(Row.Json row, List<String> leftOut) throws RowException {
        ObjectNode object = parse(row.text());
        if (object.has("incident")) {
            return read(object, false, RowReading::atPointer);
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
        return read(bound.request(), bound.early(), binder::place);
    }

    private Read read(ObjectNode request, boolean early, Placing placing) throws RowException {
        try {
            return new Read(reader.read(request, asOf), early, placing);
        } catch (SituationException refused) {
            throw refused(refused, placing);
        }
    }

    /** What is wrong with a request, as its row has it. */
    public static RowException refused(SituationException refused, Placing placing) {
        return new RowException(refused.problems().stream().map(placing::place).toList());
    }

    private static RowProblem atPointer(SituationProblem problem) {
        return RowProblem.of(problem.pointer().isEmpty() ? null : problem.pointer(), problem);
    }
}
