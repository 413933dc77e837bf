package amends.release;

import java.time.Instant;

/**
 * How one of the processes on a database stands.
 *
 * @param node its name
 * @param release the hash of the release that it serves
 * @param ready whether it serves what is to serve
 * @param problem why it does not, or null
 * @param seenAt when it was heard of last
 */
public record NodeState(String node, String release, boolean ready, String problem, Instant seenAt) {}
