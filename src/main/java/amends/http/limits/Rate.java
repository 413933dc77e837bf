package amends.http.limits;

import amends.http.limits.RequestLimits.Quota;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * How often one caller may ask: a bucket of tokens that fills by itself. A request takes one; a line of a batch takes one
 * too, but only of the upper half, so that a batch waits where single requests go on.
 */
public final class Rate {

    private static final double MILLIS = 1e3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Quota quota;
    private final Bucket bucket;
    private final LongSupplier nanos;
    private final long reserve;
    private final String policy;

    /**
     * @param nanos tells how time goes by, in nanoseconds from any instant
     */
    Rate(Quota quota, LongSupplier nanos) {
        this.quota = quota;
        this.nanos = nanos;
        this.reserve = quota.burst() / 2;
        this.policy = "\"key\";q=" + quota.burst() + ";w=" + seconds(quota.burst());
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.burst()).refillGreedy(quota.times(), quota.every()))
                .withCustomTimePrecision(new Time(nanos))
                .build();
    }

    private record Time(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /**
     * Takes the token of a request, and tells in the answer how things stand, as draft-ietf-httpapi-ratelimit-headers-10 has
     * it.
     *
     * @return after how many seconds to ask again, or 0 where it may be answered now
     */
    long take(HttpServletResponse answer) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long left = probe.getRemainingTokens();
        answer.setHeader("RateLimit-Policy", policy);
        answer.setHeader("RateLimit", "\"key\";r=" + left + ";t=" + seconds(quota.burst() - left));
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() - 1);
    }

    /** In how many seconds so many tokens come. */
    private long seconds(long tokens) {
        return (long) Math.ceil(tokens * (quota.every().toMillis() / MILLIS) / quota.times());
    }

    /** How many lines may be taken for at once. */
    public int lines(int wanted) {
        return (int) Math.min(wanted, quota.burst() - reserve);
    }

    /** Whether a line could be answered now. */
    public boolean hasLine() {
        return bucket.getAvailableTokens() > reserve;
    }

    /**
     * Takes the tokens of lines, and waits for them.
     *
     * @param count at most {@link #lines}
     * @return false where they did not come for half a minute
     */
    public boolean takeLines(int count) {
        long until = nanos.getAsLong() + PATIENCE.toNanos();
        while (true) {
            EstimationProbe probe = bucket.estimateAbilityToConsume(count + reserve);
            if (probe.canBeConsumed() && bucket.tryConsume(count)) {
                return true;
            }
            long wait = probe.getNanosToWaitForRefill();
            if (nanos.getAsLong() + wait - until > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(wait);
        }
    }
}
