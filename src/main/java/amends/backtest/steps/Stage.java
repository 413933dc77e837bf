package amends.backtest.steps;

import amends.backtest.sweep.Dial;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Effect.Promises;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a step does, and which of two is to be taken first. */
final class Stage {

    private static final Promises NONE = new Promises(0, 0);

    /** Which step is to be taken first. */
    static final Comparator<Step> SOONER = Comparator.comparing(Stage::rank)
            .thenComparing(
                    step -> step.costPerCustomer() == null || rank(step) == 0 ? step.cost() : step.costPerCustomer())
            .thenComparing(step -> -step.customers());

    private Stage() {}

    /** What costs nothing and helps somebody comes first, or saves something and harms nobody; last what helps nobody. */
    private static int rank(Step step) {
        if (step.customers() >= 0 && step.cost().signum() <= 0) {
            return step.customers() > 0 || step.cost().signum() < 0 ? 0 : 2;
        }
        return step.customers() > 0 ? 1 : 2;
    }

    static Step step(Dial dial, BigDecimal from, BigDecimal to, Effect before, Effect after, String currency) {
        BigDecimal cost =
                sum(after.cost().get(currency)).subtract(sum(before.cost().get(currency)));
        BigDecimal worth =
                sum(after.worth().get(currency)).subtract(sum(before.worth().get(currency)));
        long customers = after.helped() - before.helped();
        return new Step(
                dial.file(),
                dial.ruleName(),
                dial.what(),
                dial.unit(),
                from,
                to,
                cost,
                customers,
                worth,
                customers > 0 ? cost.divide(BigDecimal.valueOf(customers), 2, RoundingMode.HALF_UP) : null,
                cost.signum() > 0 ? worth.divide(cost, 2, RoundingMode.HALF_UP) : null,
                false,
                after,
                notes(dial, to, before, after));
    }

    private static BigDecimal sum(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** What a tighter promise costs beside money: how often it is kept, before and after. */
    private static List<String> notes(Dial dial, BigDecimal to, Effect before, Effect after) {
        List<String> notes = new ArrayList<>(dial.notes(to));
        after.promises().forEach((sort, kept) -> {
            Promises was = before.promises().getOrDefault(sort, NONE);
            if (!was.equals(kept)) {
                notes.add(sort.wireName() + " is kept " + share(kept) + ", before it " + share(was));
            }
        });
        return notes;
    }

    private static String share(Promises promises) {
        return promises.kept() + " of " + (promises.kept() + promises.broken());
    }
}
