package amends;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.check.WrittenCheck;
import amends.check.meaning.MeaningCheck;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks a rules folder: what keeps it from serving, what hardly does what was meant, and whether its cases can be read. */
public final class PolicyChecker {

    /** What is asked of policies without errors: whether they mean what they seem to. */
    private static final List<Function<CompiledPolicySet, List<Finding>>> MEANING = List.of(MeaningCheck::check);

    private PolicyChecker() {}

    /**
     * Checks a rules folder.
     *
     * @param folder the folder; one that is missing is a problem like others
     */
    public static CheckReport check(Path folder) {
        RulesFolder.Reading reading = RulesFolder.read(folder);
        return check(reading.content(), reading.problems(), reading.caseProblems());
    }

    /** Checks what was read of a rules folder, of which every file of cases could be read. */
    static CheckReport check(FolderContent content, List<PolicyProblem> unreadable) {
        return check(content, unreadable, List.of());
    }

    /**
     * Checks what was read of a rules folder.
     *
     * @param unreadable what is wrong with the files that could not be read
     * @param unreadableCases what is wrong with files of cases that could not be read
     */
    static CheckReport check(
            FolderContent content, List<PolicyProblem> unreadable, List<PolicyProblem> unreadableCases) {
        RulesReading reading = RulesReading.of(content, unreadable);
        List<Finding> findings = new ArrayList<>(findings(reading));
        unreadableCases.stream().map(Finding::of).forEach(findings::add);
        PolicySuite.cases(reading, content).problems().stream().map(Finding::of).forEach(findings::add);
        return new CheckReport(findings, content.texts());
    }

    /** Everything that is found in rules that were read already, their cases apart. */
    static List<Finding> findings(RulesReading reading) {
        List<Finding> findings = new ArrayList<>();
        reading.errors().stream().map(Finding::of).forEach(findings::add);
        reading.files().told(WrittenCheck.check(reading.written(), reading.allRead(), reading.errors())).stream()
                .map(Finding::of)
                .forEach(findings::add);
        if (reading.errors().isEmpty()) {
            // Read, not compiled by Drools: the answers are the same, and nothing is built that nobody serves.
            CompiledPolicySet policies =
                    new CompiledPolicySet(reading.policies(), new Interpreter(reading.policies()), reading.wording());
            MEANING.forEach(check -> check.apply(policies).stream()
                    .map(finding -> new Finding(reading.files().named(finding.problem()), finding.witnesses()))
                    .forEach(findings::add));
        }
        return findings;
    }
}
