package amends.cli.test;

import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import amends.site.coverage.CoveragePage;
import amends.testing.Suite;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of one call of the verb, by a clock that stands still.
 *
 * @param code the exit code
 * @param out the standard output
 * @param err the standard error output
 */
record TestCall(int code, String out, String err) {

    static TestCall of(Suite suite, String... arguments) {
        return with(folder -> suite, arguments);
    }

    static TestCall with(Function<Path, Suite> tests, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandContext context = new CommandContext(
                null,
                null,
                tests,
                null,
                null,
                CoveragePage::of,
                null,
                null,
                InstantSource.fixed(Bakery.NOON),
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("test"));
        all.addAll(List.of(arguments));
        int code = AmendsCommand.run(all.toArray(String[]::new), context);
        return new TestCall(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
