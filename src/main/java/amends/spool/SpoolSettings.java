package amends.spool;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where decisions wait, and how many may.
 *
 * @param folder where they are kept; no other process uses it
 * @param most how many bytes of them may wait
 * @param onOverload what becomes of callers while more would wait
 * @param patience how long a caller waits at most
 */
public record SpoolSettings(Path folder, long most, OnOverload onOverload, Duration patience) {

    /** So long a caller waits at most, by default. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The same with the patience that callers have by default. */
    public SpoolSettings(Path folder, long most, OnOverload onOverload) {
        this(folder, most, onOverload, PATIENCE);
    }
}
