package amends.http.backtests;

import amends.backtest.BacktestReport;
import amends.history.BacktestOrder;
import amends.history.BacktestRun;
import amends.history.Timelines;
import amends.history.Watch;
import amends.history.jobs.Backtester;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs backtests, but holds each in the middle of its incidents until it is opened. */
final class Gate implements Backtester {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);

    @Override
    public BacktestReport run(BacktestOrder order, InputStream incidents, Timelines timelines, Watch watch)
            throws IOException {
        try {
            return BacktestRun.run(order, incidents, timelines, new Held(watch));
        } finally {
            left.countDown();
        }
    }

    /** Returns when a backtest is held. */
    void awaitOne() throws InterruptedException {
        await(reached, "no backtest came");
    }

    /** Returns when a backtest has ended, whatever way. */
    void awaitEnd() throws InterruptedException {
        await(left, "the backtest did not end");
    }

    /** Lets all go on. */
    void open() {
        opened.countDown();
    }

    private static void await(CountDownLatch latch, String otherwise) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(otherwise);
        }
    }

    private final class Held implements Watch {
        private final Watch watch;
        private boolean following;

        Held(Watch watch) {
            this.watch = watch;
        }

        @Override
        public void begin(String work, long steps) {
            following = work.equals("following");
            watch.begin(work, steps);
        }

        @Override
        public void step() {
            watch.step();
            if (following) {
                reached.countDown();
                try {
                    await(opened, "nobody opened");
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    watch.step();
                    throw new IllegalStateException(ended);
                }
            }
        }

        @Override
        public void end() {
            watch.end();
        }
    }
}
