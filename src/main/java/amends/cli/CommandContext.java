package amends.cli;

import amends.backtest.BacktestReport;
import amends.check.CheckReport;
import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.release.diff.RulesState;
import amends.testing.Suite;
import amends.testing.coverage.Coverage;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a command works with.
 *
 * @param loader compiles a rules folder, or throws {@link PolicyProblemsException}
 * @param checker tells all that is wrong with a rules folder
 * @param tests compiles a rules folder and reads the cases in it, or throws {@link PolicyProblemsException}
 * @param book makes the policy book of a rules folder: its files by their paths, or throws likewise
 * @param states reads a rules folder to compare it with another, or throws likewise
 * @param coveragePage shows on one page what the cases cover, given the texts of the files by their paths
 * @param backtestPage shows on one page what came of a backtest
 * @param comparisonPage shows on one page how two packs compare
 * @param clock tells the time
 * @param in the standard input
 * @param out the standard output; plans are UTF-8, so it should be too
 * @param err the standard error output
 */
public record CommandContext(
        Function<Path, CompiledPolicySet> loader,
        Function<Path, CheckReport> checker,
        Function<Path, Suite> tests,
        Function<Path, SortedMap<String, String>> book,
        Function<Path, RulesState> states,
        BiFunction<Coverage, Map<String, String>, String> coveragePage,
        Function<BacktestReport, String> backtestPage,
        Function<BacktestReport, String> comparisonPage,
        InstantSource clock,
        InputStream in,
        PrintWriter out,
        PrintWriter err) {}
