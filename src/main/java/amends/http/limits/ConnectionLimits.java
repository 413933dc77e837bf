package amends.http.limits;

import java.time.Duration;

/**
 * What holds for the connections of the service's port.
 *
 * @param head how long the head of a request may be, in bytes
 * @param headPatience how long the head of a request may take
 * @param idle so long nothing needs to come or to be taken
 * @param most how many there are at most; those who come then wait until one ends
 * @param threads how many threads there are for everything
 */
public record ConnectionLimits(int head, Duration headPatience, Duration idle, int most, int threads) {}
