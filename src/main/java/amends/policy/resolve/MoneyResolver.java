package amends.policy.resolve;

import amends.money.Money;
import amends.policy.FieldType;
import amends.policy.MoneyTerms;
import amends.policy.MoneyTerms.Base;
import amends.policy.Operand;
import amends.policy.PolicyProblem;
import amends.policy.syntax.CallSyntax.Link;
import amends.policy.syntax.Term;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resolves {@code .amount("10","EUR").times($n).perFull(30).atMost("300","EUR")}. */
final class MoneyResolver {

    private static final List<String> CALLS = List.of(
            "amount", "percent", "times", "perFull", "perStarted", "outOf", "atMost", "atMostPercent", "onlyAbove");

    private final Arguments arguments;
    private final Problems problems;

    MoneyResolver(Arguments arguments, Problems problems) {
        this.arguments = arguments;
        this.problems = problems;
    }

    /** The terms, or null where no money is named; after telling what is wrong, the result must not be used. */
    MoneyTerms resolve(List<Link> links) {
        if (links.isEmpty()) {
            return null;
        }
        Map<String, Link> calls = new HashMap<>();
        for (Link link : links) {
            if (!CALLS.contains(link.name())) {
                problems.unknown(
                        "unknown-call", link.at(), "." + link.name() + "() does not go here", link.name(), CALLS);
            } else if (calls.put(link.name(), link) != null) {
                problems.add("said-twice", link.at(), "." + link.name() + "() stands here twice");
            }
        }
        both(calls, "amount", "percent", "money is an amount or a percentage, not both");
        both(calls, "perFull", "perStarted", "stretches of delay are counted full or started, not both");
        if (!calls.containsKey("amount") && !calls.containsKey("percent")) {
            problems.add(PolicyProblem.of("no-amount", links.get(0).at(), "nothing is multiplied or capped here")
                    .expecting(".amount(\"12.50\", \"EUR\") or .percent(\"12.5\")", "neither"));
            return null;
        }
        return terms(calls);
    }

    private MoneyTerms terms(Map<String, Link> calls) {
        Base base = calls.containsKey("amount") ? amount(calls.get("amount")) : percent(calls.get("percent"));
        Link timesCall = calls.get("times");
        Operand times = timesCall == null || !arguments.count(timesCall, 1, 1, "times($n)")
                ? null
                : arguments.factor(timesCall);
        MoneyTerms.Step step = step(calls.get("perFull"), false);
        if (step == null) {
            step = step(calls.get("perStarted"), true);
        }
        if (step != null
                && times instanceof Operand.Variable variable
                && variable.field().isRunning()) {
            problems.add(
                    "two-running-times",
                    timesCall.at(),
                    variable.field().name() + " moves with time, and so does what is counted here; use one of them");
        }
        Currency currency = base instanceof Base.Fixed fixed
                ? fixed.currency()
                : base instanceof Base.Bound bound ? bound.currency() : null;
        Money atMost = bound(calls.get("atMost"), currency, "the cap");
        Money onlyAbove = bound(calls.get("onlyAbove"), currency, "the least sum");
        Link outOfCall = calls.get("outOf");
        Operand outOf =
                outOfCall == null || !arguments.count(outOfCall, 1, 1, "outOf(30)") ? null : whole(outOfCall, 0);
        return new MoneyTerms(
                base,
                times,
                step,
                outOf instanceof Operand.Constant constant ? (Long) constant.value() : null,
                atMost,
                calls.containsKey("atMostPercent") ? share(calls.get("atMostPercent")) : null,
                onlyAbove);
    }

    /** A sum that bounds the money, in its currency where that is known. */
    private Money bound(Link call, Currency currency, String what) {
        Money bound = call == null ? null : arguments.money(call);
        if (bound != null && currency != null && !currency.equals(bound.currency())) {
            problems.add(PolicyProblem.of("two-currencies", call.at(), what + " is in another currency")
                    .expecting(currency.getCurrencyCode(), bound.currency().getCurrencyCode()));
        }
        return bound;
    }

    private Base amount(Link call) {
        if (!arguments.count(call, 1, 2, "amount(\"12.50\", \"EUR\")")) {
            return null;
        }
        boolean named = call.arguments().size() == 2;
        Currency currency = named ? arguments.currency(call, 1) : null;
        if (call.arguments().get(0) instanceof Term.Name name && name.isVariable()) {
            Operand.Variable variable =
                    arguments.moneyVariable(name, t -> t == FieldType.Basic.DECIMAL, "a decimal number");
            return variable == null || (named && currency == null) ? null : new Base.Bound(variable, currency);
        }
        if (!named) {
            problems.add(
                    PolicyProblem.of("no-currency", call.at(), "only an amount from a field goes without a currency")
                            .expecting("amount(\"12.50\", \"EUR\")", "one argument"));
            return null;
        }
        BigDecimal amount = arguments.decimal(call, 0, "a text such as \"12.50\", or a variable");
        return amount == null || currency == null ? null : new Base.Fixed(amount, currency);
    }

    private Base percent(Link call) {
        BigDecimal percent = share(call);
        return percent == null ? null : new Base.Percent(percent);
    }

    private BigDecimal share(Link call) {
        return arguments.count(call, 1, 1, call.name() + "(\"12.5\")")
                ? arguments.decimal(call, 0, "a text such as \"12.5\"")
                : null;
    }

    private MoneyTerms.Step step(Link call, boolean started) {
        if (call == null || !arguments.count(call, 1, 2, call.name() + "(30)")) {
            return null;
        }
        MoneyTerms.Step.Unit unit = call.arguments().size() == 1 ? MoneyTerms.Step.Unit.MINUTES : days(call);
        return whole(call, 0) instanceof Operand.Constant constant && unit != null
                ? new MoneyTerms.Step((Long) constant.value(), unit, started)
                : null;
    }

    private MoneyTerms.Step.Unit days(Link call) {
        Term unit = call.arguments().get(1);
        if (unit instanceof Term.Text text && text.value().equals("days")) {
            return MoneyTerms.Step.Unit.DAYS;
        }
        problems.add(PolicyProblem.of("unknown-unit", unit.at(), "stretches are of minutes or of days")
                .expecting(call.name() + "(1, \"days\") or " + call.name() + "(30)", unit.written())
                .nearest("days"));
        return null;
    }

    private Operand whole(Link call, int place) {
        if (call.arguments().get(place) instanceof Term.Name name) {
            problems.add(PolicyProblem.of("wrong-type", name.at(), call.name() + " takes a number")
                    .expecting("a whole number from 1", name.name()));
            return null;
        }
        return arguments.number(call, place, 1);
    }

    private void both(Map<String, Link> calls, String one, String other, String message) {
        if (calls.containsKey(one) && calls.containsKey(other)) {
            problems.add("two-amounts", calls.get(other).at(), message);
        }
    }
}
