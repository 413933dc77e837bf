package amends.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on the standard error output of a terminal that fills as an input is read. */
final class Progress {

    private static final long KIBIBYTE = 1 << 10;
    private static final int WIDTH = 80;

    private Progress() {}

    /**
     * The same bytes; while they are read the bar fills, and when they are closed it goes.
     *
     * @param size how many bytes there are
     */
    static InputStream over(InputStream bytes, long size, String name) {
        if (!isTerminal()) {
            return bytes;
        }
        return ProgressBar.wrap(
                bytes,
                new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(size)
                        .setUnit(" KiB", KIBIBYTE)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                        .clearDisplayOnFinish());
    }

    /** Whether somebody sees the standard error output: told by Linux, else by the console. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return isTerminal(System.console());
        }
    }

    /** From Java 22 on there may be a console without a terminal, which can be asked. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
