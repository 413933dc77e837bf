package amends.policy;

import amends.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How much money a rule gives: {@code base x times x steps / outOf}, then at most the caps, rounded once at the end,
 * and nothing where that is not above a least sum.
 *
 * @param base what is multiplied
 * @param times a factor, or null for one
 * @param step a factor that counts stretches of delay, or null for one
 * @param outOf a divisor, or null for one
 * @param atMost a cap in money, or null
 * @param atMostPercent a cap in percent of the order's value, or null
 * @param onlyAbove what the rounded sum must be more than, or nothing is given; or null
 */
public record MoneyTerms(
        Base base, Operand times, Step step, Long outOf, Money atMost, BigDecimal atMostPercent, Money onlyAbove) {

    /** What is multiplied. */
    public sealed interface Base {
        /** An amount in the rule itself; not rounded here. */
        record Fixed(BigDecimal amount, Currency currency) implements Base {}

        /**
         * An amount from a field.
         *
         * @param currency its currency, or null for the order's
         */
        record Bound(Operand.Variable variable, Currency currency) implements Base {}

        /** A percentage of the order's value, in the order's currency. */
        record Percent(BigDecimal percent) implements Base {}
    }

    /**
     * Counts stretches of the delay.
     *
     * @param length the length of a stretch, at least 1
     * @param unit what the length is counted in
     * @param started whether one that has only begun counts (the ceiling), rather than only full ones (the floor)
     */
    public record Step(long length, Unit unit, boolean started) {

        /** What stretches are counted in. */
        public enum Unit {
            /** Minutes that count for the delay. */
            MINUTES,
            /** Days of the domain's calendar, from midnight to midnight. */
            DAYS
        }

        /** How many stretches there are in so many units. */
        public long in(long units) {
            return started ? (units + length - 1) / length : units / length;
        }
    }

    /** Whether the order's value and currency are needed. */
    public boolean needsOrder() {
        boolean inOrderCurrency = base instanceof Base.Bound bound && bound.currency() == null;
        return base instanceof Base.Percent || inOrderCurrency || atMostPercent != null;
    }
}
