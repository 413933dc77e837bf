package amends.console;

import amends.access.Caller;
import amends.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts of the console, in the order of its menu; the letter that goes to each after a g stands with it. */
public enum Section {
    BOARD("Board", "/", 'b', Role.AGENT, Role.APPROVER, Role.AUDITOR),
    NEW_INCIDENT("New incident", "/incidents/new", 'n', Role.AGENT),
    APPROVALS("Approvals", "/approvals", 'a', Role.APPROVER),
    POLICIES("Policies", "/policies", 'p', Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR),
    EDITOR("Editor", "/editor", 'e', Role.AUTHOR),
    RELEASES("Releases", "/releases", 'l', Role.AUTHOR, Role.APPROVER, Role.AUDITOR),
    DECISIONS("Decisions", "/decisions", 'd', Role.AUTHOR, Role.AUDITOR),
    REPORTS("Reports", "/reports", 'r', Role.AUTHOR, Role.APPROVER, Role.AUDITOR);

    private final String title;
    private final String path;
    private final char letter;

    @SuppressWarnings("ImmutableEnumChecker") // It is made here and nobody changes it.
    private final Set<Role> roles;

    Section(String title, String path, char letter, Role... roles) {
        this.title = title;
        this.path = path;
        this.letter = letter;
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    /** What it is called in the menu. */
    public String title() {
        return title;
    }

    /** Where it begins. */
    public String path() {
        return path;
    }

    /** The letter that goes there. */
    public char letter() {
        return letter;
    }

    /** Who may see it. Its routes are by the same roles, which the service enforces. */
    public Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    /** Those that somebody may see. */
    static List<Section> of(Caller caller) {
        return Arrays.stream(values())
                .filter(section -> caller.hasAny(section.roles()))
                .toList();
    }
}
