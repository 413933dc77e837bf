package amends;

import amends.backtest.BacktestReport;
import amends.history.jobs.Backtester;
import amends.history.jobs.JobRun;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Serving;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the service runs and shows backtests.
 *
 * @param backtester runs one
 * @param page shows its report as HTML
 */
public record Backtests(Backtester backtester, Function<BacktestReport, String> page) {

    JobRun run(Supplier<Serving> serving, Function<Path, CompiledPolicySet> loader, AmendsConfiguration settings) {
        return new JobRun(
                serving, loader, backtester, page, settings.backtests().limits().threads());
    }
}
