package amends;

import amends.drools.tables.TableReader;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells problems in tables as their authors see them: what every row of a column has wrong is wrong at its top, and in a
 * workbook a cell has a name.
 */
final class TableProblems {
    private final Map<Position, Position> headers = new HashMap<>();
    private final Set<String> files = new HashSet<>();

    /** Adds what was learnt of a file. */
    void add(String file, Map<Position, Position> headersOfCells) {
        files.add(file);
        headers.putAll(headersOfCells);
    }

    /** The same problems, in order, told so. */
    List<PolicyProblem> told(List<PolicyProblem> problems) {
        Map<List<Object>, Integer> rows = new HashMap<>();
        problems.forEach(problem -> rows.merge(alike(problem), 1, Integer::sum));
        Set<PolicyProblem> told = new TreeSet<>();
        for (PolicyProblem problem : problems) {
            Position header = headers.get(problem.at());
            boolean everywhere = header != null && rows.get(alike(problem)) > 1;
            told.add(named(everywhere ? at(problem, header, problem.message()) : problem));
        }
        return new ArrayList<>(told);
    }

    private List<Object> alike(PolicyProblem problem) {
        Position header = headers.get(problem.at());
        return List.of(
                header == null ? problem.at() : header,
                problem.code(),
                problem.message(),
                Objects.toString(problem.expected()),
                Objects.toString(problem.found()));
    }

    /** A problem that names its cell where it stands in a workbook. */
    PolicyProblem named(PolicyProblem problem) {
        Position at = problem.at();
        if (!files.contains(at.file())
                || !at.file().endsWith(".xlsx")
                || problem.message().startsWith("cell ")) {
            return problem;
        }
        return at(problem, at, "cell " + TableReader.cellName(at) + ": " + problem.message());
    }

    private static PolicyProblem at(PolicyProblem problem, Position at, String message) {
        return new PolicyProblem(
                problem.severity(),
                problem.code(),
                at,
                message,
                problem.expected(),
                problem.found(),
                problem.nearest());
    }
}
