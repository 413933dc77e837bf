package amends.console.policies;

import amends.reports.RuleReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How often something fired and was overridden, week by week: a small picture, and the same in words.
 *
 * @param weeks the oldest first
 */
public record Spark(List<Week> weeks) {

    /** How high the picture is, in pixels. */
    public static final int HEIGHT = 24;

    private static final int STEP = 12;

    public Spark {
        weeks = List.copyOf(weeks);
    }

    /**
     * A week.
     *
     * @param monday its first day, in UTC
     * @param fired for incidents that are kept
     * @param evaluations for others
     */
    public record Week(LocalDate monday, long fired, long recommended, long overridden, long evaluations) {

        /** How often in all. */
        public long firings() {
            return fired + evaluations;
        }
    }

    /** A bar of the picture. */
    public record Bar(int x, int y, int width, int height, boolean overridden) {}

    /** Of some rules together. */
    static Spark of(RuleReport report, Collection<RuleReport.Row> rows) {
        List<Week> weeks = new ArrayList<>();
        for (LocalDate monday : report.mondays()) {
            Week week = new Week(monday, 0, 0, 0, 0);
            for (RuleReport.Row row : rows) {
                if (row.week().equals(monday)) {
                    week = new Week(
                            monday,
                            week.fired() + row.fired(),
                            week.recommended() + row.recommended(),
                            week.overridden() + row.overridden(),
                            week.evaluations() + row.evaluations());
                }
            }
            weeks.add(week);
        }
        return new Spark(weeks);
    }

    /** How wide the picture is, in pixels. */
    public int width() {
        return weeks.size() * STEP;
    }

    /** How often it fired. */
    public long firings() {
        return weeks.stream().mapToLong(Week::firings).sum();
    }

    /** How often it was overridden. */
    public long overridden() {
        return weeks.stream().mapToLong(Week::overridden).sum();
    }

    /** The bars: how often it fired, and before that how often it was overridden. */
    public List<Bar> bars() {
        long most = Math.max(1, weeks.stream().mapToLong(Week::firings).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            bar(bars, i, weeks.get(i).firings(), most, false);
            bar(bars, i, Math.min(most, weeks.get(i).overridden()), most, true);
        }
        return bars;
    }

    private static void bar(List<Bar> bars, int place, long times, long most, boolean overridden) {
        int height = times == 0 ? (overridden ? 0 : 1) : (int) Math.max(2, Math.round((double) HEIGHT * times / most));
        if (height > 0) {
            bars.add(new Bar(place * STEP + 1, HEIGHT - height, STEP - 3, height, overridden));
        }
    }

    /** In a few words. */
    public String words() {
        if (firings() == 0 && overridden() == 0) {
            return "Did not fire in the last " + weeks.size() + " weeks";
        }
        return "Fired " + times(firings()) + (overridden() == 0 ? "" : ", overridden " + times(overridden()));
    }

    /** Week by week, for those who do not see the picture. */
    public String told() {
        return "Fired by week, the oldest first: "
                + weeks.stream().map(week -> Long.toString(week.firings())).collect(Collectors.joining(", "))
                + "; overridden: "
                + weeks.stream().map(week -> Long.toString(week.overridden())).collect(Collectors.joining(", "));
    }

    private static String times(long number) {
        return number == 1 ? "once" : number == 2 ? "twice" : String.format(Locale.ENGLISH, "%,d times", number);
    }
}
