package amends;

import amends.folder.FolderContent;
import amends.policy.PolicyProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the problems that only follow from others: a name that is missing because the file that holds it cannot be read,
 * or because its declaration is wrong. They would be gone with the first, and telling them helps nobody.
 */
final class Consequences {

    private static final String REMEDIES = "remedies.yaml";

    /** Which complaints about missing names mean nothing while the file that holds the names cannot be read. */
    private static final Map<String, Set<String>> NAMES_IN = Map.of(
            REMEDIES,
            Set.of("unknown-remedy", "unknown-entitlement", "no-cost"),
            "roles.yaml",
            Set.of("unknown-role"),
            "calendars.yaml",
            Set.of("unknown-calendar"),
            "messages/",
            Set.of("unknown-message"));

    private static final Set<String> ABOUT_DECLARATIONS =
            Set.of("unknown-kind", "unknown-type", "unknown-field", "unknown-value", "unknown-domain");
    private static final Set<String> ABOUT_WHOLE_RULES =
            Set.of("empty-consequence", "no-condition", "unbound-variable");
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\b");

    private final FolderContent content;
    private final Set<String> unread;
    private final List<PolicyProblem> told;
    private final List<PolicyProblem> beside;

    /**
     * @param content the files that could be read
     * @param unread the paths of those that could not
     * @param told what was found wrong in reading the policies
     * @param beside what is wrong with the files beside them
     */
    Consequences(FolderContent content, Set<String> unread, List<PolicyProblem> told, List<PolicyProblem> beside) {
        this.content = content;
        this.unread = unread;
        this.told = told;
        this.beside = beside;
    }

    /** Whether a problem of resolving goes away with another one. */
    boolean contain(PolicyProblem problem) {
        return NAMES_IN.entrySet().stream()
                        .anyMatch(names -> names.getValue().contains(problem.code())
                                && unread.stream().anyMatch(file -> file.startsWith(names.getKey())))
                || (problem.code().equals("no-cost")
                        && beside.stream().anyMatch(other -> other.at().file().equals(REMEDIES)))
                || told.stream().anyMatch(other -> other.at().equals(problem.at()))
                || (ABOUT_DECLARATIONS.contains(problem.code()) && isDeclaredWrongly(problem))
                || (problem.code().equals("unknown-placeholder")
                        && (policiesUnread().findAny().isPresent()
                                || content.policies().values().stream()
                                        .flatMap(files -> files.values().stream())
                                        .anyMatch(text -> declares(text, problem))))
                || (ABOUT_WHOLE_RULES.contains(problem.code()) && isInBrokenRule(problem));
    }

    private Stream<String> policiesUnread() {
        return unread.stream().filter(path -> path.contains("/") && !path.startsWith("messages/"));
    }

    private boolean isDeclaredWrongly(PolicyProblem problem) {
        String folder = folder(problem.at().file());
        return policiesUnread().anyMatch(path -> isSeenFrom(folder, path) || declaresDomain(path, problem))
                || told.stream()
                        .map(other -> other.at().file())
                        .distinct()
                        .filter(path -> isSeenFrom(folder, path))
                        .anyMatch(path -> declares(content.files().getOrDefault(path, ""), problem));
    }

    private static boolean isSeenFrom(String folder, String path) {
        return folder(path).equals(folder) || folder(path).equals(FolderContent.COMMON);
    }

    private static boolean declaresDomain(String path, PolicyProblem problem) {
        return problem.code().equals("unknown-domain") && folder(path).equals(name(problem));
    }

    /** Whether a kind, enum or field of the name that was missed is declared somewhere in a text. */
    private static boolean declares(String text, PolicyProblem problem) {
        String name = Pattern.quote(name(problem));
        return Pattern.compile("\\bdeclare\\s+(enum\\s+)?" + name + "\\b|\\b" + name + "\\s*:(?!=)")
                .matcher(text)
                .find();
    }

    private static String name(PolicyProblem problem) {
        return problem.found() == null ? "" : problem.found().replace("\"", "");
    }

    private boolean isInBrokenRule(PolicyProblem problem) {
        List<PolicyProblem> others = told.stream()
                .filter(other -> other.at().file().equals(problem.at().file()))
                .toList();
        if (others.isEmpty()) {
            return false;
        }
        List<String> lines =
                content.files().getOrDefault(problem.at().file(), "").lines().toList();
        int first = problem.at().line();
        while (first > 1 && !RULE.matcher(lines.get(first - 1)).find()) {
            first--;
        }
        int next = problem.at().line() + 1;
        while (next <= lines.size() && !RULE.matcher(lines.get(next - 1)).find()) {
            next++;
        }
        int from = first;
        int to = next;
        return others.stream()
                .anyMatch(other -> other.at().line() >= from && other.at().line() < to);
    }

    private static String folder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
