package amends.drools;

import amends.policy.syntax.Expression;
import amends.policy.syntax.Term;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a condition with all its parentheses, so that two trees can be compared. */
final class Trees {
    private Trees() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.And and) {
            return join(and.parts(), " && ");
        }
        if (expression instanceof Expression.Or or) {
            return join(or.parts(), " || ");
        }
        if (expression instanceof Expression.Membership in) {
            return in.left().written()
                    + (in.negated() ? " not in " : " in ")
                    + in.values().stream().map(Term::written).toList();
        }
        Expression.Comparison comparison = (Expression.Comparison) expression;
        return comparison.left().written() + " " + comparison.operator() + " "
                + comparison.right().written();
    }

    private static String join(List<Expression> parts, String symbol) {
        return parts.stream().map(Trees::of).collect(Collectors.joining(symbol, "(", ")"));
    }
}
