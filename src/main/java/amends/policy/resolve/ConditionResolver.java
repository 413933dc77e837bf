package amends.policy.resolve;

import amends.policy.Condition;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Nearest;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.PolicyProblem;
import amends.policy.syntax.Expression;
import amends.policy.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Resolves the conditions of one pattern. */
final class ConditionResolver {

    private static final Condition NOTHING = new Condition.All(List.of());

    private final FactShape shape;
    private final Scope scope;
    private final Broken broken;
    private final Problems problems;

    ConditionResolver(FactShape shape, Scope scope, Broken broken, Problems problems) {
        this.shape = shape;
        this.scope = scope;
        this.broken = broken;
        this.problems = problems;
    }

    /** Resolves; with a problem told, the result must not be used. */
    Condition resolve(Expression written) {
        if (written instanceof Expression.And and) {
            return new Condition.All(and.parts().stream().map(this::resolve).toList());
        }
        if (written instanceof Expression.Or or) {
            return new Condition.Any(or.parts().stream().map(this::resolve).toList());
        }
        if (written instanceof Expression.Membership membership) {
            return membership(membership);
        }
        return comparison((Expression.Comparison) written);
    }

    private Condition membership(Expression.Membership written) {
        Field field = field(written.left());
        if (field == null) {
            return NOTHING;
        }
        if (field.type() == FieldType.Basic.INSTANT) {
            problems.add("wrong-type", written.at(), field.name() + " is an instant and cannot be in a list");
            return NOTHING;
        }
        List<Object> values = new ArrayList<>();
        for (Term term : written.values()) {
            if (term instanceof Term.Name name) {
                problems.add(PolicyProblem.of("list-value", name.at(), "a list holds literals only")
                        .expecting("a literal", name.name()));
            } else {
                values.add(new Literals(problems).value(field.type(), term, "the value for " + field.name()));
            }
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            return NOTHING;
        }
        return new Condition.OneOf(field, written.negated(), values, written.at());
    }

    private Condition comparison(Expression.Comparison written) {
        Operator operator = Operator.of(written.operator()).orElse(null);
        if (operator == null) {
            problems.unknown(
                    "operator",
                    written.at(),
                    "there is no comparison " + written.operator(),
                    written.operator(),
                    Operator.all());
            return NOTHING;
        }
        Term left = written.left();
        Term right = written.right();
        boolean fieldFirst = left instanceof Term.Name name && !name.isVariable();
        boolean fieldLast = right instanceof Term.Name name && !name.isVariable();
        if (!fieldFirst && fieldLast && operator != Operator.MATCHES && operator != Operator.CONTAINS) {
            return comparison(written, field(right), operator.mirrored(), left);
        }
        if (!fieldFirst) {
            problems.add(PolicyProblem.of("no-field", left.at(), "a comparison starts with a field of " + shape.name())
                    .expecting("a field", left.written()));
            return NOTHING;
        }
        return comparison(written, field(left), operator, right);
    }

    private Condition comparison(Expression.Comparison written, Field field, Operator operator, Term other) {
        if (field == null) {
            return NOTHING;
        }
        boolean textual = operator == Operator.MATCHES || operator == Operator.CONTAINS;
        if ((textual && !field.type().isText())
                || (operator.isOrdering() && !field.type().isOrdered())) {
            problems.add(PolicyProblem.of(
                            "wrong-operator", written.at(), operator.written() + " cannot be asked of " + field.name())
                    .expecting(
                            textual ? "a text field" : "a number, a date or an instant",
                            field.name() + ", " + field.type().describe()));
            return NOTHING;
        }
        Operand operand = other instanceof Term.Name name
                ? named(written, field, operator, name)
                : literal(field, operator, other);
        return operand == null ? NOTHING : new Condition.Compare(field, operator, operand, written.at());
    }

    private Operand literal(Field field, Operator operator, Term literal) {
        if (operator == Operator.MATCHES) {
            return literal instanceof Term.Text text ? pattern(text) : wrongPattern(literal);
        }
        if (operator == Operator.CONTAINS) {
            return literal instanceof Term.Text text ? new Operand.Constant(text.value()) : wrongPattern(literal);
        }
        Object value = new Literals(problems).value(field.type(), literal, "the value for " + field.name());
        return value == null ? null : new Operand.Constant(value);
    }

    private Operand pattern(Term.Text text) {
        try {
            return new Operand.Constant(Pattern.compile(text.value()));
        } catch (PatternSyntaxException e) {
            problems.add("regex", text.at(), "the regular expression does not compile: " + e.getDescription());
            return null;
        }
    }

    private Operand wrongPattern(Term literal) {
        problems.add(PolicyProblem.of("wrong-type", literal.at(), "this comparison asks for a text")
                .expecting("a text in quotes", literal.written()));
        return null;
    }

    private Operand named(Expression.Comparison written, Field field, Operator operator, Term.Name name) {
        Operand operand;
        Field other;
        if (name.isVariable()) {
            Operand.Variable variable = scope.variable(name.name());
            if (scope.isLost(name.name())) {
                return null;
            }
            if (variable == null) {
                problems.unknown(
                        "unbound-variable",
                        name.at(),
                        "no field is bound to " + name.name() + " here or before",
                        name.name(),
                        scope.names());
                return null;
            }
            operand = variable;
            other = variable.field();
        } else if (field.type().isText() && isNoField(name)) {
            problems.add(
                    PolicyProblem.of("unknown-field", name.at(), shape.name() + " has no field \"" + name.name() + "\"")
                            .expecting("a field, or a text in quotes: \"" + name.name() + "\"", name.name())
                            .nearest(Nearest.to(name.name(), shape.names())));
            return null;
        } else {
            other = field(name);
            operand = other == null ? null : new Operand.Sibling(other);
        }
        if (operand == null) {
            return null;
        }
        if (operator == Operator.MATCHES) {
            problems.add("wrong-type", name.at(), "a regular expression is a text in quotes, not a field");
            return null;
        }
        if (!comparable(field.type(), other.type())) {
            problems.add(
                    PolicyProblem.of("wrong-type", name.at(), field.name() + " cannot be compared with " + name.name())
                            .expecting(field.type().describe(), other.type().describe()));
            return null;
        }
        if (field.isRunning() && other.isRunning()) {
            problems.add(
                    "two-running-times",
                    written.at(),
                    field.name() + " and " + other.name()
                            + " both move with time; compare each with a number, or instants with instants");
            return null;
        }
        return operand;
    }

    private static boolean comparable(FieldType one, FieldType other) {
        return (one.isNumber() && other.isNumber()) || (one.isText() && other.isText()) || one.equals(other);
    }

    private boolean isNoField(Term.Name name) {
        return shape.field(name.name()) == null && !broken.fields().contains(name.name());
    }

    /** The field that a term names, or null after telling what is wrong. */
    Field field(Term term) {
        if (!(term instanceof Term.Name name) || name.isVariable()) {
            problems.add(PolicyProblem.of("no-field", term.at(), "a comparison starts with a field of " + shape.name())
                    .expecting("a field", term.written()));
            return null;
        }
        Field field = shape.field(name.name());
        if (field == null && !broken.fields().contains(name.name())) {
            problems.unknown(
                    "unknown-field",
                    name.at(),
                    shape.name() + " has no field \"" + name.name() + "\"",
                    name.name(),
                    shape.names());
        }
        return field;
    }
}
