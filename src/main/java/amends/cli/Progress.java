package amends.cli;

import java.io.InputStream;
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
        if (!Terminal.ERROR.isSeen()) {
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
}
