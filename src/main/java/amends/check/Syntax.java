package amends.check;

import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.Expression;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import amends.policy.syntax.Term;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks through policies as written. */
final class Syntax {

    private Syntax() {}

    /** A comparison of whatever sort: what stands left, and all that stands right. */
    record Comparison(Term left, List<Term> right) {}

    static Stream<RuleSyntax> rules(List<PolicySyntax> policies) {
        return policies.stream().flatMap(policy -> policy.rules().stream());
    }

    /** The domain, or {@code common}. */
    static String folder(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    static void comparisons(PatternSyntax pattern, Consumer<Comparison> to) {
        pattern.constraints().forEach(constraint -> comparisons(constraint, to));
    }

    private static void comparisons(Expression expression, Consumer<Comparison> to) {
        if (expression instanceof Expression.And and) {
            and.parts().forEach(part -> comparisons(part, to));
        } else if (expression instanceof Expression.Or or) {
            or.parts().forEach(part -> comparisons(part, to));
        } else if (expression instanceof Expression.Comparison one) {
            to.accept(new Comparison(one.left(), List.of(one.right())));
        } else if (expression instanceof Expression.Membership one) {
            to.accept(new Comparison(one.left(), one.values()));
        }
    }

    /** The first text among the arguments of a call, or null. */
    static String firstText(CallSyntax.Link link) {
        return !link.arguments().isEmpty() && link.arguments().get(0) instanceof Term.Text text ? text.value() : null;
    }
}
