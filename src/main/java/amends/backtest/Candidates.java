package amends.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Promises that could be made: round ones where it makes a difference, beside those that are made today. */
public final class Candidates {

    private static final int MOST = 10;
    private static final int[] STEPS = {5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200, 14400};

    private Candidates() {}

    /**
     * One of them.
     *
     * @param share how many of those whose minutes are known would have been kept, from 0 to 1
     * @param today whether it is promised today
     */
    public record Candidate(long minutes, double share, boolean today) {}

    /**
     * Finds them between the promise that half of the cases would have kept and the one that nearly all would have.
     *
     * @param today the promises of today, in minutes
     * @return the shortest first; none where no minutes are known
     */
    public static List<Candidate> of(Kept kept, Collection<Long> today) {
        Long half = kept.promiseKept(50);
        if (half == null) {
            return List.of();
        }
        long nearlyAll = kept.promiseKept(99);
        int step = step(nearlyAll - half);
        TreeSet<Long> minutes = new TreeSet<>(today);
        for (long one = Math.max(step, half / step * step); one < nearlyAll + step; one += step) {
            minutes.add(one);
        }
        List<Candidate> candidates = new ArrayList<>();
        minutes.forEach(one -> candidates.add(new Candidate(one, kept.keptWithin(one), today.contains(one))));
        return candidates;
    }

    /** Says in how many cases each would be kept, or nothing where there is none. */
    public static String sentence(List<Candidate> candidates) {
        StringBuilder sentence = new StringBuilder();
        for (Candidate one : candidates) {
            sentence.append(sentence.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%,d", one.minutes()))
                    .append(sentence.indexOf("minute") >= 0 ? "" : one.minutes() == 1 ? " minute" : " minutes")
                    .append(one.today() ? " (as promised)" : "")
                    .append(sentence.indexOf("would") >= 0 ? " in " : " would be kept in ")
                    .append(percent(one.share()))
                    .append(sentence.indexOf("of cases") >= 0 ? "" : " of cases");
        }
        return sentence.toString();
    }

    /** A share in whole percent; in tenths near none and all, which only none and all are called. */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent <= 0 || percent >= 100) {
            return percent <= 0 ? "0 %" : "100 %";
        }
        boolean near = percent < 1 || percent > 99;
        return near
                ? String.format(Locale.ROOT, "%.1f %%", Math.min(99.9, Math.max(0.1, percent)))
                : Math.round(percent) + " %";
    }

    /** The smallest round step that makes few of a range. */
    private static int step(long range) {
        for (int step : STEPS) {
            if (range / step < MOST) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
