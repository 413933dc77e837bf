package amends.policy.syntax;

import amends.policy.PolicyProblem;
import java.util.List;

/** Reads the text of one policy file into its syntax: the outer wall of the guard. */
public interface PolicyReader {

    /**
     * Parses a policy and refuses everything outside the policy language.
     *
     * @param file the path below the rules folder, for positions
     * @param text the whole text
     * @return the syntax, or all the problems found; with any problem the syntax must not be used
     */
    Reading read(String file, String text);

    /**
     * What came of reading one file.
     *
     * @param policy the syntax of what could be read, or null where nothing could
     * @param problems what was refused, empty where the file is good
     */
    record Reading(PolicySyntax policy, List<PolicyProblem> problems) {}
}
