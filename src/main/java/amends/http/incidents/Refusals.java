package amends.http.incidents;

import amends.http.Problem;
import amends.http.ProblemException;
import amends.incident.SituationException;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with an event or a query, told as such. */
final class Refusals {

    private Refusals() {}

    /** Does work on an event. */
    static <T> T ofEvent(Supplier<T> work) {
        return told(work, "invalid-event", "The event cannot be recorded", 422, "event");
    }

    /** Reads a query. */
    static <T> T ofQuery(Supplier<T> work) {
        return told(work, "invalid-query", "The query cannot be answered", 400, "query");
    }

    private static <T> T told(Supplier<T> work, String type, String title, int status, String what) {
        try {
            return work.get();
        } catch (SituationException wrong) {
            List<Problem.Fault> faults =
                    wrong.problems().stream().map(Problem.Fault::of).toList();
            String detail = faults.size() == 1
                    ? wrong.problems().get(0).toString()
                    : faults.size() + " things are wrong in the " + what + "; errors lists them";
            throw new ProblemException(new Problem("/problems/" + type, title, status, detail, null, faults));
        }
    }
}
