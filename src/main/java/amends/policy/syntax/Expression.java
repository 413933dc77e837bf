package amends.policy.syntax;

import amends.policy.Position;
import java.util.List;

/** A condition inside a pattern, as written and not yet resolved against the kinds. */
public sealed interface Expression {

    /** Where it starts. */
    Position at();

    /** {@code left && right …}. */
    record And(List<Expression> parts, Position at) implements Expression {}

    /** {@code left || right …}. */
    record Or(List<Expression> parts, Position at) implements Expression {}

    /**
     * One comparison.
     *
     * @param operator one of {@code == != < <= > >= matches contains}
     */
    record Comparison(Term left, String operator, Term right, Position at) implements Expression {}

    /** {@code field in (…)} or {@code field not in (…)}. */
    record Membership(Term left, boolean negated, List<Term> values, Position at) implements Expression {}
}
