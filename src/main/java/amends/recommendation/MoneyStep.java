package amends.recommendation;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * One step on the way to an amount of money.
 *
 * @param sort what is done
 * @param by the factor, divisor or cap, or null where there is none
 * @param after what it comes to then, not rounded before the last step
 * @param currency the currency of what it comes to
 */
public record MoneyStep(Sort sort, BigDecimal by, BigDecimal after, Currency currency) {

    /** What is done in a step. */
    public enum Sort {
        /** It begins with the rule's base. */
        BASE,
        /** That is multiplied by the rule's factor. */
        TIMES,
        /** And by the stretches of delay. */
        STRETCHES,
        /** It is divided. */
        OUT_OF,
        /** It is cut at a cap. */
        AT_MOST,
        /** It is rounded to the smallest coin. */
        ROUNDED
    }
}
