package amends.promise;

import java.util.Arrays;

/**
 * The open stretches of a limited time, in order, apart from each other, none empty. All instants are epoch seconds.
 */
final class OpenPage {

    private final long[] from;
    private final long[] to;
    /** Open seconds of the page before each stretch, and at the end those of all. */
    private final long[] openBefore;

    private OpenPage(long[] from, long[] to) {
        this.from = from;
        this.to = to;
        openBefore = new long[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            openBefore[i + 1] = openBefore[i] + to[i] - from[i];
        }
    }

    /** All open seconds of the page. */
    long openSeconds() {
        return openBefore[from.length];
    }

    /** The open seconds of the page before t. */
    long openSecondsBefore(long t) {
        int i = firstEndingAfter(t);
        return i < from.length ? openBefore[i] + Math.max(0, t - from[i]) : openSeconds();
    }

    boolean isOpen(long t) {
        int i = firstEndingAfter(t);
        return i < from.length && from[i] <= t;
    }

    /** The first open instant not before t, or {@link Long#MAX_VALUE} if there is none on the page. */
    long firstOpen(long t) {
        int i = firstEndingAfter(t);
        return i < from.length ? Math.max(from[i], t) : Long.MAX_VALUE;
    }

    /** The first instant not before t that is not in an open stretch of the page. */
    long firstClosed(long t) {
        return isOpen(t) ? to[firstEndingAfter(t)] : t;
    }

    /** The earliest instant before which so many seconds of the page are open, from 1 to {@link #openSeconds()}. */
    long earliestWithOpenBefore(long seconds) {
        int found = Arrays.binarySearch(openBefore, seconds);
        int i = (found >= 0 ? found : -found - 1) - 1;
        return from[i] + seconds - openBefore[i];
    }

    /** The latest instant before which so many seconds of the page are open, from 0 to {@link #openSeconds()} - 1. */
    long latestWithOpenBefore(long seconds) {
        int found = Arrays.binarySearch(openBefore, seconds);
        int i = found >= 0 ? found : -found - 2;
        return from[i] + seconds - openBefore[i];
    }

    private int firstEndingAfter(long t) {
        int found = Arrays.binarySearch(to, t);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Collects the stretches of a page, which come in order, and may touch or be empty. */
    static final class Builder {

        private final long pageStart;
        private final long pageEnd;
        private long[] from = new long[64];
        private long[] to = new long[64];
        private int size;

        Builder(long pageStart, long pageEnd) {
            this.pageStart = pageStart;
            this.pageEnd = pageEnd;
        }

        /** Adds what lies on the page of a stretch. */
        void add(long start, long end) {
            long a = Math.max(start, pageStart);
            long b = Math.min(end, pageEnd);
            if (a >= b) {
                return;
            }
            if (size > 0 && to[size - 1] == a) {
                to[size - 1] = b;
                return;
            }
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            from[size] = a;
            to[size++] = b;
        }

        OpenPage build() {
            return new OpenPage(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
        }
    }
}
