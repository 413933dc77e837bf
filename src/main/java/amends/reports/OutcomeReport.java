package amends.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What customers value, by kind and tier.
 *
 * @param range the days
 * @param rows by kind, then by tier, those without a tier first
 */
public record OutcomeReport(PromiseBook.Range range, List<Row> rows) {

    public OutcomeReport {
        rows = List.copyOf(rows);
    }

    /**
     * One kind and one tier.
     *
     * @param tier the tier, or null where it is not known
     * @param asked how often customers were asked
     * @param answered how often they said something
     * @param ratings how they rated what was done
     * @param preferred how often each remedy would have been preferred, the most wanted first
     * @param byGiven how they rated it by what they had got
     */
    public record Row(
            String kind,
            String tier,
            long asked,
            long answered,
            Ratings ratings,
            List<Preferred> preferred,
            List<Given> byGiven) {

        public Row {
            preferred = List.copyOf(preferred);
            byGiven = List.copyOf(byGiven);
        }
    }

    /**
     * Ratings together.
     *
     * @param count how many
     * @param mean their mean with two digits, or null where there are none
     */
    public record Ratings(long count, BigDecimal mean) {}

    /** How often a remedy would have been preferred. */
    public record Preferred(String remedy, long times) {}

    /** How customers rated it who had got the same, the names of it as one text. */
    public record Given(String given, long answered, Ratings ratings) {

        /** What they had got, by name; empty where it was nothing. */
        public List<String> names() {
            return given.isEmpty() ? List.of() : List.of(given.split(Pattern.quote(OutcomeBook.AND)));
        }
    }

    private record Segment(String kind, String tier) {}

    private static final Comparator<Segment> BY_NAME = Comparator.comparing(Segment::kind)
            .thenComparing(Segment::tier, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Puts questions and answers together. */
    public static OutcomeReport of(
            PromiseBook.Range range, List<OutcomeBook.Asked> questions, List<OutcomeBook.Answers> answers) {
        Map<Segment, Long> asked = new TreeMap<>(BY_NAME);
        Map<Segment, List<OutcomeBook.Answers>> told = new TreeMap<>(BY_NAME);
        for (OutcomeBook.Asked one : questions) {
            Segment segment = new Segment(one.kind(), one.tier());
            asked.merge(segment, one.times(), Long::sum);
            told.computeIfAbsent(segment, key -> new ArrayList<>());
        }
        for (OutcomeBook.Answers one : answers) {
            told.computeIfAbsent(new Segment(one.kind(), one.tier()), key -> new ArrayList<>())
                    .add(one);
        }
        List<Row> rows = new ArrayList<>();
        told.forEach((segment, said) -> rows.add(row(segment, asked.getOrDefault(segment, 0L), said)));
        return new OutcomeReport(range, rows);
    }

    private static Row row(Segment segment, long asked, List<OutcomeBook.Answers> said) {
        Map<String, Long> preferred = new TreeMap<>();
        Map<String, List<OutcomeBook.Answers>> byGiven = new TreeMap<>();
        for (OutcomeBook.Answers one : said) {
            if (one.preferred() != null) {
                preferred.merge(one.preferred(), one.times(), Long::sum);
            }
            byGiven.computeIfAbsent(one.given(), key -> new ArrayList<>()).add(one);
        }
        return new Row(
                segment.kind(),
                segment.tier(),
                asked,
                times(said),
                ratings(said),
                preferred.entrySet().stream()
                        .map(entry -> new Preferred(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(Preferred::times)
                                .reversed()
                                .thenComparing(Preferred::remedy))
                        .toList(),
                byGiven.entrySet().stream()
                        .map(entry -> new Given(entry.getKey(), times(entry.getValue()), ratings(entry.getValue())))
                        .toList());
    }

    private static long times(List<OutcomeBook.Answers> said) {
        return said.stream().mapToLong(OutcomeBook.Answers::times).sum();
    }

    private static Ratings ratings(List<OutcomeBook.Answers> said) {
        List<OutcomeBook.Answers> rated =
                said.stream().filter(one -> Objects.nonNull(one.rating())).toList();
        long count = times(rated);
        long sum = rated.stream().mapToLong(one -> one.rating() * one.times()).sum();
        return new Ratings(
                count,
                count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
}
