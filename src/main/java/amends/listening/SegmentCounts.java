package amends.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Ratings and preferences by segment. */
final class SegmentCounts {

    /** What has more different values than this is no way to part incidents by. */
    private static final int MOST_VALUES = 500;

    private final SortedMap<String, SortedMap<String, Said>> parts = new TreeMap<>();
    private final SortedSet<String> tooMany = new TreeSet<>();

    private static final class Said {
        private final Ratings ratings = new Ratings();
        private final SortedMap<String, Long> preferred = new TreeMap<>();
    }

    void add(String by, String value, Integer rating, String preferred) {
        if (tooMany.contains(by)) {
            return;
        }
        SortedMap<String, Said> values = parts.computeIfAbsent(by, one -> new TreeMap<>());
        Said said = values.computeIfAbsent(value, one -> new Said());
        if (rating != null) {
            said.ratings.add(rating);
        }
        if (preferred != null) {
            Listener.count(said.preferred, preferred);
        }
        if (values.size() > MOST_VALUES) {
            tooMany.add(by);
            parts.remove(by);
        }
    }

    /** By what incidents could not be parted, because nearly every one is another. */
    SortedSet<String> tooMany() {
        return tooMany;
    }

    List<Supplier<SegmentFinding>> findings(Family family) {
        List<Supplier<SegmentFinding>> findings = new ArrayList<>();
        parts.forEach((by, values) -> {
            if (values.size() == 1) {
                return;
            }
            Ratings all = new Ratings();
            values.values().forEach(said -> all.addAll(said.ratings));
            values.forEach((value, said) -> {
                Supplier<Effect> effect = family.compare(Contrast.of(said.ratings, all.without(said.ratings)));
                Interval mean = mean(said.ratings, family.chance());
                SortedMap<String, Share> preferred = shares(said.preferred, family.chance());
                findings.add(() -> new SegmentFinding(by, value, said.ratings, mean, effect.get(), preferred));
            });
        });
        return findings;
    }

    private static Interval mean(Ratings ratings, Chance chance) {
        long n = ratings.number();
        return n < 2
                ? null
                : new Estimate(ratings.mean(), Math.sqrt(ratings.variance() / n), n - 1, n, 0, true)
                        .interval(chance, Family.FALSE_ALARMS);
    }

    static SortedMap<String, Share> shares(Map<String, Long> preferred, Chance chance) {
        long of = preferred.values().stream().mapToLong(Long::longValue).sum();
        SortedMap<String, Share> shares = new TreeMap<>();
        preferred.forEach((name, number) -> shares.put(name, Wilson.share(number, of, chance)));
        return shares;
    }
}
