package amends.listening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The correction for many comparisons of Holm (A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6, 1979): the chance of even one false alarm among all of them stays below the level, however they hang together.
 *
 * @param adjusted the corrected probabilities, in the order of the given ones
 * @param levels at what level each was judged: an interval that misses so rarely holds zero exactly where nothing was found
 */
record Holm(List<Double> adjusted, List<Double> levels) {

    Holm {
        adjusted = List.copyOf(adjusted);
        levels = List.copyOf(levels);
    }

    /** @param p the probability of each by chance alone */
    static Holm of(double[] p, double level) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double[] levels = new double[p.length];
        double before = 0;
        double held = 0;
        for (int rank = 0; rank < order.length; rank++) {
            int left = p.length - rank;
            int which = order[rank];
            // Once one is not found, nothing behind it is: all of these are judged at the level at which it was.
            held = before <= level ? level / left : held;
            before = Math.max(before, Math.min(1, left * p[which]));
            adjusted[which] = before;
            levels[which] = held;
        }
        return new Holm(
                Arrays.stream(adjusted).boxed().toList(),
                Arrays.stream(levels).boxed().toList());
    }
}
