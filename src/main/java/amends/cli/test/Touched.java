package amends.cli.test;

import amends.testing.Case;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which cases have to be run again because files changed. */
final class Touched {

    private static final Set<String> POLICIES = Set.of("drl", "dslr", "csv", "xlsx");
    private static final Set<String> BESIDE = Set.of("yaml", "dsl");

    private final Predicate<String> exists;
    private final Set<String> domains = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private boolean all;

    /** @param exists whether there is a file of this path now */
    Touched(Predicate<String> exists) {
        this.exists = exists;
    }

    /** All cases. */
    void everything() {
        all = true;
    }

    /** Adds the cases that a file concerns; false where it concerns none. */
    boolean add(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (isNobodys(name)) {
            return false;
        }
        if (name.endsWith(Case.FILE_ENDING)) {
            files.add(path);
        } else if (POLICIES.contains(ending) && path.indexOf('/') > 0) {
            policy(path.substring(0, path.indexOf('/')));
        } else if (path.isEmpty() || BESIDE.contains(ending) || exists.test(path)) {
            // A file of another sort may be one that editors write and take away at once; one that stays is a mistake.
            all = true;
        } else {
            return false;
        }
        return true;
    }

    private void policy(String domain) {
        if (domain.equals("common")) {
            all = true;
        } else {
            domains.add(domain);
        }
    }

    /** Notes, hidden files, and what editors leave behind: nobody reads them. */
    private static boolean isNobodys(String name) {
        return name.startsWith(".")
                || name.startsWith("#")
                || name.startsWith("README")
                || name.endsWith(".md")
                || name.endsWith("~")
                || name.endsWith(".swp");
    }

    boolean isEverything() {
        return all;
    }

    boolean isNothing() {
        return !all && domains.isEmpty() && files.isEmpty();
    }

    /** Whether a case is among them. */
    boolean contains(Case one) {
        return all
                || files.contains(one.file())
                || domains.contains(
                        one.policy().substring(0, Math.max(0, one.policy().indexOf('/'))))
                || one.steps().stream()
                        .anyMatch(
                                step -> domains.contains(domain(step.situation().kind())));
    }

    private static String domain(String kind) {
        return kind.substring(0, Math.max(0, kind.indexOf('.')));
    }
}
