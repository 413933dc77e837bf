package amends.recommendation;

import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.money.Money;
import amends.policy.Fact;
import amends.policy.MoneyTerms;
import amends.policy.MoneyTerms.Base;
import amends.policy.Operand;
import amends.policy.Rule;
import amends.promise.CountedTime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Consumer;

/** Works out how much money a rule gives. Exact until the one rounding at the end, half up to the minor unit. */
public final class MoneyReckoner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rule rule;
    private final Fact incident;
    private final Fact[] match;
    private final DelayDays days;
    private final Consumer<MoneyStep> listener;

    /** @param days the days of the incident's delay */
    MoneyReckoner(Rule rule, Fact incident, Fact[] match, DelayDays days) {
        this(rule, incident, match, days, null);
    }

    /** @param listener is told every step, or null */
    MoneyReckoner(Rule rule, Fact incident, Fact[] match, DelayDays days, Consumer<MoneyStep> listener) {
        this.listener = listener;
        this.rule = rule;
        this.incident = incident;
        this.match = match;
        this.days = days;
    }

    /**
     * The money of some terms where all time counts for the delay.
     *
     * @param incident the incident that the rule matched
     * @param match the facts that its patterns matched, in their order
     * @param now when the delay ends, or the present
     * @param zone whose midnight counts
     * @throws SituationException where a value that the terms need is unknown
     */
    public static Money onWallTime(Rule rule, MoneyTerms terms, Fact incident, Fact[] match, Instant now, ZoneId zone) {
        DelayDays days = new DelayDays((Instant) incident.get("dueAt"), now, CountedTime.WALL, zone);
        return new MoneyReckoner(rule, incident, match, days).reckon(terms);
    }

    /**
     * The money of some terms.
     *
     * @return the amount, perhaps nothing
     * @throws SituationException where a value that the terms need is unknown
     */
    Money reckon(MoneyTerms terms) {
        Currency currency = currency(terms);
        BigDecimal amount = base(terms.base());
        told(MoneyStep.Sort.BASE, null, amount, currency);
        if (terms.times() != null) {
            BigDecimal times = factor(terms.times());
            amount = amount.multiply(times);
            told(MoneyStep.Sort.TIMES, times, amount, currency);
        }
        if (terms.step() != null) {
            BigDecimal stretches = BigDecimal.valueOf(stretches(terms.step()));
            amount = amount.multiply(stretches);
            told(MoneyStep.Sort.STRETCHES, stretches, amount, currency);
        }
        if (terms.outOf() != null) {
            BigDecimal outOf = BigDecimal.valueOf(terms.outOf());
            amount = amount.divide(outOf, MathContext.DECIMAL128);
            told(MoneyStep.Sort.OUT_OF, outOf, amount, currency);
        }
        if (amount.signum() <= 0) {
            return Money.zero(currency);
        }
        if (terms.atMost() != null) {
            inOneCurrency(terms.atMost(), currency, "caps its money in ");
            amount = capped(amount, terms.atMost().amount(), currency);
        }
        if (terms.atMostPercent() != null) {
            Currency ordered = orderCurrency();
            if (!ordered.equals(currency)) {
                throw problem(
                        "/incident/currency",
                        "the rule gives " + currency + " and caps it by the order, which is in " + ordered);
            }
            amount = capped(amount, percentOfOrder(terms.atMostPercent()), currency);
        }
        Money money = new Money(amount, currency);
        if (money.amount().compareTo(amount) != 0) {
            told(MoneyStep.Sort.ROUNDED, null, money.amount(), currency);
        }
        if (terms.onlyAbove() != null) {
            inOneCurrency(terms.onlyAbove(), currency, "gives only above a sum in ");
            return money.compare(terms.onlyAbove()) > 0 ? money : Money.zero(currency);
        }
        return money;
    }

    private BigDecimal capped(BigDecimal amount, BigDecimal cap, Currency currency) {
        if (cap.compareTo(amount) < 0) {
            told(MoneyStep.Sort.AT_MOST, cap, cap, currency);
        }
        return amount.min(cap);
    }

    private void told(MoneyStep.Sort sort, BigDecimal by, BigDecimal after, Currency currency) {
        if (listener != null) {
            listener.accept(new MoneyStep(sort, by, after, currency));
        }
    }

    /** The bounds of a percentage are in a currency of their own, which only now meets the order's. */
    private void inOneCurrency(Money bound, Currency currency, String does) {
        if (!bound.currency().equals(currency)) {
            throw problem(
                    "/incident/currency", "the rule " + does + bound.currency() + ", the order is in " + currency);
        }
    }

    private long stretches(MoneyTerms.Step step) {
        long delay = (Long) needed("delayMinutes", "/incident/dueAt");
        if (step.unit() == MoneyTerms.Step.Unit.MINUTES) {
            return step.in(delay);
        }
        return step.in(step.started() ? days.begun() : days.full());
    }

    private Currency currency(MoneyTerms terms) {
        if (terms.base() instanceof Base.Fixed fixed) {
            return fixed.currency();
        }
        boolean named = terms.base() instanceof Base.Bound bound && bound.currency() != null;
        return named ? ((Base.Bound) terms.base()).currency() : orderCurrency();
    }

    private BigDecimal base(Base base) {
        if (base instanceof Base.Fixed fixed) {
            return fixed.amount();
        }
        if (base instanceof Base.Bound bound) {
            return (BigDecimal) bound(bound.variable());
        }
        return percentOfOrder(((Base.Percent) base).percent());
    }

    private BigDecimal percentOfOrder(BigDecimal percent) {
        BigDecimal orderValue = (BigDecimal) needed("orderValue", "/incident/orderValue");
        return orderValue.multiply(percent).divide(HUNDRED);
    }

    private Currency orderCurrency() {
        return Currency.getInstance((String) needed("currency", "/incident/currency"));
    }

    private BigDecimal factor(Operand times) {
        Object value = times instanceof Operand.Constant constant ? constant.value() : bound((Operand.Variable) times);
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    private Object bound(Operand.Variable variable) {
        Object value = match[variable.pattern()].get(variable.field());
        if (value == null) {
            throw problem(
                    "/incident/" + variable.field().name(), variable.field().name() + " is not known");
        }
        return value;
    }

    private Object needed(String field, String pointer) {
        Object value = incident.get(field);
        if (value == null) {
            throw problem(pointer, field + " is not known");
        }
        return value;
    }

    private SituationException problem(String pointer, String message) {
        return new SituationException(SituationProblem.of(
                pointer, message + ", and the rule \"" + rule.name() + "\" reckons its money from it"));
    }
}
