package amends.testing;

import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import java.util.ArrayList;
import java.util.List;

/**
 * How the recommendations of a plan differ from those wanted.
 *
 * @param missing what is wanted and not recommended
 * @param extra what is recommended and not wanted
 * @param same what is both
 */
public record Difference(List<Wanted> missing, List<Recommendation> extra, List<Recommendation> same) {

    public Difference {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        same = List.copyOf(same);
    }

    /** The difference, where each that is wanted is met by one recommendation at most. */
    public static Difference of(List<Wanted> wanted, Plan plan) {
        List<Wanted> missing = new ArrayList<>(wanted);
        List<Recommendation> extra = new ArrayList<>();
        List<Recommendation> same = new ArrayList<>();
        for (Recommendation one : plan.recommendations()) {
            Wanted met = missing.stream()
                    .filter(open -> open.isMetBy(one))
                    .findFirst()
                    .orElse(null);
            missing.remove(met);
            (met == null ? extra : same).add(one);
        }
        return new Difference(missing, extra, same);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return missing.isEmpty() && extra.isEmpty();
    }
}
