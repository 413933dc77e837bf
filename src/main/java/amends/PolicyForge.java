package amends;

import amends.cases.CaseFiles;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Forge;
import amends.serving.Forged;
import amends.serving.Serving;
import amends.testing.CaseRunner;
import amends.testing.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the files of a rules folder ready to serve: reads, checks and compiles them as {@link PolicyLoader} does, tries
 * every kind out, and runs the cases. Cases that fail or cannot be read are told; they keep nothing from serving.
 */
public final class PolicyForge implements Forge {

    @Override
    public CompiledPolicySet compile(RulesFolder.Reading reading, CompiledPolicySet before) {
        return PolicyLoader.compile(PolicyLoader.check(reading.content(), reading.problems()), before);
    }

    @Override
    public Forged forge(RulesFolder.Reading reading, Serving before) {
        RulesReading rules = RulesReading.of(reading.content(), reading.problems());
        CompiledPolicySet compiled =
                PolicyLoader.compile(PolicyLoader.check(rules), before == null ? null : before.policies());
        List<PolicyProblem> failed = Trial.of(compiled);
        if (!failed.isEmpty()) {
            throw new PolicyProblemsException(failed);
        }
        CaseFiles.Reading cases = PolicySuite.cases(rules, reading.content());
        List<PolicyProblem> unreadable = new ArrayList<>(reading.caseProblems());
        unreadable.addAll(cases.problems());
        List<String> failures = CaseLines.failures(new CaseRunner(compiled), cases.cases(), unreadable);
        // With the vocabulary that is shipped where the folder has none: a later version may ship another one.
        Serving serving = new Serving(compiled, PolicyFiles.withVocabulary(reading.content()));
        return new Forged(serving, cases.cases().size(), failures);
    }
}
