package amends;

import amends.logging.Logs;
import com.codahale.metrics.Counter;

/** The wiring of the log. */
final class Logging {

    /** Lines that were dropped since the program began: there is one log in a process, however many servers. */
    private static final Counter DROPPED = new Counter();

    private Logging() {}

    /** Logs warnings to standard error, until a service says otherwise. */
    static void toStandardError() {
        Logs.toStandardError();
    }

    /** Logs as a service is told to. */
    static void by(LoggingSettings settings) {
        Logs.serve(settings.wanted(), DROPPED);
    }

    /** The same for a demo, which tells itself what it shows. */
    static void ofDemo(LoggingSettings settings) {
        by(settings);
        Logs.untold();
    }

    /** Counts lines that were dropped. */
    static Counter dropped() {
        return DROPPED;
    }

    /** Writes what still waits to be written. */
    static void close() {
        Logs.close();
    }
}
