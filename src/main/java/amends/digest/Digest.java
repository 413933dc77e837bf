package amends.digest;

import amends.casework.CaseHead;
import amends.ledger.BudgetState;
import amends.ledger.Reservation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What one mail tells.
 *
 * @param domain the domain it is about, or null for all
 * @param day the day on which it is told; promises are those of the day before
 * @param zone the zone of its times
 * @param open incidents that are not resolved: those that nobody answered first, then by what is due next
 * @param isMoreOpen whether there are more of them
 * @param kept how promises were kept
 * @param budgets how budgets stand
 * @param approvals remedies that wait for somebody to approve them
 * @param deadDeliveries how many webhooks could not be told
 */
public record Digest(
        String domain,
        LocalDate day,
        ZoneId zone,
        List<CaseHead> open,
        boolean isMoreOpen,
        Kept kept,
        List<BudgetState> budgets,
        List<Reservation> approvals,
        long deadDeliveries) {

    public Digest {
        open = List.copyOf(open);
        budgets = List.copyOf(budgets);
        approvals = List.copyOf(approvals);
    }

    /**
     * How the promises were kept that were due on a day.
     *
     * @param promised how many were due
     * @param kept how many were kept
     * @param insideTarget how many of those inside the target
     * @param missed how many were not kept
     */
    public record Kept(long promised, long kept, long insideTarget, long missed) {}
}
