package amends.book;

import amends.policy.MoneyTerms;
import amends.policy.MoneyTerms.Base;
import amends.policy.Operand;
import java.util.function.Function;

/** How much money a rule gives, in words. */
final class MoneyWords {

    private MoneyWords() {}

    /** {@code 5.00 USD for every full 15 minutes of delay, at most 15.00 USD}. */
    static String of(MoneyTerms terms, Function<Operand, String> noun) {
        StringBuilder words = new StringBuilder(base(terms.base(), noun));
        if (terms.times() != null) {
            words.append(" times ").append(factor(terms.times(), noun));
        }
        if (terms.step() != null) {
            words.append(step(terms.step()));
        }
        if (terms.outOf() != null) {
            words.append(", divided by ").append(terms.outOf());
        }
        if (terms.atMost() != null) {
            words.append(", at most ").append(terms.atMost());
        }
        if (terms.atMostPercent() != null) {
            words.append(", at most ")
                    .append(Values.percent(terms.atMostPercent()))
                    .append(" of the order value");
        }
        if (terms.onlyAbove() != null) {
            words.append(", but only where that is more than ").append(terms.onlyAbove());
        }
        return words.toString();
    }

    private static String step(MoneyTerms.Step step) {
        if (step.unit() == MoneyTerms.Step.Unit.DAYS) {
            String days = step.length() == 1 ? "calendar day" : step.length() + " calendar days";
            return " for every " + days
                    + (step.started() ? " begun since it was due" : " that it was late from midnight to midnight");
        }
        return " for every " + (step.started() ? "" : "full ") + Values.minutes(step.length()) + " of delay"
                + (step.started() ? ", one begun counting as full" : "");
    }

    private static String base(Base base, Function<Operand, String> noun) {
        if (base instanceof Base.Fixed fixed) {
            return fixed.amount().toPlainString() + " " + fixed.currency().getCurrencyCode();
        }
        if (base instanceof Base.Bound bound) {
            return noun.apply(bound.variable()) + " in "
                    + (bound.currency() == null
                            ? "the order's currency"
                            : bound.currency().getCurrencyCode());
        }
        return Values.percent(((Base.Percent) base).percent()) + " of the order value";
    }

    private static String factor(Operand times, Function<Operand, String> noun) {
        return times instanceof Operand.Constant constant ? String.valueOf(constant.value()) : noun.apply(times);
    }
}
