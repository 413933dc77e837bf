package amends.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What hostile policies try to reach: it sings when any of their code runs. Public, so that any text can name it by
 * {@code amends.guard.Canary}, and heard on all three ways out: a call, a system property and a file.
 */
public final class Canary {
    /** Where a hostile policy may leave a file. */
    public static final String FILE = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "amends-canary-" + ProcessHandle.current().pid())
            .toString();

    private static final String PROPERTY = "amends.canary";
    private static final AtomicInteger SONGS = new AtomicInteger();

    /** Sings by being made. */
    public Canary() {
        sing();
    }

    /** Sings; true, so that it can stand as a condition. */
    public static boolean sing() {
        SONGS.incrementAndGet();
        return true;
    }

    /** Sings, where a text is wanted. */
    public static String text() {
        sing();
        return "late-meal.sorry";
    }

    /** Sings, where a number is wanted. */
    public static int number() {
        sing();
        return 1;
    }

    /** Sings, where something false is wanted. */
    public static boolean silent() {
        sing();
        return false;
    }

    /** Sings, of an object. */
    public boolean loud() {
        return sing();
    }

    /** Whether it was heard since it was last hushed. */
    static boolean sang() {
        return SONGS.get() > 0 || System.getProperty(PROPERTY) != null || Files.exists(Path.of(FILE));
    }

    /** Silences it for the next case. */
    static void hush() {
        SONGS.set(0);
        System.clearProperty(PROPERTY);
        try {
            Files.deleteIfExists(Path.of(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
