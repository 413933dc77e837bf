package amends;

import amends.drools.DroolsEngine;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import amends.wording.IcuWording;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a rules folder ready to answer: reads, checks and compiles it, or tells everything that keeps it from serving.
 * Warnings keep nothing from serving and are not looked for here; {@link PolicyChecker} does that.
 */
public final class PolicyLoader {

    private PolicyLoader() {}

    /**
     * Loads a rules folder.
     *
     * @param folder the folder, with one folder for each domain in it
     * @return the policies, compiled
     * @throws PolicyProblemsException where anything is wrong, with every problem found
     */
    public static CompiledPolicySet load(Path folder) {
        RulesFolder.Reading reading = RulesFolder.read(folder);
        return load(reading.content(), reading.problems());
    }

    /** Policies that are good, not yet compiled. */
    record Checked(PolicySet policies, IcuWording wording) {}

    /** Loads what was read of a rules folder. */
    static CompiledPolicySet load(FolderContent content, List<PolicyProblem> unreadable) {
        return compile(check(content, unreadable), null);
    }

    /** Compiles policies that are good, and uses again what is the same in others that were compiled; or null. */
    static CompiledPolicySet compile(Checked checked, CompiledPolicySet before) {
        RuleEngine engine = DroolsEngine.compile(checked.policies(), before == null ? null : before.engine());
        return new CompiledPolicySet(checked.policies(), engine, checked.wording());
    }

    /**
     * Checks what was read of a rules folder.
     *
     * @param unreadable what is wrong with the files that could not be read
     */
    static Checked check(FolderContent content, List<PolicyProblem> unreadable) {
        return check(RulesReading.of(content, unreadable));
    }

    /** Checks policies that were read and resolved. */
    static Checked check(RulesReading reading) {
        if (!reading.errors().isEmpty()) {
            throw new PolicyProblemsException(reading.errors());
        }
        return new Checked(reading.policies(), reading.wording());
    }
}
