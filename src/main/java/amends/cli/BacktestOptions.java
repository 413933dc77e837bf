package amends.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code backtest} is told. */
final class BacktestOptions {

    @Option(names = "--rules", paramLabel = "DIR", required = true, description = "The rules folder to try.")
    Path rules;

    @Option(names = "--against", paramLabel = "DIR", description = "The rules folder to compare it with.")
    Path against;

    @Option(
            names = "--incidents",
            paramLabel = "FILE",
            required = true,
            description = "CSV or NDJSON, read as eval reads it; - reads standard input.")
    String incidents;

    @Mixin
    RowOptions rows;

    @Option(
            names = "--reaction",
            paramLabel = "MINUTES",
            defaultValue = "1",
            description = "What is recommended is done so many minutes later. Default: ${DEFAULT-VALUE}.")
    int reaction;

    @Option(
            names = "--conduct",
            paramLabel = "recommended|recorded",
            defaultValue = "recommended",
            description =
                    "Whether messages and escalations come as policies recommend them, or as the incidents say that they"
                            + " came; gifts are always those recommended. Default: ${DEFAULT-VALUE}.")
    ConductOption conduct;

    /** What {@code --conduct} may be. */
    enum ConductOption {
        RECOMMENDED,
        RECORDED
    }

    @Mixin
    TimelineOptions timelines;

    @Mixin
    ExploreOptions explore;

    @Option(
            names = "--segment",
            paramLabel = "NAME",
            description = "Part what customers said by this column or field too; may be repeated.")
    List<String> segments = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Lines for people, or a JSON document. Default: ${DEFAULT-VALUE}.")
    EvalOptions.SummaryFormat format;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page with charts, too.")
    Path html;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    /**
     * Finds what can be told before the rules are compiled.
     *
     * @throws CommandFailure where the options do not go together, or the file cannot be read
     */
    void check() {
        rows.check(incidents);
        timelines.check(incidents);
        timelines.checkPage(html);
        RunInputs.check(reaction, folders(), incidents, html);
    }

    /** What is tried, then what it is compared with. */
    List<Path> folders() {
        return against == null ? List.of(rules) : List.of(rules, against);
    }

    Duration reaction() {
        return Duration.ofMinutes(reaction);
    }
}
