package amends.http.batch;

/**
 * How much a batch may be.
 *
 * @param lineBytes how long a line may be, in bytes without its end
 * @param lines how many lines there may be, those with nothing on them too
 * @param bytes how long all may be, counted after it was unpacked
 * @param batches how many batches are answered at the same time
 * @param threads how many threads they share
 */
public record BatchLimits(int lineBytes, long lines, long bytes, int batches, int threads) {}
