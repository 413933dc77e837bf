package amends.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money in one currency, always held at the currency's minor unit (two digits for EUR, none for JPY).
 *
 * @param amount the amount, at the scale of the currency's minor unit
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Brings the amount to the currency's minor unit, half up: the one rounding rule of the product. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }

    /** Money from a decimal text and an ISO 4217 code, as both stand in files and requests. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** The difference, which may be negative; both must be of one currency. */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** Compares the amounts; both must be of one currency. */
    public int compare(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + other + " in " + currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
