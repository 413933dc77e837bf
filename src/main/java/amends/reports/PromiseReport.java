package amends.reports;

import amends.money.Money;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How promises were kept beside what was spent, by kind and week.
 *
 * @param range the days
 * @param rows by kind, then by week
 * @param total all of them together
 */
public record PromiseReport(PromiseBook.Range range, List<Row> rows, Row total) {

    public PromiseReport {
        rows = List.copyOf(rows);
    }

    /**
     * One kind in one week.
     *
     * @param kind the kind, or null for all
     * @param week the ISO week, such as {@code 2026-W47}, or null for all
     * @param promised how many promises were due
     * @param kept how many were kept
     * @param keptInsideTarget how many of those inside the target
     * @param running how many can still be kept
     * @param goodwill what goodwill cost, one sum for each currency
     * @param entitlements what was paid because it was owed, likewise
     */
    public record Row(
            String kind,
            String week,
            long promised,
            long kept,
            long keptInsideTarget,
            long running,
            List<Money> goodwill,
            List<Money> entitlements) {

        public Row {
            goodwill = List.copyOf(goodwill);
            entitlements = List.copyOf(entitlements);
        }

        /** How many were not kept. */
        public long broken() {
            return promised - kept - running;
        }

        /** How many were kept or broken: what a share of those kept is a share of. */
        public long settled() {
            return promised - running;
        }
    }

    /** Puts counts and spends of days together into weeks. */
    public static PromiseReport of(
            PromiseBook.Range range, List<PromiseBook.Count> counts, List<PromiseBook.Spend> spends) {
        Map<String, Map<String, Sums>> sums = new TreeMap<>();
        Sums total = new Sums();
        for (PromiseBook.Count count : counts) {
            at(sums, count.kind(), count.day()).add(count);
            total.add(count);
        }
        for (PromiseBook.Spend spend : spends) {
            at(sums, spend.kind(), spend.day()).add(spend);
            total.add(spend);
        }
        List<Row> rows = new ArrayList<>();
        sums.forEach((kind, weeks) -> weeks.forEach((week, sum) -> rows.add(sum.row(kind, week))));
        return new PromiseReport(range, rows, total.row(range.kind(), null));
    }

    private static Sums at(Map<String, Map<String, Sums>> sums, String kind, LocalDate day) {
        return sums.computeIfAbsent(kind, one -> new TreeMap<>()).computeIfAbsent(week(day), one -> new Sums());
    }

    /** The ISO week of a day. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
