package amends.check;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is wrong with a rules folder.
 *
 * @param findings in the order of the files, none twice
 * @param files the text of every file that could be read, by its path below the rules folder
 */
public record CheckReport(List<Finding> findings, Map<String, String> files) {

    public CheckReport {
        Set<Said> said = new HashSet<>();
        findings = findings.stream()
                .sorted()
                .filter(finding -> said.add(Said.by(finding.problem())))
                .toList();
        files = Map.copyOf(files);
    }

    /** What makes two problems one for whoever reads them, though they came from two domains. */
    private record Said(Position at, String code, String message) {
        static Said by(PolicyProblem problem) {
            return new Said(problem.at(), problem.code(), problem.message());
        }
    }

    /** A report of problems that the text itself shows. */
    public static CheckReport of(Collection<PolicyProblem> problems, Map<String, String> files) {
        return new CheckReport(problems.stream().map(Finding::of).toList(), files);
    }

    /** How many findings keep the policies from serving. */
    public long errors() {
        return findings.stream().filter(finding -> finding.problem().isError()).count();
    }

    /** How many do not. */
    public long warnings() {
        return findings.size() - errors();
    }

    /** The line that a place is on, without its end, or null where the file or the line is not known. */
    public String line(Position at) {
        String text = files.get(at.file());
        return text == null
                ? null
                : text.lines().skip(at.line() - 1L).findFirst().orElse(null);
    }
}
