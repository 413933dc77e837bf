package amends.reports;

import amends.listening.Chance;
import amends.listening.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How customers rated what was done, by what they had got.
 *
 * @param rows one for each set of gifts that somebody got together: at most one gift first, then two, and so on, and of
 *     as many those with most answers first
 * @param total all of them together
 */
public record RatingsReport(List<Row> rows, Row total) {

    /** Fewer ratings than this say little. */
    public static final int FEW = 20;

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final double COVERED = 0.975;

    private static final Comparator<Row> SINGLE_FIRST = Comparator.<Row>comparingInt(
                    row -> Math.max(1, row.given().size()))
            .thenComparing(Comparator.comparingLong(Row::answered).reversed());

    public RatingsReport {
        rows = List.copyOf(rows);
    }

    /**
     * The ratings of customers who had got the same.
     *
     * @param given the names of what they had got; empty where it was nothing
     * @param answered how many said anything
     * @param count how many gave a rating
     * @param mean their mean; not a number where there are none
     * @param interval the 95 % interval of the mean; null where there are fewer than two, or where all are alike
     */
    public record Row(List<String> given, long answered, long count, double mean, Interval interval) {

        public Row {
            given = List.copyOf(given);
        }

        /** Whether there are too few ratings to say much. */
        public boolean isFew() {
            return count < FEW;
        }
    }

    /**
     * Puts answers together.
     *
     * @param choice of which domain
     */
    public static RatingsReport of(KeptReport.Choice choice, List<OutcomeBook.Answers> answers, Chance chance) {
        List<OutcomeBook.Answers> asked =
                answers.stream().filter(one -> choice.isAbout(one.kind())).toList();
        Map<String, Sample> byGiven = new TreeMap<>();
        Sample all = new Sample();
        for (OutcomeBook.Answers one : asked) {
            byGiven.computeIfAbsent(one.given(), given -> new Sample()).add(one);
            all.add(one);
        }
        List<Row> rows = byGiven.entrySet().stream()
                .map(entry -> entry.getValue().row(names(entry.getKey()), chance))
                .sorted(SINGLE_FIRST)
                .toList();
        return new RatingsReport(rows, all.row(List.of(), chance));
    }

    private static List<String> names(String given) {
        return given.isEmpty() ? List.of() : List.of(given.split(Pattern.quote(OutcomeBook.AND)));
    }

    private static final class Sample {
        private long answered;
        private long count;
        private long sum;
        private long squares;

        void add(OutcomeBook.Answers one) {
            answered += one.times();
            if (one.rating() != null) {
                count += one.times();
                sum += one.times() * one.rating();
                squares += one.times() * one.rating() * one.rating();
            }
        }

        Row row(List<String> given, Chance chance) {
            return new Row(given, answered, count, (double) sum / count, interval(chance));
        }

        private Interval interval(Chance chance) {
            // Whole numbers, so that alike is exactly alike.
            long spread = count * squares - sum * sum;
            if (count < 2 || spread == 0) {
                return null;
            }
            double variance = (double) spread / count / (count - 1);
            double mean = (double) sum / count;
            double reach = Math.sqrt(variance / count) * chance.quantile(COVERED, (double) (count - 1));
            return new Interval(Math.max(WORST, mean - reach), Math.min(BEST, mean + reach));
        }
    }
}
