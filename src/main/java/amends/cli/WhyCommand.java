package amends.cli;

import amends.explanation.NoSuchNameException;
import amends.explanation.Paint;
import amends.explanation.Question;
import amends.explanation.Why;
import amends.explanation.WhyText;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.wire.AskedReader;
import amends.wire.EvaluationRequest;
import amends.wire.MalformedBodyException;
import amends.wire.WhyWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells why a plan is as it is. */
@Command(
        name = "why",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description =
                "Tell why a plan is as it is: which rules fired and which did not, and what would have made them.",
        footerHeading = "%n",
        footer = {"Exit code: 0 told, 1 the rules do not load, or the request cannot be read or evaluated."})
final class WhyCommand implements Callable<Integer> {

    /** More than any request may have. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The rules folder (default: rules).")
    private Path rules;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description = "One evaluation request as over HTTP, or one exported decision; - reads standard input.")
    private String input;

    @Option(names = "--rule", paramLabel = "NAME", description = "Tell of this rule only.")
    private String rule;

    @Option(
            names = "--about",
            paramLabel = "NAME",
            description = "Tell of the rules that could give or say this: a remedy, scheme, message or role.")
    private String about;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "The instant to answer for, such as 2026-11-22T19:31:00Z (default: the request's, else now).")
    private Instant asOf;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Lines for people, or a JSON document. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;

    WhyCommand(CommandContext context) {
        this.context = context;
    }

    /** How it is told. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        if (rule != null && about != null) {
            throw new CommandFailure("--rule and --about do not go together");
        }
        if (!Files.isDirectory(rules)) {
            throw new CommandFailure("cannot read the rules in " + rules + ": no such folder");
        }
        byte[] body = body();
        CompiledPolicySet policySet = context.loader().apply(rules);
        print(why(policySet, body));
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write the answer");
        }
        return AmendsCommand.GOOD;
    }

    private byte[] body() {
        if (!input.equals(InputOutput.STANDARD)) {
            InputOutput.mustBeReadable(Path.of(input));
        }
        try (InputStream bytes = RowOptions.open(input, context)) {
            byte[] body = bytes.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new CommandFailure("cannot read " + input + ": one request is expected, and this is more");
            }
            return body;
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + input, failed);
        }
    }

    private Why why(CompiledPolicySet policySet, byte[] body) {
        try {
            Instant now = asOf == null ? context.clock().instant() : asOf;
            EvaluationRequest request = AskedReader.read(body, policySet.policies(), now);
            return Why.of(
                    policySet, request.situation(), asOf == null ? request.asOf() : asOf, new Question(rule, about));
        } catch (MalformedBodyException wrong) {
            throw new CommandFailure(input + ":" + wrong.line() + ":" + wrong.column() + ": " + wrong.getMessage());
        } catch (SituationException wrong) {
            throw new CommandFailure(wrong.problems().stream()
                    .map(problem -> input + ": " + problem)
                    .collect(Collectors.joining("\n")));
        } catch (NoSuchNameException | TooMuchEffortException wrong) {
            throw new CommandFailure(wrong.getMessage());
        }
    }

    private void print(Why why) {
        if (format == Format.TEXT) {
            Ansi ansi = spec.commandLine().getColorScheme().ansi();
            WhyText.lines(why, ansi.enabled() ? new Colours() : Paint.NONE).forEach(context.out()::println);
            return;
        }
        try (JsonGenerator json = new JsonFactory().createGenerator(context.out())) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            WhyWriter.write(why, null, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.out().println();
    }

    /** The colours of a terminal, as {@code test} has them. */
    private static final class Colours implements Paint {
        @Override
        public String heading(String text) {
            return in(Style.bold, text);
        }

        @Override
        public String good(String text) {
            return in(Style.fg_green, text);
        }

        @Override
        public String bad(String text) {
            return in(Style.fg_red, text);
        }

        @Override
        public String faint(String text) {
            return in(Style.faint, text);
        }

        private static String in(Style style, String text) {
            return style.on() + text + Style.reset.on();
        }
    }
}
