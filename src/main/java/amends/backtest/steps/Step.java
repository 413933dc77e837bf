package amends.backtest.steps;

import amends.backtest.sweep.Effect;
import java.math.BigDecimal;
import java.util.List;

/**
 * One step from today towards perfect service: a number of a rule is moved.
 *
 * @param file the policy, below the rules folder
 * @param rule the rule's name
 * @param what the number: {@code delayMinutes >}, {@code within}
 * @param unit what it is counted in, as {@link amends.backtest.sweep.Curve#unit()} has it
 * @param from its value before
 * @param to its value after
 * @param cost what it costs more than the step before, all gifts together; negative where it costs less
 * @param customers how many customers more are helped; negative where fewer
 * @param worth what customers get more worth of
 * @param costPerCustomer the cost for each customer helped more, or null where there is none more
 * @param worthPerCost how many times the cost it is worth to customers, or null where it costs nothing
 * @param smallForUs whether it is a small deal for us and a big one for them
 * @param after what comes of all steps up to this one
 * @param notes what else is to be known, such as promises that would be broken more often
 */
public record Step(
        String file,
        String rule,
        String what,
        String unit,
        BigDecimal from,
        BigDecimal to,
        BigDecimal cost,
        long customers,
        BigDecimal worth,
        BigDecimal costPerCustomer,
        BigDecimal worthPerCost,
        boolean smallForUs,
        Effect after,
        List<String> notes) {

    public Step {
        notes = List.copyOf(notes);
    }

    /** The same step, a small deal for us or not. */
    Step marked(boolean small) {
        return new Step(
                file,
                rule,
                what,
                unit,
                from,
                to,
                cost,
                customers,
                worth,
                costPerCustomer,
                worthPerCost,
                small,
                after,
                notes);
    }
}
