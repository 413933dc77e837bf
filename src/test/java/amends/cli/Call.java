package amends.cli;

import amends.check.CheckReport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one call of the command line with the rules of the {@link Shop}, at noon of a fixed day.
 *
 * @param code the exit code
 * @param out the lines of the standard output
 * @param err the lines of the standard error output
 */
record Call(int code, List<String> out, List<String> err) {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Call of(String... arguments) {
        return withInput("", arguments);
    }

    static Call withInput(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        CommandContext context = new CommandContext(
                rules -> Shop.compiled(),
                rules -> new CheckReport(List.of(), Map.of()),
                rules -> null,
                rules -> new TreeMap<>(),
                null,
                (coverage, texts) -> "",
                report -> "",
                report -> "",
                InstantSource.fixed(NOON),
                in,
                new PrintWriter(out),
                new PrintWriter(err));
        int code = AmendsCommand.run(arguments, context);
        return new Call(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    /** {@code eval} of an input text, as CSV of late parcels unless the further arguments say otherwise. */
    static Call eval(Path rules, String format, String input, String... further) {
        List<String> arguments =
                new ArrayList<>(List.of("eval", "--rules", rules.toString(), "--input", "-", "--input-format", format));
        arguments.addAll(List.of(further));
        return withInput(input, arguments.toArray(String[]::new));
    }
}
