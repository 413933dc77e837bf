package amends.history.jobs;

import java.time.Duration;

/**
 * What jobs may take of the machine.
 *
 * @param threads how many incidents are followed at once
 * @param queue how many jobs may wait or run, those included that are just being received
 * @param keep how many ended jobs are kept
 * @param keepFor how long they are kept
 */
public record JobLimits(int threads, int queue, int keep, Duration keepFor) {}
