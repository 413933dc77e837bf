package amends.serving;

import amends.policy.PolicyProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Problems as they stand in the log: one a line, with their places. */
final class Told {

    private static final int MOST = 20;

    private Told() {}

    /** The lines, each begun anew; empty where there are none. */
    static String lines(List<PolicyProblem> problems) {
        String lines =
                problems.stream().limit(MOST).map(problem -> "\n  " + problem).collect(Collectors.joining());
        return problems.size() > MOST ? lines + "\n  and " + (problems.size() - MOST) + " more" : lines;
    }
}
