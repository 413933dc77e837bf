package amends.cli.test;

import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to the verb. */
final class TestOptions {

    @Parameters(paramLabel = "RULES", arity = "0..1", description = "The rules folder.")
    Path folder;

    @Option(
            names = "--run",
            paramLabel = "REGEX",
            converter = RegexConverter.class,
            description = "Only the cases where this is found in \"FILE: NAME\", as in --run \"late-meal.*appetizer\".")
    Pattern run;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit",
            defaultValue = "text",
            description = "Lines for people, a JSON document, or JUnit's XML. Default: ${DEFAULT-VALUE}.")
    Format format;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell of every case, also of those that hold.")
    boolean verbose;

    @Option(names = "--fail-on-empty", description = "End with code 2 where there is no case to run.")
    boolean failOnEmpty;

    @Option(names = "--coverage", description = "Tell what of the policies no case has tried.")
    boolean coverage;

    @Option(
            names = "--coverage-html",
            paramLabel = "FILE",
            description = "Write the coverage as one page of HTML, with the rules coloured.")
    Path coverageHtml;

    @Option(
            names = "--mutate",
            description =
                    "Where all cases hold, change the rules in every small way and tell which changes no case notices.")
    boolean mutate;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "With --mutate or --coverage: end with code 2 where the score is below so many percent.")
    Integer threshold;

    @Option(names = "--watch", description = "Stay, and run again what a saved file touches; Ctrl-C ends, with code 0.")
    boolean watch;

    @Option(names = "--schema", description = "Print the JSON Schema of case files instead, for editors.")
    boolean schema;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    /** Whether it has to be known what the cases cover. */
    boolean measures() {
        return coverage || coverageHtml != null;
    }

    /** How the outcome is told. */
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }
}
