package amends.folder;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.testing.Case;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from its path what a file of the rules folder is. */
final class FileSort {

    static final String MESSAGES = "messages";

    private static final List<String> LIBRARY = List.of(
            "budgets.yaml", "calendars.yaml", "domains.yaml", "remedies.yaml", "roles.yaml", FolderContent.SENTENCES);
    private static final List<String> POLICIES = List.of(".drl", ".dslr", ".csv");
    private static final String WORKBOOK = ".xlsx";
    private static final List<String> UNREAD = List.of(".xls", ".xlsm", ".xlsb", ".ods");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private FileSort() {}

    /** Whether a file or folder of this name is none of the rules': notes, hidden files, editors' backups. */
    static boolean isIgnored(String name) {
        return name.startsWith(".")
                || name.startsWith("README")
                || name.endsWith(".md")
                || name.endsWith("~")
                || name.endsWith(".swp")
                || (name.startsWith("#") && name.endsWith("#"));
    }

    /** Whether a file of this name holds cases. */
    static boolean isCases(String name) {
        return name.endsWith(Case.FILE_ENDING);
    }

    /** Whether a file of this name is a policy. */
    static boolean isPolicy(String name) {
        return isBinary(name) || POLICIES.stream().anyMatch(name::endsWith);
    }

    /** Whether a file of this name holds bytes that are no text. */
    static boolean isBinary(String name) {
        return name.endsWith(WORKBOOK);
    }

    /** What is wrong with a file at this path, or null where it can be read. */
    static PolicyProblem problemWith(String path) {
        Position at = Position.startOf(path);
        if (path.codePoints().anyMatch(Character::isISOControl)) {
            return PolicyProblem.of("unknown-file", at, "a file's name holds no control characters");
        }
        int slash = path.indexOf('/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (slash < 0) {
            return inRoot(at, name);
        }
        String folder = path.substring(0, slash);
        if (folder.equals(MESSAGES)) {
            return inMessages(at, path, name);
        }
        return PACKAGE.matcher(folder).matches()
                ? inDomain(at, folder, name)
                : PolicyProblem.of(
                        "bad-name", at, "a domain is named with letters, digits and _, for it names a package");
    }

    private static PolicyProblem inRoot(Position at, String name) {
        if (LIBRARY.contains(name)) {
            return null;
        }
        if (isPolicy(name)) {
            return PolicyProblem.of("policy-outside-domain", at, "a policy stands in the folder of its domain");
        }
        return unknown(at, "no file of this name is read").nearest(Nearest.to(name, LIBRARY));
    }

    private static PolicyProblem inMessages(Position at, String path, String name) {
        if (path.equals(MESSAGES + "/" + name) && name.endsWith(".yaml")) {
            return null;
        }
        return unknown(at, "messages stand in one file a language, directly in the folder")
                .expecting("messages/en.yaml or its like", null);
    }

    private static PolicyProblem inDomain(Position at, String folder, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isPolicy(name)) {
            return null;
        }
        if (lower.endsWith(".dsl")) {
            return unknown(at, "there is one vocabulary, directly in the rules folder")
                    .expecting(FolderContent.SENTENCES, null);
        }
        if (UNREAD.stream().anyMatch(lower::endsWith)) {
            return PolicyProblem.of("unread-format", at, "a workbook is read in the format .xlsx alone; save it so");
        }
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return unknown(at, "a domain's folder holds policies and their cases")
                .expecting(folder + "/*.drl and " + folder + "/*" + Case.FILE_ENDING, null)
                .nearest(Nearest.to(name, List.of(stem + ".drl", stem + ".dslr", stem + Case.FILE_ENDING)));
    }

    private static PolicyProblem unknown(Position at, String message) {
        return PolicyProblem.of("unknown-file", at, message);
    }
}
