package amends.policy.resolve;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers what is wrong, so that an author sees everything in one run. */
final class Problems {

    private final List<PolicyProblem> found = new ArrayList<>();

    void add(PolicyProblem problem) {
        found.add(problem);
    }

    void add(String code, Position at, String message) {
        found.add(PolicyProblem.of(code, at, message));
    }

    /** Something is named that does not exist. */
    void unknown(String code, Position at, String message, String written, Collection<String> known) {
        String expected = known.isEmpty() ? "none, for none is declared" : "one of " + some(known);
        found.add(PolicyProblem.of(code, at, message)
                .expecting(expected, "\"" + written + "\"")
                .nearest(Nearest.to(written, known)));
    }

    int count() {
        return found.size();
    }

    List<PolicyProblem> all() {
        return List.copyOf(found);
    }

    /** The names in order; of many only the first, for a list of hundreds helps nobody. */
    private static String some(Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        int shown = 20;
        String names = String.join(", ", sorted.subList(0, Math.min(shown, sorted.size())));
        return sorted.size() > shown ? names + " and " + (sorted.size() - shown) + " more" : names;
    }
}
