package amends.history.jobs;

import amends.backtest.BacktestReport;
import amends.history.BacktestOrder;
import amends.history.Timelines;
import amends.history.Watch;
import java.io.IOException;
import java.io.InputStream;

/** Runs a backtest: {@link amends.history.BacktestRun#run}. */
@FunctionalInterface
public interface Backtester {

    /**
     * Runs it.
     *
     * @param incidents closed in any case
     * @param timelines where it writes how each incident would have gone, and goes on if it was interrupted
     * @throws IOException where the file or the disk fails
     */
    BacktestReport run(BacktestOrder order, InputStream incidents, Timelines timelines, Watch watch) throws IOException;
}
