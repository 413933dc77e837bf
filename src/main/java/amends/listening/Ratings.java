package amends.listening;

/** How many gave each rating from 1 to 5: all that has to be kept of any number of ratings. For one thread while counting. */
public final class Ratings {

    /** The best rating; 1 is the worst. */
    public static final int BEST = 5;

    private final long[] counts = new long[BEST];

    void add(int rating) {
        counts[rating - 1]++;
    }

    void addAll(Ratings others) {
        for (int i = 0; i < BEST; i++) {
            counts[i] += others.counts[i];
        }
    }

    /** All but some of them. */
    Ratings without(Ratings some) {
        Ratings rest = new Ratings();
        for (int i = 0; i < BEST; i++) {
            rest.counts[i] = counts[i] - some.counts[i];
        }
        return rest;
    }

    /** How many gave a rating. */
    public long count(int rating) {
        return counts[rating - 1];
    }

    /** How many gave any. */
    public long number() {
        long number = 0;
        for (long count : counts) {
            number += count;
        }
        return number;
    }

    /** The mean; not a number where there is none. */
    public double mean() {
        long sum = 0;
        for (int i = 0; i < BEST; i++) {
            sum += (i + 1) * counts[i];
        }
        return (double) sum / number();
    }

    /** The variance of what these are a sample of; not a number where there are fewer than two. */
    public double variance() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < BEST; i++) {
            squares += counts[i] * (i + 1 - mean) * (i + 1 - mean);
        }
        return number() < 2 ? Double.NaN : squares / (number() - 1);
    }
}
