package amends.check;

import amends.policy.PolicyProblem;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import amends.policy.syntax.Term;
import java.util.List;
import java.util.Set;

/** Finds minutes that were probably meant to be something else, such as seconds: a month of them or more. */
final class UnitCheck {

    /** Thirty days; service failures are counted in less, or in working days. */
    private static final long MANY = 43_200;

    /** A year; nobody follows up later. */
    private static final long MANY_AFTERWARDS = 525_600;

    private static final Set<String> CALLS = Set.of("within", "target", "every", "perFull", "perStarted");

    private final List<PolicyProblem> found;

    UnitCheck(List<PolicyProblem> found) {
        this.found = found;
    }

    void check(List<PolicySyntax> policies) {
        Syntax.rules(policies).forEach(this::check);
    }

    private void check(RuleSyntax rule) {
        rule.patterns()
                .forEach(pattern -> Syntax.comparisons(pattern, comparison -> {
                    if (isMinutes(comparison.left())) {
                        comparison.right().forEach(term -> check(term, MANY));
                    } else if (comparison.right().stream().anyMatch(UnitCheck::isMinutes)) {
                        check(comparison.left(), MANY);
                    }
                }));
        for (CallSyntax call : rule.calls()) {
            boolean inMinutes =
                    call.links().stream().noneMatch(link -> link.arguments().size() > 1);
            for (CallSyntax.Link link : call.links()) {
                if (!link.arguments().isEmpty() && inMinutes && CALLS.contains(link.name())) {
                    check(link.arguments().get(0), MANY);
                } else if (!link.arguments().isEmpty() && link.name().equals("after")) {
                    check(link.arguments().get(0), MANY_AFTERWARDS);
                }
            }
        }
    }

    private static boolean isMinutes(Term term) {
        return term instanceof Term.Name name
                && (name.name().endsWith("Minutes") || name.name().equals("minutesAgo"));
    }

    private void check(Term term, long many) {
        if (term instanceof Term.Whole minutes && minutes.value() >= many) {
            found.add(PolicyProblem.warning(
                            "many-minutes",
                            term.at(),
                            minutes.value() + " minutes are " + minutes.value() / (24 * 60)
                                    + " days: was something else than minutes meant?")
                    .expecting("less than " + many / (24 * 60) + " days", term.written()));
        }
    }
}
