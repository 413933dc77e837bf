package amends.check;

import amends.policy.MessageText;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.syntax.Expression;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds rules that wait for something that no rule recommends, so that nobody will ever have done it. */
final class TakenCheck {

    private final Written written;
    private final List<PolicyProblem> found;
    private final Set<String> known = new TreeSet<>();

    TakenCheck(Written written, List<PolicyProblem> found) {
        this.written = written;
        this.found = found;
        written.messages().stream().map(MessageText::name).forEach(known::add);
        known.addAll(written.library().roles().keySet());
        known.addAll(written.library().catalogue().remedies().keySet());
        known.addAll(written.library().catalogue().entitlements().keySet());
    }

    void check() {
        Syntax.rules(written.policies())
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.fact().equals("Taken"))
                .forEach(this::check);
    }

    private void check(PatternSyntax pattern) {
        pattern.constraints().stream()
                .filter(Expression.Comparison.class::isInstance)
                .map(Expression.Comparison.class::cast)
                .filter(comparison -> comparison.operator().equals("=="))
                .forEach(comparison -> check(comparison.left(), comparison.right()));
        pattern.constraints().stream()
                .filter(Expression.Membership.class::isInstance)
                .map(Expression.Membership.class::cast)
                .forEach(membership -> membership.values().forEach(value -> check(membership.left(), value)));
    }

    private void check(Term field, Term value) {
        if (field instanceof Term.Name name
                && name.name().equals("name")
                && value instanceof Term.Text text
                && !known.contains(text.value())) {
            found.add(PolicyProblem.warning(
                            "unknown-taken",
                            text.at(),
                            "no message, remedy, entitlement or role is called \"" + text.value()
                                    + "\", so nobody will have done it")
                    .expecting(null, text.written())
                    .nearest(Nearest.to(text.value(), known)));
        }
    }
}
