package amends.history.jobs;

/**
 * How far the work of a job is.
 *
 * @param work what is being done: {@code reading}, {@code following}
 * @param done how many incidents of it
 * @param of of how many, or -1 where nobody knows yet
 */
public record Progress(String work, long done, long of) {}
