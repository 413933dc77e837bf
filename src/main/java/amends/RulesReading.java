package amends;

import amends.check.Written;
import amends.folder.FolderContent;
import amends.folder.LibraryReader;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.resolve.MessageCheck;
import amends.policy.resolve.PolicyResolver;
import amends.policy.syntax.PolicySyntax;
import amends.wording.IcuWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rules folder, read and resolved as far as it goes.
 *
 * @param policies the policies; not to be used where there are errors
 * @param wording the words that could be read
 * @param written what the authors wrote, as far as it could be read
 * @param allRead whether every file could be read in full
 * @param files the policy files, which know how their problems are told
 * @param errors everything that keeps the policies from serving, in order, none twice
 */
record RulesReading(
        PolicySet policies,
        IcuWording wording,
        Written written,
        boolean allRead,
        PolicyFiles files,
        List<PolicyProblem> errors) {

    /**
     * Reads and resolves.
     *
     * @param read the files that could be read
     * @param unreadable what is wrong with the others
     */
    static RulesReading of(FolderContent read, List<PolicyProblem> unreadable) {
        FolderContent content = PolicyFiles.withVocabulary(read);
        LibraryReader.Result library = LibraryReader.read(content);
        IcuWording.Reading words = IcuWording.read(library.messages());
        PolicyFiles files = PolicyFiles.read(content);
        List<PolicyProblem> refused = files.problems();
        List<PolicySyntax> policies = files.policies();
        Set<String> unread = new TreeSet<>(library.unread());
        unreadable.forEach(problem -> unread.add(problem.at().file()));
        boolean allRead = refused.isEmpty() && unread.isEmpty() && !policies.isEmpty();

        PolicyResolver.Resolved resolved = PolicyResolver.resolve(policies, library.library());
        List<PolicyProblem> unresolved = new ArrayList<>(resolved.problems());
        unresolved.addAll(MessageCheck.check(
                words.wording().placeholders(), resolved.domains().values()));
        unresolved.addAll(library.problems());
        Consequences consequences = new Consequences(content, unread, refused, library.problems());

        TreeSet<PolicyProblem> errors = new TreeSet<>(unreadable);
        errors.addAll(words.problems());
        errors.addAll(refused);
        unresolved.stream().filter(problem -> !consequences.contain(problem)).forEach(errors::add);
        if (content.domains().isEmpty() && unreadable.isEmpty()) {
            errors.add(PolicyProblem.of(
                    "no-policies",
                    Position.startOf("."),
                    "no domain has a policy in it: write one as <domain>/<name>.drl"));
        }
        return new RulesReading(
                new PolicySet(content.release(), resolved.domains(), library.library()),
                words.wording(),
                new Written(
                        policies,
                        library.library(),
                        library.places(),
                        library.messages(),
                        words.wording().placeholders()),
                allRead,
                files,
                files.told(List.copyOf(errors)));
    }
}
