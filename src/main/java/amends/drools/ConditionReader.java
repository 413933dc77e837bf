package amends.drools;

import amends.policy.Position;
import amends.policy.syntax.Expression;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what stands between two commas of a pattern, with the precedence that Drools gives it: a shortened comparison
 * ({@code && < 60}) belongs to the comparison before it and binds tighter than any other {@code &&} or {@code ||}.
 */
final class ConditionReader {
    private final Tokens tokens;
    private final TermReader terms;
    private final OperatorReader operators;

    ConditionReader(Tokens tokens) {
        this.tokens = tokens;
        this.terms = new TermReader(tokens);
        this.operators = new OperatorReader(tokens);
    }

    /** Reads one condition, or one binding with or without a comparison, up to the comma or parenthesis behind it. */
    void read(List<PatternSyntax.Binding> bindings, List<Expression> constraints) {
        if (tokens.peek().isName() && (tokens.peek(1).is(":") || tokens.peek(1).is(":="))) {
            binding(bindings, constraints);
        } else {
            constraints.add(or());
        }
        if (!tokens.at(",") && !tokens.at(")")) {
            throw operators.refusedTail("a condition ends here", ", or && or || or )");
        }
    }

    private void binding(List<PatternSyntax.Binding> bindings, List<Expression> constraints) {
        Token variable = tokens.take();
        Names.checkVariable(tokens, variable);
        if (tokens.at(":=")) {
            throw tokens.refusal("operator", tokens.peek(), "a variable is bound with one colon, as in $n : partySize");
        }
        tokens.take();
        Token field = tokens.expectName("a variable is bound to a field", "a field, as in $n : partySize");
        if (field.isVariable()) {
            throw tokens.refusal("syntax", field, "a variable is bound to a field, not to another variable");
        }
        operators.refuseNavigation();
        bindings.add(new PatternSyntax.Binding(variable.text(), field.text(), tokens.position(variable)));
        if (operators.atOperator() || tokens.at("(")) {
            constraints.add(restrictions(new Term.Name(field.text(), tokens.position(field))));
        }
        if (tokens.at("&&") || tokens.at("||")) {
            throw tokens.refusal(
                    "binding", tokens.peek(), "a variable is bound in a condition of its own; put a comma after it");
        }
    }

    private Expression or() {
        return join("||", this::and, Expression.Or::new);
    }

    private Expression and() {
        return join("&&", this::primary, Expression.And::new);
    }

    private Expression join(String symbol, Supplier<Expression> part, Joiner joiner) {
        Position at = tokens.position();
        List<Expression> parts = new ArrayList<>(2);
        do {
            add(parts, part.get(), symbol);
        } while (tokens.accept(symbol));
        return parts.size() == 1 ? parts.get(0) : joiner.join(List.copyOf(parts), at);
    }

    /** Parentheses that change nothing leave no trace: {@code (a && b) && c} has three parts, as it has for Drools. */
    private static void add(List<Expression> parts, Expression part, String symbol) {
        if (symbol.equals("&&") && part instanceof Expression.And and) {
            parts.addAll(and.parts());
        } else if (symbol.equals("||") && part instanceof Expression.Or or) {
            parts.addAll(or.parts());
        } else {
            parts.add(part);
        }
    }

    private interface Joiner {
        Expression join(List<Expression> parts, Position at);
    }

    private Expression primary() {
        if (tokens.accept("(")) {
            Expression inner = or();
            if (!tokens.at(")")) {
                throw operators.refusedTail("a group of conditions ends here", "&& or || or )");
            }
            tokens.take();
            return inner;
        }
        Token first = tokens.peek();
        Term left = terms.read();
        operators.refuseNavigation();
        if (!operators.atOperator() && !tokens.at("(")) {
            throw noComparison(first, left);
        }
        return restrictions(left);
    }

    private Refusal noComparison(Token first, Term left) {
        if (tokens.at(",") || tokens.at(")") || tokens.at("&&") || tokens.at("||")) {
            String example = left.written() + " == true";
            return left instanceof Term.Name
                    ? tokens.refusal(
                            "bare-condition", first, "a field alone is no condition", example, left.written(), null)
                    : tokens.refusal(
                            "bare-condition", first, "a literal alone is no condition; compare it with a field");
        }
        if (tokens.at(":") || tokens.at(":=")) {
            return tokens.refusal("binding", tokens.peek(), "only a name that starts with $ is bound, and to a field");
        }
        return operators.refusedOperator();
    }

    /** {@code > 5 && < 60 || == 90}, all of them about the same left side. */
    private Expression restrictions(Term left) {
        return joinRestrictions(
                "||",
                left,
                () -> joinRestrictions("&&", left, () -> restriction(left), Expression.And::new),
                Expression.Or::new);
    }

    private Expression joinRestrictions(String symbol, Term left, Supplier<Expression> part, Joiner joiner) {
        List<Expression> parts = new ArrayList<>(1);
        add(parts, part.get(), symbol);
        while (tokens.at(symbol) && operators.isOperator(1)) {
            tokens.take();
            add(parts, part.get(), symbol);
        }
        return parts.size() == 1 ? parts.get(0) : joiner.join(List.copyOf(parts), left.at());
    }

    private Expression restriction(Term left) {
        if (tokens.at("(")) {
            if (!operators.isOperator(1)) {
                throw tokens.refusal(
                        "method-call",
                        tokens.peek(),
                        "methods and nested conditions are no part of the policy language; compare fields with literals");
            }
            tokens.take();
            Expression inner = restrictions(left);
            tokens.expect(")", "the comparisons of " + left.written() + " end here");
            return inner;
        }
        Position at = left.at();
        String operator = operators.read();
        if (operator.endsWith("in")) {
            return new Expression.Membership(left, operator.startsWith("not"), values(), at);
        }
        Term right = operand();
        if (operator.equals("matches")) {
            checkRegex(right);
        }
        return new Expression.Comparison(left, operator, right, at);
    }

    private Term operand() {
        Term term = terms.read();
        operators.refuseNavigation();
        operators.refuseTail();
        return term;
    }

    private List<Term> values() {
        tokens.expect("(", "the values of in stand in parentheses");
        List<Term> values = new ArrayList<>();
        do {
            values.add(operand());
        } while (tokens.accept(","));
        tokens.expect(")", "the values of in end here");
        return List.copyOf(values);
    }

    private void checkRegex(Term right) {
        Token token = tokens.peek(-1);
        if (!(right instanceof Term.Text text)) {
            throw tokens.refusal("regex", token, "matches takes a text, so that its pattern can be checked");
        }
        String why = RegexGuard.refusal(text.value());
        if (why != null) {
            throw tokens.refusal("regex", token, why);
        }
    }
}
