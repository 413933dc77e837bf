package amends;

import amends.casework.Judging;
import amends.cli.Demo;
import amends.policy.PolicyProblemsException;
import amends.serving.Forge;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The verb that shows a made-up evening: fills a folder of its own, serves it, and has the evening go on. */
final class DemoVerb {

    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int PASSES = 10;
    private static final long PASS_MILLIS = 100;
    private static final LocalTime FIRST = LocalTime.of(12, 0);

    private final Forge forge;
    private final Judging.Core core;
    private final InstantSource wall;
    private final ZoneId zone;
    private final Consumer<LoggingSettings> logging;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param wall the clock on the wall, which says which day it is
     * @param zone whose evening it is
     * @param logging has it logged as the settings say
     */
    DemoVerb(
            Forge forge,
            Judging.Core core,
            InstantSource wall,
            ZoneId zone,
            Consumer<LoggingSettings> logging,
            PrintStream out,
            PrintStream err) {
        this.forge = forge;
        this.core = core;
        this.wall = wall;
        this.zone = zone;
        this.logging = logging;
        this.out = out;
        this.err = err;
    }

    /**
     * Shows it.
     *
     * @return 0 once it is to be seen, by threads that keep the program running; else 1
     */
    int play(Demo.Wish wish) {
        DemoFolders folders = null;
        Thread leaving = null;
        try {
            AmendsConfiguration settings = settings(wish);
            folders = DemoFolders.fresh(wish.data(), wish.isKept());
            // Whoever ends it while the past is made up is left with nothing either.
            leaving = leaving(folders);
            Runtime.getRuntime().addShutdownHook(leaving);
            settings.showing(folders.rules(settings.rules().folder()), folders.data(), wish.port(), wish.speed());
            logging.accept(settings.logging());
            show(settings, folders, wish);
            withdraw(leaving);
            return GOOD;
        } catch (StartException e) {
            e.lines().forEach(line -> err.println("demo: " + line));
        } catch (PolicyProblemsException e) {
            e.problems().forEach(err::println);
            err.println("demo: the rules have problems; nothing is shown");
        } catch (RuntimeException e) {
            err.println("demo: it could not start: " + e);
        }
        if (leaving != null && withdraw(leaving)) {
            folders.close();
        }
        return FAILED;
    }

    /** Removes the folders while they may still be filled: what is written after that is removed as well. */
    private static Thread leaving(DemoFolders folders) {
        return new Thread(
                () -> {
                    try {
                        for (int i = 0; i < PASSES && folders.isRemoved(); i++) {
                            folders.close();
                            TimeUnit.MILLISECONDS.sleep(PASS_MILLIS);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "leaving");
    }

    /** Whether it is in time that something is not done at the end of the program after all. */
    private static boolean withdraw(Thread atTheEnd) {
        try {
            return Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The program ends already, and it is done.
            return false;
        }
    }

    private static AmendsConfiguration settings(Demo.Wish wish) {
        AmendsConfiguration settings = wish.settings() == null
                ? Settings.ofEnvironment(wish.rules(), System.getenv())
                : Settings.read(wish.settings());
        if (!settings.service().address().isLoopbackAddress()) {
            throw new StartException(
                    "bind: a demo asks for no key, so it serves this machine alone; expected a loopback"
                            + " address such as 127.0.0.1, found "
                            + settings.service().address().getHostAddress());
        }
        return wish.rules() == null ? settings : settings.withRules(wish.rules());
    }

    private void show(AmendsConfiguration settings, DemoFolders folders, Demo.Wish wish) {
        // On a slow machine it takes a while, in which somebody would look at nothing.
        out.println("Making up the " + wish.days() + " days before tonight, which takes some seconds");
        LocalDate today = LocalDate.ofInstant(wall.instant(), zone);
        Instant begins = today.minusDays(wish.days()).atTime(FIRST).atZone(zone).toInstant();
        DemoClock clock = new DemoClock(begins, System::nanoTime, wish.speed());
        AtomicReference<DemoPlay> filled = new AtomicReference<>();
        AmendsServer server = AmendsServer.start(
                settings,
                forge,
                core,
                clock,
                AmendsApplication.backtests(),
                new Staging(
                        wish.speed(),
                        edge -> {},
                        incidents -> filled.set(fill(incidents, settings, clock, today, wish))));
        DemoPlay play = filled.get();
        play.start();
        Ending.prepare(server, settings.shutdown(), err, play::close, folders::close);
        out.println("Open " + server.uri() + "/ – an evening at " + pace(wish.speed()) + "; Ctrl-C ends it");
        out.println(
                folders.isRemoved()
                        ? "The data in " + folders.data() + " are removed then; --keep keeps them"
                        : "The data stay in " + folders.data());
    }

    private DemoPlay fill(
            KeptIncidents incidents, AmendsConfiguration settings, DemoClock clock, LocalDate today, Demo.Wish wish) {
        long began = System.nanoTime();
        DemoPlay play =
                new DemoPlay(incidents, core, clock, settings.incidents().reserveFor(), wish.seed(), zone);
        play.fill(today, wish.days(), zone);
        clock.run();
        out.println(String.format(
                Locale.ROOT,
                "Filled %s with %d incidents of the %d days before tonight, in %.1f s",
                settings.data(),
                play.incidents(),
                wish.days(),
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0));
        return play;
    }

    private static String pace(int speed) {
        return speed == 1
                ? "the pace of life"
                : speed == 10 ? "ten times the speed of life" : speed + " times the speed of life";
    }
}
