package amends.http.incidents;

import amends.http.Problem;
import amends.http.ProblemException;
import amends.incident.SituationException;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with an event, told as such. */
final class EventProblems {

    private EventProblems() {}

    /** Does work on an event. */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (SituationException wrong) {
            List<Problem.Fault> faults =
                    wrong.problems().stream().map(Problem.Fault::of).toList();
            String detail = faults.size() == 1
                    ? wrong.problems().get(0).toString()
                    : faults.size() + " things are wrong in the event; errors lists them";
            throw new ProblemException(
                    new Problem("/problems/invalid-event", "The event cannot be recorded", 422, detail, null, faults));
        }
    }
}
