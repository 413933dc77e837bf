package amends.outward;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery is tried again: at the intervals that the Standard Webhooks specification recommends, and somewhat later. */
public final class BackOff {

    /** How long after each failed try the next one comes. */
    public static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Up to this part of a wait is added by chance, so that what failed together is not tried together. */
    static final double JITTER = 0.2;

    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final RandomGenerator chance;

    /** @param chance spreads what would come at once */
    public BackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * How long to wait after a failure.
     *
     * @param failed how many tries failed so far, at least 1
     * @return nothing where it is not tried any more
     */
    public Optional<Duration> after(int failed) {
        return failed > WAITS.size() ? Optional.empty() : Optional.of(later(WAITS.get(failed - 1)));
    }

    /** How long an endpoint is left alone after so many rounds in a row brought nothing. */
    public Duration rest(int rounds) {
        Duration doubled = FIRST_REST.multipliedBy(1L << Math.min(rounds - 1, 10));
        return doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
    }

    private Duration later(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * chance.nextDouble()));
    }
}
