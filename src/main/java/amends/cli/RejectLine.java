package amends.cli;

import amends.rows.RowProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** A rejected line as one line of output. */
final class RejectLine {

    private static final JsonMapper JSON = new JsonMapper();

    private RejectLine() {}

    private record Content(long line, List<RowProblem> problems) {}

    static String of(Outcome.Rejected rejected) {
        try {
            return JSON.writeValueAsString(new Content(rejected.line(), rejected.problems())) + "\n";
        } catch (JsonProcessingException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
