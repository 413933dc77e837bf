package amends.demo;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** What chance brings; the same seed and the same purpose bring the same, whatever else was drawn meanwhile. */
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Chances of their own for a purpose. */
    static Chance of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 31 + purpose.charAt(i);
        }
        return new Chance(mixed);
    }

    /** Whether something happens that does so in that share of cases. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number, both bounds included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number, the upper bound left out. */
    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** A time between so many minutes. */
    Duration minutes(double least, double most) {
        return Duration.ofSeconds(Math.round(between(least, most) * 60));
    }

    /** How often something happened that does so as often on average, each time by itself. */
    int count(double mean) {
        int count = 0;
        double left = Math.exp(-mean);
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** One of them. */
    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
