package amends;

import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.List;

/**
 * Holds settings to their bounds.
 *
 * @param prefix what stands before the keys
 * @param problems where what is wrong is put
 */
record Bounds(String prefix, List<String> problems) {

    /** A whole number. */
    void number(String key, Number found, long least, long most) {
        if (found == null || found.longValue() < least || found.longValue() > most) {
            add(key, most == Long.MAX_VALUE ? least + " or more" : least + " to " + most, found);
        }
    }

    /** A number of bytes. */
    void size(String key, DataSize found, DataSize least, DataSize most) {
        if (found == null || found.compareTo(least) < 0 || found.compareTo(most) > 0) {
            add(key, least + " to " + most, found);
        }
    }

    /** A length of time. */
    void time(String key, Duration found, Duration least, Duration most) {
        if (found == null || found.compareTo(least) < 0 || found.compareTo(most) > 0) {
            add(key, least + " to " + most, found);
        }
    }

    private void add(String key, String expected, Object found) {
        problems.add(prefix + key + ": expected " + expected + ", found " + (found == null ? "nothing" : found));
    }
}
