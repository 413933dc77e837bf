package amends.junit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** A build that says nothing of logging is not told every step of a parser. */
final class Quiet {

    private Quiet() {}

    /** Drools warns and no more, unless somebody set its level. */
    static void drools() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            Logger drools = logback.getLogger("org.drools");
            if (drools.getLevel() == null) {
                drools.setLevel(Level.WARN);
            }
        }
    }
}
