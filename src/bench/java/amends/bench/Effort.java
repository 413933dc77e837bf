package amends.bench;

import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long everything is measured.
 *
 * @param sizes how many rules the policy sets have
 * @param warmups how many iterations come before those that count, at the smallest sizes
 * @param iterations how many count
 * @param iteration how long one is
 * @param warmShots how many times a policy set is loaded after the first time
 * @param round how long one endpoint is asked at a time
 * @param rounds how many rounds of each endpoint count
 * @param longestWarmup how long the endpoints may be warmed up
 * @param starts how often the service is started
 * @param incidents how many incidents of the past are followed, a multiple of 10,000
 * @param open how many incidents are open while deadlines are measured
 * @param busy how long incidents are opened, and deadlines come due
 */
record Effort(
        List<Integer> sizes,
        int warmups,
        int iterations,
        TimeValue iteration,
        int warmShots,
        Duration round,
        int rounds,
        Duration longestWarmup,
        int starts,
        int incidents,
        int open,
        Duration busy) {

    /** What the figures in the documentation are made with. */
    static final Effort FULL = new Effort(
            List.of(10, 100, 1_000, 5_000),
            5,
            5,
            TimeValue.seconds(1),
            8,
            Duration.ofSeconds(2),
            8,
            Duration.ofSeconds(240),
            5,
            1_000_000,
            100_000,
            Duration.ofSeconds(30));

    /** Shows that everything runs; the figures mean nothing. */
    static final Effort QUICK = new Effort(
            List.of(10, 100, 1_000),
            1,
            1,
            TimeValue.milliseconds(200),
            1,
            Duration.ofMillis(500),
            2,
            Duration.ofSeconds(3),
            1,
            20_000,
            2_000,
            Duration.ofSeconds(2));

    private static final int LARGE = 1_000;
    private static final int LARGEST = 5_000;

    /** How many iterations come before those that count: with many kinds, each is asked about more rarely. */
    int warmups(int rules) {
        return rules < LARGE ? warmups : rules < LARGEST ? 2 * warmups : 4 * warmups;
    }

    /** How often a policy set of some size is loaded in one process. */
    int shots(int rules) {
        return 1 + (rules < LARGE ? warmShots : rules < LARGEST ? Math.max(1, warmShots / 4) : 1);
    }
}
