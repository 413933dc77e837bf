package amends.cli.test;

import java.time.Duration;
import java.util.Locale;

/** Tells durations. */
final class Took {

    private Took() {}

    /** {@code 0.4 ms}, {@code 12 ms} or {@code 1.3 s}. */
    static String text(Duration duration) {
        double millis = millis(duration);
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000);
        }
        return String.format(Locale.ROOT, millis >= 10 ? "%.0f ms" : "%.1f ms", millis);
    }

    /** Thousandths of a second. */
    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
