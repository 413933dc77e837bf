package amends;

import amends.cases.CaseFiles;
import amends.drools.DroolsEngine;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a rules folder and the cases in it ready to be held against each other. */
public final class PolicySuite {

    private PolicySuite() {}

    /**
     * Loads a rules folder with its cases.
     *
     * @param folder the folder
     * @return the policies, compiled as they are served, and every case
     * @throws PolicyProblemsException where anything is wrong, with every problem of policies and cases
     */
    public static Suite load(Path folder) {
        RulesFolder.Reading reading = RulesFolder.read(folder);
        return load(reading.content(), reading.problems(), reading.caseProblems());
    }

    /**
     * Loads what was read of a rules folder.
     *
     * @param unreadable what is wrong with the files that could not be read
     * @param unreadableCases what is wrong with files of cases that could not be read
     */
    static Suite load(FolderContent content, List<PolicyProblem> unreadable, List<PolicyProblem> unreadableCases) {
        RulesReading rules = RulesReading.of(content, unreadable);
        CaseFiles.Reading cases = cases(rules, content);
        List<PolicyProblem> problems = new ArrayList<>(rules.errors());
        problems.addAll(unreadableCases);
        problems.addAll(cases.problems());
        if (!problems.isEmpty()) {
            throw new PolicyProblemsException(problems);
        }
        CompiledPolicySet policies =
                new CompiledPolicySet(rules.policies(), DroolsEngine.compile(rules.policies()), rules.wording());
        return new Suite(policies, cases.cases(), content.texts());
    }

    /** The cases of policies that were read already. */
    static CaseFiles.Reading cases(RulesReading rules, FolderContent content) {
        return CaseFiles.read(
                content.cases(),
                rules.policies(),
                content.policyNames(),
                rules.errors().isEmpty());
    }
}
