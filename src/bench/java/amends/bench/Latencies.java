package amends.bench;

import java.util.Arrays;

/** How long requests took, in nanoseconds. */
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;
    private long tookNanos;

    void add(long more) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = more;
    }

    /** Takes over the requests and the time of others, measured apart. */
    void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
        tookNanos += other.tookNanos;
    }

    /** Says how long all of them took together. */
    void tookNanos(long took) {
        tookNanos = took;
    }

    int count() {
        return count;
    }

    /** Requests a second. */
    double rate() {
        return count * 1e9 / tookNanos;
    }

    /** The time in milliseconds within which a share of the requests was answered. */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 1e6;
    }
}
