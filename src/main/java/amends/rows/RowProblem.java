package amends.rows;

import amends.incident.SituationProblem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a line was rejected.
 *
 * @param where the column, the field or the JSON pointer, or null for the line as a whole
 * @param message what is wrong
 * @param expected what would have been right, or null
 * @param found what stands there, or null
 * @param nearest the nearest right name, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowProblem(String where, String message, String expected, String found, String nearest) {

    /** Something is wrong with the line as a whole. */
    public static RowProblem of(String message) {
        return new RowProblem(null, message, null, null, null);
    }

    /** The same, found elsewhere: a column where a pointer was. */
    public static RowProblem of(String where, SituationProblem problem) {
        return new RowProblem(where, problem.message(), problem.expected(), problem.found(), problem.nearest());
    }

    /** The problem without what is different from line to line. */
    public String reason() {
        return where == null ? message : where.replaceAll("/[0-9]+", "/*") + ": " + message;
    }

    /** What is different from line to line, or null. */
    public String details() {
        List<String> details = new ArrayList<>();
        if (expected != null) {
            details.add("expected " + expected);
        }
        if (found != null) {
            details.add("found " + found);
        }
        if (nearest != null) {
            details.add("did you mean \"" + nearest + "\"?");
        }
        return details.isEmpty() ? null : String.join("; ", details);
    }
}
