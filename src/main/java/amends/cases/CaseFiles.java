package amends.cases;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.testing.Case;
import amends.yaml.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Reads the files of cases of a rules folder. */
public final class CaseFiles {

    /** What can be wrong with a case only because something is wrong with the policies. */
    private static final Set<String> FOLLOWING = Set.of(
            "case-facts",
            "clock-before-incident",
            "unknown-calendar",
            "unknown-field",
            "unknown-kind",
            "unknown-message",
            "unknown-name",
            "unknown-remedy",
            "unknown-role",
            "unknown-rule");

    private CaseFiles() {}

    /**
     * What came of reading.
     *
     * @param cases in the order of the files, within a file the single ones, then the rows of tables, then timelines
     * @param problems in order; where there are any, some cases may be missing
     */
    public record Reading(List<Case> cases, List<PolicyProblem> problems) {}

    /**
     * Reads files of cases.
     *
     * @param files their texts, by path below the rules folder
     * @param policies the policies whose kinds, rules and remedies the cases name
     * @param names the paths of all policies, without what says how they are written
     * @param sound whether all of the policies could be read; where not, cases are not held to them
     */
    public static Reading read(
            SortedMap<String, String> files, PolicySet policies, Collection<String> names, boolean sound) {
        List<Case> cases = new ArrayList<>();
        List<PolicyProblem> problems = new ArrayList<>();
        files.forEach((path, text) -> {
            Problems found = new Problems();
            String policy = path.substring(0, path.length() - Case.FILE_ENDING.length());
            if (!names.contains(policy)) {
                String nearest = Nearest.to(policy, names);
                found.add(PolicyProblem.of(
                                "case-without-policy",
                                Position.startOf(path),
                                "cases stand beside their policy, and there is no policy " + policy)
                        .nearest(nearest == null ? null : nearest + Case.FILE_ENDING));
            }
            cases.addAll(new CaseFileReader(found, policies, policy).read(path, text));
            found.sorted().stream()
                    .filter(problem -> sound || !FOLLOWING.contains(problem.code()))
                    .limit(CaseFile.MAX_PROBLEMS + 1L)
                    .forEach(problems::add);
        });
        return new Reading(List.copyOf(cases), List.copyOf(problems));
    }
}
