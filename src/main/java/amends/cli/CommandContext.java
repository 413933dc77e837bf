package amends.cli;

import amends.check.CheckReport;
import amends.recommendation.CompiledPolicySet;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What a command works with.
 *
 * @param loader compiles a rules folder
 * @param checker tells all that is wrong with a rules folder
 * @param book makes the policy book of a rules folder: its files by their paths
 * @param clock tells the time
 * @param in the standard input
 * @param out the standard output
 * @param err the standard error output
 */
record CommandContext(
        Function<Path, CompiledPolicySet> loader,
        Function<Path, CheckReport> checker,
        Function<Path, SortedMap<String, String>> book,
        InstantSource clock,
        InputStream in,
        PrintWriter out,
        PrintWriter err) {}
