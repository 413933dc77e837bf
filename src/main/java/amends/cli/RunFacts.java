package amends.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * What a summary says of the run itself.
 *
 * @param input the input as it was named
 * @param kind the kind of its rows, or null where every line is a request
 * @param release the policies' content hash
 * @param asOf the instant for which rows are evaluated
 * @param open whether rows that do not say otherwise are still open
 * @param elapsed how long reading and evaluating took
 */
record RunFacts(String input, String kind, String release, Instant asOf, boolean open, Duration elapsed) {

    double seconds() {
        return elapsed.toMillis() / 1000.0;
    }

    /** How many of so many were done in a second, or 0 where the time cannot be told. */
    long perSecond(long count) {
        return elapsed.toMillis() == 0 ? 0 : Math.round(count * 1000.0 / elapsed.toMillis());
    }
}
