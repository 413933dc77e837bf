package amends.cli;

import amends.check.CheckReport;
import amends.wire.FindingWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that is wrong with a rules folder. */
@Command(
        name = "check",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Check a rules folder: what keeps it from serving, and what hardly does what was meant.",
        footerHeading = "%n",
        footer = {
            "Errors keep the rules from serving. Warnings do not, and let the check pass unless --fail-on-warn is given.",
            "",
            "Exit code: 0 no errors, 1 errors or no such folder, 2 warnings only, with --fail-on-warn."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The rules folder.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "Lines for people, a JSON array, or SARIF 2.1.0 for code hosts. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--fail-on-warn", description = "End with code 2 where there are warnings and no errors.")
    private boolean failOnWarn;

    @Option(
            names = "--docs-url",
            paramLabel = "URL",
            description = "Where the pages of docs/checks are published, for the links in SARIF.")
    private String docsUrl;

    @Option(names = "--explain", paramLabel = "CODE", description = "Print the page about a problem instead.")
    private String explain;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private final CommandContext context;

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    /** How the report is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    public Integer call() {
        if (explain != null) {
            return explain();
        }
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "which rules folder? Name it, as in check rules");
        }
        CheckReport report = context.checker().apply(folder);
        RulesRoot root = RulesRoot.of(folder, Path.of("").toAbsolutePath());
        switch (format) {
            case TEXT -> new CheckText(root.prefix(), context.out()).print(report);
            case JSON -> write(json -> FindingWriter.write(report.findings(), json));
            case SARIF ->
                write(json -> new SarifWriter(root, docsUrl(), json)
                        .write(report, AmendsCommand.class.getPackage().getImplementationVersion()));
        }
        if (context.out().checkError()) {
            throw new CommandFailure("cannot write the report");
        }
        if (report.errors() > 0) {
            return AmendsCommand.FAILED;
        }
        return failOnWarn && report.warnings() > 0 ? AmendsCommand.FOUND_FAULTS : AmendsCommand.GOOD;
    }

    private int explain() {
        String page = CheckPages.of(explain);
        if (page == null) {
            throw new CommandFailure("no problem has the code " + explain + "; docs/checks/README.md lists them all");
        }
        context.out().print(page);
        return AmendsCommand.GOOD;
    }

    private String docsUrl() {
        return docsUrl == null || docsUrl.endsWith("/") ? docsUrl : docsUrl + "/";
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private void write(Body body) {
        try (JsonGenerator json = new JsonFactory().createGenerator(context.out())) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.out().println();
    }
}
