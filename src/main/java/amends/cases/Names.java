package amends.cases;

import amends.incident.Action;
import amends.policy.DomainPolicy;
import amends.policy.Library;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Rule;
import amends.promise.PromiseSort;
import amends.yaml.Problems;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The names that a file of cases can name. */
final class Names {

    private final Problems problems;
    private final Library library;
    private final Set<String> rules = new LinkedHashSet<>();
    private final Set<String> gifts = new TreeSet<>();
    private final Set<String> any = new TreeSet<>();

    /** @param folder the folder of the file, whose rules are the nearest */
    Names(Problems problems, PolicySet policies, String folder) {
        this.problems = problems;
        this.library = policies.library();
        DomainPolicy own = policies.domain(folder);
        if (own != null) {
            own.rules().stream().map(Rule::name).forEach(rules::add);
        }
        policies.domains()
                .forEach(domain -> domain.rules().stream().map(Rule::name).forEach(rules::add));
        gifts.addAll(library.catalogue().remedies().keySet());
        gifts.addAll(library.catalogue().entitlements().keySet());
        any.addAll(gifts);
        any.addAll(library.roles().keySet());
        any.addAll(library.messages());
        any.addAll(PromiseSort.wireNames());
    }

    /** Whether an action can have this name; told where not. */
    boolean isNameOf(Action action, Word name) {
        return switch (action) {
            case COMPENSATE -> isGift(name);
            case ESCALATE -> is("unknown-role", "a role", name, library.roles().keySet());
            default -> is("unknown-message", "a message", name, library.messages());
        };
    }

    /**
     * Whether there is such a remedy or entitlement; told where not.
     *
     * @param others what else may have been meant
     */
    boolean isGift(Word name, String... others) {
        if (gifts.contains(name.text())) {
            return true;
        }
        Set<String> near = new TreeSet<>(gifts);
        near.addAll(Arrays.asList(others));
        return is("unknown-remedy", "a remedy or entitlement", name, near);
    }

    /** Whether anything recommended or promised can have this name; told where not. */
    boolean isAny(Word name) {
        return is("unknown-name", "a remedy, an entitlement, a message, a role or a promise", name, any);
    }

    /** Whether there is such a rule; told where not. */
    boolean isRule(String name, Position at) {
        if (rules.contains(name)) {
            return true;
        }
        String first = rules.stream().findFirst().orElse(null);
        problems.add(PolicyProblem.of("unknown-rule", at, "there is no rule of this name")
                .expecting(
                        first == null ? "the name of a rule" : "the name of a rule, such as \"" + first + '"',
                        '"' + name + '"')
                .nearest(Nearest.to(name, rules)));
        return false;
    }

    private boolean is(String code, String what, Word name, Collection<String> known) {
        if (known.contains(name.text())) {
            return true;
        }
        problems.add(PolicyProblem.of(code, name.at(), "this is not the name of " + what)
                .expecting(null, '"' + name.text() + '"')
                .nearest(Nearest.to(name.text(), new TreeSet<>(known))));
        return false;
    }
}
