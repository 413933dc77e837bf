package amends.backtest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * A total with its interval, by the Poisson bootstrap: each incident counts in each of many resamples as often as chance has
 * it, once on average (Hanley and MacGibbon, Creating non-parametric bootstrap samples using Poisson frequencies, 2006). So no
 * incident has to be kept. Chance is drawn from the incident's id, and the interval is the same in every run.
 */
public final class Resampled {

    private static final int RESAMPLES = 400;
    private static final double NONE = Math.exp(-1);

    private final double[] totals = new double[RESAMPLES];

    /**
     * How often an incident counts in each resample; drawn once for all totals of which it is a part.
     *
     * @param id the incident's
     */
    static byte[] draws(String id) {
        CRC32 seed = new CRC32();
        seed.update(id.getBytes(StandardCharsets.UTF_8));
        SplittableRandom chance = new SplittableRandom(seed.getValue());
        byte[] draws = new byte[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            draws[i] = times(chance);
        }
        return draws;
    }

    /**
     * Adds what an incident costs.
     *
     * @param draws the incident's
     */
    void add(byte[] draws, BigDecimal sum) {
        double amount = sum.doubleValue();
        for (int i = 0; i < RESAMPLES; i++) {
            totals[i] += amount * draws[i];
        }
    }

    /** How often something that counts once on average counts: a Poisson number, by inversion, which ends far below 100. */
    private static byte times(SplittableRandom chance) {
        double left = chance.nextDouble();
        double probability = NONE;
        byte times = 0;
        while (left > probability && probability > 0) {
            left -= probability;
            times++;
            probability /= times;
        }
        return times;
    }

    /** The interval in which 95 of 100 resampled totals lie. */
    public Interval interval() {
        return interval(totals.clone());
    }

    /**
     * The interval in which 95 of 100 resampled differences lie. An incident counts as often in the other total's resamples
     * as in those of this one, so that what both have in common makes no difference.
     *
     * @param other another total of the same incidents
     */
    public Interval intervalOver(Resampled other) {
        double[] differences = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            differences[i] = totals[i] - other.totals[i];
        }
        return interval(differences);
    }

    private static Interval interval(double[] sorted) {
        Arrays.sort(sorted);
        int cut = RESAMPLES / 40;
        return new Interval(sorted[cut], sorted[RESAMPLES - 1 - cut]);
    }

    /** From one total to another, both included. */
    public record Interval(double from, double to) {}
}
