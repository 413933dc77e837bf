package amends.reports;

import amends.reports.RuleBook.Sort;
import amends.reports.RuleBook.Weeks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often rules fired and were overridden, by week. A rule is the same in every release in which it has its name.
 *
 * @param weeks the weeks
 * @param rows by rule, then by week; a week in which nothing was counted has none
 */
public record RuleReport(Weeks weeks, List<Row> rows) {

    public RuleReport {
        rows = List.copyOf(rows);
    }

    /**
     * One rule in one week.
     *
     * @param week the Monday, or null for all weeks together
     * @param fired for how many incidents that are kept it fired
     * @param recommended in how many of their plans something stood that it recommended
     * @param overridden how often somebody took that away and did something else
     * @param evaluations in how many evaluations of incidents that nobody keeps it fired
     */
    public record Row(RuleName rule, LocalDate week, long fired, long recommended, long overridden, long evaluations) {

        /** How often it fired, for incidents that are kept or not. */
        public long firings() {
            return fired + evaluations;
        }

        Row plus(Row other) {
            return new Row(
                    rule,
                    null,
                    fired + other.fired,
                    recommended + other.recommended,
                    overridden + other.overridden,
                    evaluations + other.evaluations);
        }
    }

    /** The Monday of the week that an instant is in, by UTC. */
    public static LocalDate week(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The week of an instant and those before it, so many in all. */
    public static Weeks last(int weeks, Instant now) {
        LocalDate monday = week(now);
        return new Weeks(monday.minusWeeks(weeks - 1L), monday.plusWeeks(1));
    }

    /** Puts counts together. */
    public static RuleReport of(Weeks weeks, List<RuleBook.Count> counts) {
        Map<RuleName, Map<LocalDate, Map<Sort, Long>>> all = new TreeMap<>();
        for (RuleBook.Count count : counts) {
            all.computeIfAbsent(new RuleName(count.policy(), count.rule()), rule -> new TreeMap<>())
                    .computeIfAbsent(count.week(), week -> new EnumMap<>(Sort.class))
                    .merge(count.sort(), count.times(), Long::sum);
        }
        List<Row> rows = new ArrayList<>();
        all.forEach((rule, byWeek) -> byWeek.forEach((week, times) -> rows.add(new Row(
                rule,
                week,
                times.getOrDefault(Sort.FIRED, 0L),
                times.getOrDefault(Sort.RECOMMENDED, 0L),
                times.getOrDefault(Sort.OVERRIDDEN, 0L),
                times.getOrDefault(Sort.EVALUATED, 0L)))));
        return new RuleReport(weeks, rows);
    }

    /** All weeks together of each rule, by rule. */
    public Map<RuleName, Row> totals() {
        Map<RuleName, Row> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(row.rule(), row, Row::plus));
        totals.replaceAll((rule, row) ->
                new Row(rule, null, row.fired(), row.recommended(), row.overridden(), row.evaluations()));
        return totals;
    }

    /** The Mondays, the first first. */
    public List<LocalDate> mondays() {
        return weeks.from().datesUntil(weeks.to(), Period.ofWeeks(1)).toList();
    }

    /** The ISO week of a row, such as {@code 2026-W47}. */
    public static String name(LocalDate monday) {
        return PromiseReport.week(monday);
    }
}
