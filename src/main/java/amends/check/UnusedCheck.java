package amends.check;

import amends.policy.Catalogue;
import amends.policy.LibraryPlaces.Sort;
import amends.policy.MessageText;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds names that are declared beside the policies, and that nothing uses. */
final class UnusedCheck {

    private static final String COMMON = "common";

    private final Written written;
    private final Uses uses;
    private final Set<String> errors;
    private final List<PolicyProblem> found;

    UnusedCheck(Written written, Uses uses, List<PolicyProblem> errors, List<PolicyProblem> found) {
        this.written = written;
        this.uses = uses;
        this.errors = errors.stream().map(PolicyProblem::code).collect(Collectors.toSet());
        this.found = found;
    }

    void check() {
        Catalogue catalogue = written.library().catalogue();
        unused(Sort.REMEDY, "unused-remedy", given(catalogue), "no rule gives \"%s\", and nothing is replaced by it");
        unused(Sort.ENTITLEMENT, "unused-entitlement", uses.entitlements, "no rule gives \"%s\"");
        unused(Sort.CALENDAR, "unused-calendar", uses.calendars, "no rule uses the calendar \"%s\"");
        unused(Sort.ROLE, "unused-role", uses.roles, "no rule calls \"%s\"");
        unused(Sort.GROUP, "unused-group", grouped(catalogue), "nothing is in the group \"%s\"");
        unused(
                Sort.BUDGET,
                "unused-budget",
                spending(),
                "the domain \"%s\" gives no goodwill, so its budget is never touched");
        messages(catalogue);
        if (!mayBeMeant("unused-kind")) {
            new UnusedKinds(written.policies(), uses.facts, found).check();
        }
    }

    /** A name that is used nowhere while another is used that does not exist is most likely the one that was meant. */
    private boolean mayBeMeant(String code) {
        return errors.contains(code.replace("unused", "unknown"));
    }

    private void unused(Sort sort, String code, Set<String> used, String message) {
        if (!mayBeMeant(code)) {
            written.places().of(sort).forEach((name, at) -> {
                if (!used.contains(name)) {
                    add(code, at, message.formatted(name));
                }
            });
        }
    }

    private void messages(Catalogue catalogue) {
        if (mayBeMeant("unused-message")) {
            return;
        }
        for (MessageText message : written.ownMessages()) {
            String name = message.name();
            boolean ofCatalogue =
                    (name.startsWith("remedy.") && catalogue.remedies().containsKey(name.substring("remedy.".length())))
                            || (name.startsWith("entitlement.")
                                    && catalogue.entitlements().containsKey(name.substring("entitlement.".length())))
                            || (name.startsWith("escalate.")
                                    && written.library().roles().containsKey(name.substring("escalate.".length())));
            if (!ofCatalogue && !isOfKind(name) && !name.startsWith("amends.") && !uses.messages.contains(name)) {
                add("unused-message", message.at(), "no rule says \"" + name + "\"");
            }
        }
    }

    /** Whether it tells customers what happened, for a kind: {@code kind.LateMeal} or {@code kind.restaurant.LateMeal}. */
    private boolean isOfKind(String name) {
        return name.startsWith("kind.")
                && written.policies().stream()
                        .anyMatch(policy -> policy.kinds().stream()
                                .anyMatch(kind -> name.equals("kind." + kind.name())
                                        || name.equals("kind." + Syntax.folder(policy.file()) + '.' + kind.name())));
    }

    private void add(String code, Position at, String message) {
        found.add(PolicyProblem.warning(code, at, message));
    }

    /** What rules give, and what is given instead of it. */
    private Set<String> given(Catalogue catalogue) {
        Set<String> given = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(uses.remedies);
        while (!next.isEmpty()) {
            String name = next.pop();
            if (given.add(name) && catalogue.remedies().containsKey(name)) {
                next.addAll(catalogue.remedies().get(name).instead());
            }
        }
        return given;
    }

    private static Set<String> grouped(Catalogue catalogue) {
        Set<String> groups = new HashSet<>();
        catalogue.remedies().values().forEach(remedy -> groups.add(remedy.group()));
        catalogue.entitlements().values().forEach(scheme -> groups.add(scheme.group()));
        return groups;
    }

    private Set<String> spending() {
        return uses.givers.contains(COMMON)
                ? new TreeSet<>(written.places().of(Sort.BUDGET).keySet())
                : uses.givers;
    }
}
