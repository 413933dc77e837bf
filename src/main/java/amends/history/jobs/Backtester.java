package amends.history.jobs;

import amends.backtest.BacktestReport;
import amends.history.BacktestOrder;
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
     * @throws IOException where the file or the disk fails
     */
    BacktestReport run(BacktestOrder order, InputStream incidents, Watch watch) throws IOException;
}
