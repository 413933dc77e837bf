package amends;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.check.StillWanted;
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

/** Checks a rules folder: what keeps it from serving, what hardly does what was meant, and whether its cases can be read. */
public final class PolicyChecker {

    private PolicyChecker() {}

    /**
     * Checks a rules folder.
     *
     * @param folder the folder; one that is missing is a problem like others
     */
    public static CheckReport check(Path folder) {
        RulesFolder.Reading reading = RulesFolder.read(folder);
        return check(reading, StillWanted.ALWAYS);
    }

    /** Checks what was read of a rules folder, of which every file of cases could be read. */
    static CheckReport check(FolderContent content, List<PolicyProblem> unreadable) {
        return check(new RulesFolder.Reading(content, unreadable, List.of()), StillWanted.ALWAYS);
    }

    /**
     * Checks what was read of a rules folder.
     *
     * @param read what could be read of it, and what is wrong with the rest
     * @param wanted is asked between the steps
     * @throws amends.check.GivenUpException where nobody waits for it any more
     */
    static CheckReport check(RulesFolder.Reading read, StillWanted wanted) {
        wanted.orGiveUp();
        FolderContent content = read.content();
        RulesReading reading = RulesReading.of(content, read.problems());
        wanted.orGiveUp();
        List<Finding> findings = new ArrayList<>(findings(reading, wanted));
        read.caseProblems().stream().map(Finding::of).forEach(findings::add);
        PolicySuite.cases(reading, content).problems().stream().map(Finding::of).forEach(findings::add);
        return new CheckReport(findings, content.texts());
    }

    /** Everything that is found in rules that were read already, their cases apart. */
    static List<Finding> findings(RulesReading reading) {
        return findings(reading, StillWanted.ALWAYS);
    }

    private static List<Finding> findings(RulesReading reading, StillWanted wanted) {
        List<Finding> findings = new ArrayList<>();
        reading.errors().stream().map(Finding::of).forEach(findings::add);
        reading.files().told(WrittenCheck.check(reading.written(), reading.allRead(), reading.errors())).stream()
                .map(Finding::of)
                .forEach(findings::add);
        if (reading.errors().isEmpty()) {
            // Read, not compiled by Drools: the answers are the same, and nothing is built that nobody serves.
            CompiledPolicySet policies =
                    new CompiledPolicySet(reading.policies(), new Interpreter(reading.policies()), reading.wording());
            MeaningCheck.check(policies, wanted).stream()
                    .map(finding -> new Finding(reading.files().named(finding.problem()), finding.witnesses()))
                    .forEach(findings::add);
        }
        return findings;
    }
}
