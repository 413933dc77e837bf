package amends.backtest;

import amends.incident.Action;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Catalogue.Budget;
import amends.policy.Library;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of how many incidents something was assumed, and how many were odd; for one thread. */
public final class Remarks {

    private final Map<Remark, Long> counts = new EnumMap<>(Remark.class);
    private final Map<Remark, String> examples = new EnumMap<>(Remark.class);

    /**
     * Counts incidents.
     *
     * @param number how many; none are left out
     * @param example the first of them
     */
    public void add(Remark remark, long number, String example) {
        if (number > 0) {
            counts.merge(remark, number, Long::sum);
            examples.putIfAbsent(remark, example);
        }
    }

    /** Counts what there is to remark on one incident, under whichever of the policies. */
    public void add(PastIncident past, Set<Remark> remarks) {
        remarks.forEach(remark -> add(remark, 1, past.id()));
    }

    /** What was assumed of an incident, or is odd about it, whatever the policies. */
    public static Set<Remark> of(PastIncident past, Conduct conduct) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (past.endAssumed()) {
            remarks.add(Remark.RESOLVED_AT);
        }
        if (conduct.recorded() && past.situation().taken() == null) {
            remarks.add(Remark.MESSAGES);
        }
        Object openedAt = past.situation().incident().get("openedAt");
        if (conduct.recorded()
                && past.situation().taken() != null
                && past.situation().taken().stream().anyMatch(taken -> isBefore(taken, openedAt))) {
            remarks.add(Remark.BEFORE);
        }
        if (!past.isOver()) {
            remarks.add(Remark.UNRESOLVED);
        }
        return remarks;
    }

    /** What was assumed or is odd under policies. */
    public static Set<Remark> of(Attempt attempt, Library library) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (attempt instanceof Attempt.Followed followed) {
            Course course = followed.course();
            if (course.openedAt() == null) {
                remarks.add(Remark.OPENED_AT);
            }
            if (isReckonedBack(attempt)) {
                remarks.add(Remark.DELAY);
            }
            Object order = course.past().situation().incident().get("currency");
            Budget budget = library.budgets().get(course.past().domain());
            for (Gift gift : course.gifts()) {
                String cost = currency(gift.cost());
                if (cost != null && order != null && !order.equals(cost)) {
                    remarks.add(Remark.ORDER_CURRENCY);
                }
                if (cost != null && !gift.isOwed() && budget != null && !cost.equals(currency(budget.goodwill()))) {
                    remarks.add(Remark.BUDGET_CURRENCY);
                }
            }
        }
        return remarks;
    }

    /** Whether its beginning was reckoned back from its end, by its delay or by when it was due. */
    public static boolean isReckonedBack(Attempt attempt) {
        return attempt instanceof Attempt.Followed followed
                && followed.course().openedAt() != null
                && attempt.past().situation().incident().get("openedAt") == null;
    }

    private static boolean isBefore(Taken taken, Object openedAt) {
        return taken.action() != Action.COMPENSATE
                && openedAt instanceof Instant opened
                && taken.at().isBefore(opened);
    }

    private static String currency(Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    /** How many incidents each applies to; none stands here that applies to none. */
    public Map<Remark, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The first incident of a remark, or the line it stands on. */
    public String example(Remark remark) {
        return examples.get(remark);
    }

    /** What was assumed, or else what was odd. */
    public List<Remark> remarks(boolean assumptions) {
        return counts.keySet().stream()
                .filter(one -> one.isAssumption() == assumptions)
                .toList();
    }
}
