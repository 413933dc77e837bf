package amends.reports;

import amends.promise.PromiseSort;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How promises were kept beside what was spent, week by week.
 *
 * @param weeks the weeks
 * @param choice what it is about
 * @param rows one for each week, those in which nothing happened too
 * @param total all of them together
 */
public record KeptReport(Weeks weeks, Choice choice, List<PromiseReport.Row> rows, PromiseReport.Row total) {

    public KeptReport {
        rows = List.copyOf(rows);
    }

    /**
     * What a report is about.
     *
     * @param domain the domain, or null for all
     * @param sort the sort of promise, or null for all; what was spent is not of a sort
     */
    public record Choice(String domain, PromiseSort sort) {

        /** Whether a kind is of its domain. */
        public boolean isAbout(String kind) {
            return domain == null || kind.startsWith(domain + '.');
        }

        private boolean isAbout(PromiseBook.SortCount count) {
            return isAbout(count.kind()) && (sort == null || sort == count.promise());
        }
    }

    /** Puts counts and spends of days together into weeks. */
    public static KeptReport of(
            Weeks weeks, Choice choice, List<PromiseBook.SortCount> counts, List<PromiseBook.Spend> spends) {
        Map<LocalDate, Sums> sums = new LinkedHashMap<>();
        weeks.mondays().forEach(monday -> sums.put(monday, new Sums()));
        Sums total = new Sums();
        for (PromiseBook.SortCount count : counts) {
            if (choice.isAbout(count)) {
                sums.get(Weeks.monday(count.day())).add(count.count());
                total.add(count.count());
            }
        }
        for (PromiseBook.Spend spend : spends) {
            if (choice.isAbout(spend.kind())) {
                sums.get(Weeks.monday(spend.day())).add(spend);
                total.add(spend);
            }
        }
        List<PromiseReport.Row> rows = sums.entrySet().stream()
                .map(week -> week.getValue().row(null, PromiseReport.week(week.getKey())))
                .toList();
        return new KeptReport(weeks, choice, rows, total.row(null, null));
    }
}
