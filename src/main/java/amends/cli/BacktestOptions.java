package amends.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code backtest} is told. */
final class BacktestOptions {

    @Option(names = "--rules", paramLabel = "DIR", required = true, description = "The rules folder to try.")
    Path rules;

    @Option(names = "--against", paramLabel = "DIR", description = "The rules folder to compare it with.")
    Path against;

    @Mixin
    HistoryOptions history;

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

    /**
     * Finds what can be told before the rules are compiled.
     *
     * @throws CommandFailure where the options do not go together, or the file cannot be read
     */
    void check() {
        timelines.check(history.incidents);
        timelines.checkPage(history.html);
        history.check(folders());
    }

    /** What is tried, then what it is compared with. */
    List<Path> folders() {
        return against == null ? List.of(rules) : List.of(rules, against);
    }
}
