package amends.backtest.steps;

import java.math.BigDecimal;
import java.util.List;

/**
 * Marks the steps that are small deals for us and big deals for customers: worth at least three times what they cost, and
 * not dearer for each customer than the median of all steps; and what costs nothing and is worth something.
 */
final class SmallDeals {

    private static final BigDecimal BIG = BigDecimal.valueOf(3);

    private SmallDeals() {}

    static List<Step> marked(List<Step> steps) {
        List<BigDecimal> costs = steps.stream()
                .filter(step -> step.costPerCustomer() != null)
                .map(Step::costPerCustomer)
                .sorted()
                .toList();
        BigDecimal median = costs.isEmpty() ? BigDecimal.ZERO : costs.get((costs.size() - 1) / 2);
        return steps.stream().map(step -> step.marked(isSmall(step, median))).toList();
    }

    private static boolean isSmall(Step step, BigDecimal median) {
        if (step.cost().signum() <= 0) {
            return step.worth().signum() > 0;
        }
        return step.costPerCustomer() != null
                && step.costPerCustomer().compareTo(median) <= 0
                && step.worth().compareTo(step.cost().multiply(BIG)) >= 0;
    }
}
