package amends;

import amends.drools.DrlReader;
import amends.drools.DroolsEngine;
import amends.folder.FolderContent;
import amends.folder.LibraryReader;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.resolve.MessageCheck;
import amends.policy.resolve.PolicyResolver;
import amends.policy.syntax.PolicyReader;
import amends.policy.syntax.PolicySyntax;
import amends.recommendation.CompiledPolicySet;
import amends.wording.IcuWording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a rules folder ready to answer: reads, checks and compiles it, or tells everything that is wrong with it. */
public final class PolicyLoader {

    /** Which complaints about missing names mean nothing while the file that holds the names cannot be read. */
    private static final Map<String, Set<String>> NAMES_IN = Map.of(
            "remedies.yaml", Set.of("unknown-remedy", "unknown-entitlement", "no-cost"),
            "roles.yaml", Set.of("unknown-role"),
            "calendars.yaml", Set.of("unknown-calendar"),
            "messages/", Set.of("unknown-message"));

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
        List<PolicyProblem> problems = new ArrayList<>(reading.problems());
        if (reading.content() == null) {
            throw new PolicyProblemsException(problems);
        }
        return load(reading.content(), problems);
    }

    /** Policies that are good, not yet compiled. */
    record Checked(PolicySet policies, IcuWording wording) {}

    /** Loads what was read of a rules folder. */
    static CompiledPolicySet load(FolderContent content, List<PolicyProblem> problems) {
        Checked checked = check(content, problems);
        return new CompiledPolicySet(checked.policies(), DroolsEngine.compile(checked.policies()), checked.wording());
    }

    /**
     * Checks what was read of a rules folder.
     *
     * @param problems what is known to be wrong already
     */
    static Checked check(FolderContent content, List<PolicyProblem> problems) {
        LibraryReader.Result library = LibraryReader.read(content);
        problems.addAll(library.problems());
        IcuWording.Reading wording = IcuWording.read(library.messages());
        problems.addAll(wording.problems());
        List<PolicySyntax> policies = readPolicies(content, problems);
        boolean allRead = problems.isEmpty();
        PolicyResolver.Resolved resolved = PolicyResolver.resolve(policies, library.library());
        resolved.problems().stream()
                .filter(problem -> library.unread().stream().noneMatch(file -> namesMissing(file, problem)))
                .forEach(problems::add);
        if (allRead) {
            problems.addAll(MessageCheck.check(
                    wording.wording().placeholders(), resolved.domains().values()));
        }
        if (!problems.isEmpty()) {
            throw new PolicyProblemsException(problems);
        }
        return new Checked(new PolicySet(content.release(), resolved.domains(), library.library()), wording.wording());
    }

    private static List<PolicySyntax> readPolicies(FolderContent content, List<PolicyProblem> problems) {
        DrlReader reader = new DrlReader();
        List<PolicySyntax> policies = new ArrayList<>();
        content.policies()
                .values()
                .forEach(files -> files.forEach((path, text) -> {
                    PolicyReader.Reading policy = reader.read(path, text);
                    problems.addAll(policy.problems());
                    if (policy.policy() != null) {
                        policies.add(policy.policy());
                    }
                }));
        if (content.policies().isEmpty()) {
            problems.add(PolicyProblem.of(
                    "no-policies",
                    Position.startOf("."),
                    "the rules folder holds no policy: write one as <domain>/<name>.drl"));
        }
        return policies;
    }

    private static boolean namesMissing(String unreadFile, PolicyProblem problem) {
        return NAMES_IN.entrySet().stream()
                .anyMatch(names -> unreadFile.startsWith(names.getKey())
                        && names.getValue().contains(problem.code()));
    }
}
