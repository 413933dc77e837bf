package amends.listening;

import amends.incident.Gesture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Ratings by what was done, and by how often the same customer had been given it; for incidents in order of time. */
final class GestureCounts {

    /** The fifth time stands for all later ones too. */
    private static final int TIMES = 5;

    private final Map<Like, Ratings> likes = new HashMap<>();
    private final SortedMap<Gesture, Long> times = new TreeMap<>();
    private final SortedMap<Gesture, Map<Like, Ratings[]>> repeats = new TreeMap<>();
    private final Map<String, Map<Gesture, Integer>> customers = new HashMap<>();

    /**
     * Counts an incident.
     *
     * @param customer by id, or null
     * @param rating from 1 to 5, or null
     */
    void add(Like like, String customer, Integer rating) {
        if (rating != null) {
            likes.computeIfAbsent(like, one -> new Ratings()).add(rating);
        }
        for (Gesture gesture : like.done()) {
            times.merge(gesture, 1L, Long::sum);
            if (customer != null) {
                int time = customers
                        .computeIfAbsent(customer, one -> new HashMap<>(2))
                        .merge(gesture, 1, (before, one) -> Math.min(before + one, TIMES));
                if (rating != null) {
                    repeat(gesture, like)[time - 1].add(rating);
                }
            }
        }
    }

    private Ratings[] repeat(Gesture gesture, Like like) {
        return repeats.computeIfAbsent(gesture, one -> new HashMap<>())
                .computeIfAbsent(
                        like, one -> Stream.generate(Ratings::new).limit(TIMES).toArray(Ratings[]::new));
    }

    long times(Gesture gesture) {
        return times.get(gesture);
    }

    /** What came of each; groups are added in one order, so that sums are the same in every run. */
    List<Supplier<GestureFinding>> findings(Family family) {
        List<Supplier<GestureFinding>> findings = new ArrayList<>();
        List<Like> ordered = likes.keySet().stream().sorted(Like.ORDER).toList();
        for (Gesture gesture : times.keySet()) {
            Ratings all = new Ratings();
            Contrast contrast = new Contrast();
            for (Like like : ordered) {
                if (like.done().contains(gesture)) {
                    all.addAll(likes.get(like));
                    contrast.add(likes.get(like), ratings(like.without(gesture)));
                }
            }
            Supplier<Effect> effect = family.compare(contrast.estimate());
            findings.add(() -> new GestureFinding(gesture, times(gesture), all, effect.get()));
        }
        return findings;
    }

    private Ratings ratings(Like like) {
        return likes.getOrDefault(like, new Ratings());
    }

    /** Whether what is repeated fades. */
    List<Supplier<Fading>> fading(Family family) {
        List<Supplier<Fading>> fading = new ArrayList<>();
        repeats.forEach((gesture, groups) -> {
            Ratings[] all = Stream.generate(Ratings::new).limit(TIMES).toArray(Ratings[]::new);
            Contrast[] contrasts = Stream.generate(Contrast::new).limit(TIMES).toArray(Contrast[]::new);
            Slope slope = new Slope();
            for (Like like : groups.keySet().stream().sorted(Like.ORDER).toList()) {
                Map<Double, Ratings> points = new TreeMap<>();
                for (int i = 0; i < TIMES; i++) {
                    Ratings here = groups.get(like)[i];
                    all[i].addAll(here);
                    contrasts[i].add(here, ratings(like.without(gesture)));
                    points.put(i + 1.0, here);
                }
                slope.add(points);
            }
            if (Arrays.stream(all, 1, TIMES).anyMatch(ratings -> ratings.number() > 0)) {
                List<Fading.Time> told = told(all, contrasts, family.chance());
                Supplier<Effect> trend = family.compare(slope.estimate());
                fading.add(() -> new Fading(gesture, told, trend.get()));
            }
        });
        return fading;
    }

    private static List<Fading.Time> told(Ratings[] all, Contrast[] contrasts, Chance chance) {
        List<Fading.Time> told = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            if (all[i].number() > 0) {
                told.add(new Fading.Time(i + 1, all[i], contrasts[i].estimate().told(chance)));
            }
        }
        return told;
    }
}
