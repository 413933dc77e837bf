package amends.cli;

import java.io.InputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on the standard error output of a terminal that fills as work is done. */
public final class Progress {

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
        return ProgressBar.wrap(bytes, bar(size, name).setUnit(" KiB", KIBIBYTE));
    }

    /** Work that is done step by step, by any number of threads; when it is closed the bar goes. */
    public interface Steps extends AutoCloseable {

        /** Tells that one more step is done. */
        void step();

        @Override
        void close();
    }

    /**
     * A bar for work of which each step counts the same.
     *
     * @param steps how many there are
     * @param name what they are, for people
     */
    public static Steps of(long steps, String name) {
        ProgressBar bar = Terminal.ERROR.isSeen() ? bar(steps, name).build() : null;
        return new Steps() {
            @Override
            public void step() {
                if (bar != null) {
                    bar.step();
                }
            }

            @Override
            public void close() {
                if (bar != null) {
                    bar.close();
                }
            }
        };
    }

    private static ProgressBarBuilder bar(long steps, String name) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .clearDisplayOnFinish();
    }
}
