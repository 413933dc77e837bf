package amends;

import amends.folder.FolderContent;
import amends.folder.FolderEntries;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.release.diff.RulesState;
import java.nio.file.Path;
import java.util.List;

/** Reads rules to compare them with others. */
final class RulesStates {

    private RulesStates() {}

    /** @throws PolicyProblemsException where they cannot serve, with every problem */
    static RulesState of(Path folder) {
        RulesFolder.Reading reading = RulesFolder.read(folder);
        return of(reading.content(), reading.problems());
    }

    /** @throws PolicyProblemsException where they cannot serve, with every problem */
    static RulesState of(FolderContent content) {
        return of(content, List.of());
    }

    private static RulesState of(FolderContent content, List<PolicyProblem> problems) {
        return new RulesState(
                PolicyLoader.check(content, problems).policies(),
                FolderEntries.of(PolicyFiles.withVocabulary(content)));
    }
}
