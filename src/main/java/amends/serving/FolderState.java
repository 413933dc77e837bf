package amends.serving;

import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import java.util.List;

/**
 * By what a state of the rules folder is known again.
 *
 * @param release the hash of what can change an answer
 * @param cases the hash of the cases
 * @param problems what could not be read
 * @param caseProblems which cases could not be read
 */
record FolderState(String release, String cases, List<PolicyProblem> problems, List<PolicyProblem> caseProblems) {

    static FolderState of(RulesFolder.Reading reading) {
        FolderContent content = reading.content();
        FolderContent cases = new FolderContent(content.cases());
        return new FolderState(
                content.release(),
                cases.release(),
                List.copyOf(reading.problems()),
                List.copyOf(reading.caseProblems()));
    }

    /** The release, or null where not all of it could be read. */
    String readRelease() {
        return problems.isEmpty() ? release : null;
    }
}
