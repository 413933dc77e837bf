package amends;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * How the program ends when it is told to (SIGTERM, SIGINT): the probes say that nothing more is to be sent here, what was
 * begun is finished, the database is closed. A second signal ends it at once.
 */
final class Ending {

    /** As a shell tells a process that ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private Ending() {}

    /** Has a server ended well when the program is told to end. */
    static void prepare(AmendsServer server, ShutdownSettings settings, PrintStream err) {
        prepare(server, settings, err, () -> {}, () -> {});
    }

    /**
     * The same with something besides.
     *
     * @param before done while the server still answers
     * @param after done once it is closed
     */
    static void prepare(
            AmendsServer server, ShutdownSettings settings, PrintStream err, Runnable before, Runnable after) {
        Thread ending = new Thread(() -> end(server, settings, err, before, after), "ending");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    private static void end(
            AmendsServer server, ShutdownSettings settings, PrintStream err, Runnable before, Runnable after) {
        for (String signal : new String[] {"TERM", "INT"}) {
            Signals.register(signal, () -> Runtime.getRuntime().halt(TERMINATED));
        }
        watch(settings.timeout(), err);
        server.drain();
        pause(settings.pause());
        before.run();
        server.close();
        after.run();
        Logging.close();
    }

    /** Nothing holds up the end for longer than the settings say. */
    private static void watch(Duration timeout, PrintStream err) {
        Thread watchdog = new Thread(
                () -> {
                    pause(timeout);
                    err.println("amends: not everything was finished within " + timeout.toSeconds()
                            + " s (shutdown.timeout); it ends now");
                    Runtime.getRuntime().halt(TERMINATED);
                },
                "ending-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
