package amends.check;

import amends.policy.PolicyProblem;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import amends.policy.syntax.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds variables that are bound for nothing. */
final class BindingCheck {

    private final List<PolicyProblem> found;

    BindingCheck(List<PolicyProblem> found) {
        this.found = found;
    }

    void check(List<PolicySyntax> policies) {
        Syntax.rules(policies).forEach(this::check);
    }

    private void check(RuleSyntax rule) {
        Set<String> used = new HashSet<>();
        for (PatternSyntax pattern : rule.patterns()) {
            Syntax.comparisons(pattern, comparison -> {
                use(comparison.left(), used);
                comparison.right().forEach(term -> use(term, used));
            });
        }
        for (CallSyntax call : rule.calls()) {
            call.links().forEach(link -> link.arguments().forEach(term -> use(term, used)));
        }
        for (PatternSyntax pattern : rule.patterns()) {
            for (PatternSyntax.Binding binding : pattern.bindings()) {
                if (!used.contains(binding.variable())) {
                    found.add(PolicyProblem.warning(
                            "unused-binding", binding.at(), binding.variable() + " is bound and never used"));
                }
            }
        }
    }

    private static void use(Term term, Set<String> used) {
        if (term instanceof Term.Name name && name.isVariable()) {
            used.add(name.name());
        }
    }
}
