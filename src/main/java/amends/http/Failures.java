package amends.http;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What we did wrong: told to the log in full, and to the caller only by an id under which the log has it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What somebody else has to put right, on one line. */
    static void log(Throwable told) {
        Throwable innermost = told;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        LOG.warn(
                "{} ({})",
                told.getMessage(),
                String.valueOf(innermost.getMessage()).lines().findFirst().orElse(""));
    }

    static Problem of(Throwable cause) {
        UUID id = UUID.randomUUID();
        LOG.error("failure {}", id, cause);
        return new Problem(
                Problem.BLANK,
                Statuses.title(500),
                500,
                "something failed here; the log has it under " + id,
                "urn:uuid:" + id,
                List.of());
    }
}
