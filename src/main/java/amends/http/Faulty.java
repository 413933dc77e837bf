package amends.http;

import amends.incident.SituationException;
import java.util.List;
import java.util.function.Supplier;

/** Reads what was sent, and tells what is wrong with it as a problem of its own sort. */
public final class Faulty {

    private Faulty() {}

    /**
     * Reads the body of a request that is about no incident.
     *
     * @throws ProblemException where it is wrong, with every fault
     */
    public static <T> T request(Supplier<T> work) {
        return told(work, "invalid-request", "The request cannot be understood", 422, "request");
    }

    /**
     * Reads something.
     *
     * @param type the last part of the problem's type
     * @param title what cannot be done
     * @param status the answer's status
     * @param what what was read, in a word
     * @throws ProblemException where it is wrong, with every fault
     */
    public static <T> T told(Supplier<T> work, String type, String title, int status, String what) {
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
