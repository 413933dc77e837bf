package amends.policy.resolve;

import amends.money.Money;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Nearest;
import amends.policy.Operand;
import amends.policy.PolicyProblem;
import amends.policy.StandardFacts;
import amends.policy.syntax.CallSyntax.Link;
import amends.policy.syntax.Term;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/** Checks the arguments of the calls in a consequence; each method gives null after telling what is wrong. */
final class Arguments {

    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();

    private final Scope scope;
    private final Problems problems;

    Arguments(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** Tells where a call has not as many arguments as it takes. */
    boolean count(Link call, int least, int most, String example) {
        int count = call.arguments().size();
        if (count >= least && count <= most) {
            return true;
        }
        problems.add(PolicyProblem.of("wrong-arguments", call.at(), call.name() + " is not called like this")
                .expecting(example, count + (count == 1 ? " argument" : " arguments")));
        return false;
    }

    /** One name in quotes that must exist. */
    String name(Link call, String code, String what, Collection<String> known) {
        if (!count(call, 1, 1, call.name() + "(\"…\")")) {
            return null;
        }
        Term term = call.arguments().get(0);
        if (!(term instanceof Term.Text text)) {
            problems.add(PolicyProblem.of("wrong-type", term.at(), call.name() + " takes the name of a " + what)
                    .expecting("a name in quotes", term.written()));
            return null;
        }
        if (!known.contains(text.value())) {
            problems.unknown(code, term.at(), "there is no " + what + " \"" + text.value() + "\"", text.value(), known);
            return null;
        }
        return text.value();
    }

    /** A whole number, or a variable bound to one that stands still. */
    Operand number(Link call, int place, long least) {
        Term term = call.arguments().get(place);
        if (term instanceof Term.Whole whole && whole.value() >= least && whole.value() <= Integer.MAX_VALUE) {
            return new Operand.Constant(whole.value());
        }
        if (term instanceof Term.Name name && name.isVariable()) {
            Operand.Variable variable = variable(name, FieldType::isWhole, "a whole number");
            if (variable != null && variable.field().isRunning()) {
                problems.add(
                        "running-argument",
                        name.at(),
                        variable.field().name() + " moves with time and cannot say how long something lasts");
                return null;
            }
            return variable;
        }
        problems.add(PolicyProblem.of("wrong-type", term.at(), call.name() + " takes a number")
                .expecting("a whole number from " + least, term.written()));
        return null;
    }

    /** A factor of money: a whole number, or a variable of any number that money may rest on. */
    Operand factor(Link call) {
        Term term = call.arguments().get(0);
        if (term instanceof Term.Whole whole) {
            return new Operand.Constant(whole.value());
        }
        if (term instanceof Term.Name name && name.isVariable()) {
            return moneyVariable(name, FieldType::isNumber, "a number");
        }
        problems.add(PolicyProblem.of("wrong-type", term.at(), call.name() + " takes a number")
                .expecting("a whole number or a variable", term.written()));
        return null;
    }

    /** A variable on which money may rest. */
    Operand.Variable moneyVariable(Term.Name name, Predicate<FieldType> fitting, String expected) {
        Operand.Variable variable = variable(name, fitting, expected);
        if (variable == null) {
            return null;
        }
        FactShape source = scope.source(variable);
        if (source == StandardFacts.TAKEN || source == StandardFacts.CLOCK) {
            problems.add("money-on-moving", name.at(), "money cannot rest on a field of " + source.name());
            return null;
        }
        if (variable.field().pace() == Field.Pace.FALLING) {
            problems.add(
                    "money-on-moving",
                    name.at(),
                    "money cannot rest on " + variable.field().name() + ", which shrinks while one waits");
            return null;
        }
        return variable;
    }

    private Operand.Variable variable(Term.Name name, Predicate<FieldType> fitting, String expected) {
        Operand.Variable variable = scope.variable(name.name());
        if (scope.isLost(name.name())) {
            return null;
        }
        if (variable == null) {
            problems.unknown(
                    "unbound-variable", name.at(), "no field is bound to " + name.name(), name.name(), scope.names());
            return null;
        }
        if (!fitting.test(variable.field().type())) {
            problems.add(PolicyProblem.of("wrong-type", name.at(), name.name() + " is of the wrong type")
                    .expecting(expected, variable.field().type().describe()));
            return null;
        }
        return variable;
    }

    /** A decimal in quotes, more than nothing. */
    BigDecimal decimal(Link call, int place, String example) {
        Term term = call.arguments().get(place);
        if (term instanceof Term.Text text && text.value().matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            BigDecimal value = new BigDecimal(text.value());
            if (value.signum() > 0) {
                return value;
            }
        }
        String written = term instanceof Term.Decimal number ? number.value().toPlainString() : term.written();
        problems.add(PolicyProblem.of("wrong-type", term.at(), call.name() + " takes a decimal number as text")
                .expecting(example, written));
        return null;
    }

    /** A currency's code in quotes. */
    Currency currency(Link call, int place) {
        Term term = call.arguments().get(place);
        if (term instanceof Term.Text text && CURRENCIES.contains(text.value())) {
            return Currency.getInstance(text.value());
        }
        String written = term instanceof Term.Text text ? text.value() : term.written();
        problems.add(PolicyProblem.of("unknown-currency", term.at(), "there is no currency " + term.written())
                .expecting("an ISO 4217 code such as \"EUR\"", term.written())
                .nearest(Nearest.to(written, CURRENCIES)));
        return null;
    }

    /** A decimal and a currency. */
    Money money(Link call) {
        if (!count(call, 2, 2, call.name() + "(\"12.50\", \"EUR\")")) {
            return null;
        }
        BigDecimal amount = decimal(call, 0, "a text such as \"12.50\"");
        Currency currency = currency(call, 1);
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
