package amends.reports;

import amends.money.Money;
import amends.promise.PromiseSort;
import amends.recommendation.Recommendation.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The clocks of promises and what was spent, within a transaction. */
public interface PromiseBook {

    /** All clocks of an incident. */
    List<PromiseClock> of(String incidentId);

    /** Adds clocks. */
    void add(List<PromiseClock> clocks);

    /** Changes a clock that is there. */
    void update(PromiseClock clock);

    /** Removes a clock. */
    void remove(PromiseClock clock);

    /**
     * What became of the promises that were due on some days, by kind and day.
     *
     * @param range the days
     * @param now those not kept that are due then or later are still running
     */
    List<Count> counts(Range range, Instant now);

    /** The same, by kind, sort of promise and day. */
    List<SortCount> countsBySort(Range range, Instant now);

    /** What was given on some days, by kind, day, basis and currency. */
    List<Spend> spent(Range range);

    /**
     * Which days and kinds a report is about.
     *
     * @param from the first day
     * @param to the first day that it is not about any more
     * @param kind the kind, or null for all
     */
    record Range(LocalDate from, LocalDate to, String kind) {}

    /**
     * How many promises.
     *
     * @param promised how many were due
     * @param kept how many were kept, at the due instant at the latest
     * @param keptInsideTarget how many of those inside the target
     * @param running how many can still be kept
     */
    record Count(String kind, LocalDate day, long promised, long kept, long keptInsideTarget, long running) {}

    /** How many promises of one sort; the numbers are those of {@link Count}. */
    record SortCount(
            String kind,
            PromiseSort promise,
            LocalDate day,
            long promised,
            long kept,
            long keptInsideTarget,
            long running) {

        /** The same without its sort. */
        public Count count() {
            return new Count(kind, day, promised, kept, keptInsideTarget, running);
        }
    }

    /** What was spent. */
    record Spend(String kind, LocalDate day, Basis basis, Money cost) {}
}
