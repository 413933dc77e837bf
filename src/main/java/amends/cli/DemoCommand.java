package amends.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows a made-up evening at a restaurant. */
@Command(
        name = "demo",
        customSynopsis =
                "java -jar amends.jar demo [--speed N] [--data DIR] [--keep] [--port N] [--rules DIR] [--seed N]"
                        + " [--history 8w] [config.yml]",
        description = "Show an evening at a restaurant, made up and faster than life, in a browser on this machine.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED)
final class DemoCommand implements Callable<Integer> {

    private static final int FASTEST = 60;
    private static final int HIGHEST_PORT = 65_535;

    private final Demo demo;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "config.yml",
            description = "Settings, of which those count that do not lead outside; without them the defaults hold.")
    private String settings;

    @Option(
            names = "--speed",
            defaultValue = "10",
            paramLabel = "N",
            description = "How many times faster than life, 1 to 60; ${DEFAULT-VALUE} where nothing is said.")
    private int speed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A new or empty folder for what is made up; it stays. Without it, one is made and removed again.")
    private Path data;

    @Option(names = "--keep", description = "Let the folder that is made stay as well.")
    private boolean isKept;

    @Option(names = "--port", paramLabel = "N", description = "Where it is served; 0 takes any that is free.")
    private Integer port;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder with the policies. They are copied: nothing in the demo changes them.")
    private Path rules;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "What chance is made of: the same number makes the same; ${DEFAULT-VALUE} where nothing is said.")
    private long seed;

    @Option(
            names = "--history",
            defaultValue = "8w",
            paramLabel = "8w",
            converter = Past.class,
            description =
                    "How many weeks (8w) or days (10d) before the evening are made up; ${DEFAULT-VALUE} where nothing"
                            + " is said.")
    private int days;

    DemoCommand(Demo demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() {
        within("--speed", speed, 1, FASTEST);
        if (port != null) {
            within("--port", port, 0, HIGHEST_PORT);
        }
        return demo.play(new Demo.Wish(settings, speed, data, isKept, port, rules, seed, days));
    }

    private void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + ": expected " + least + " to " + most + ", found " + value);
        }
    }

    /** So many weeks or days. */
    static final class Past implements ITypeConverter<Integer> {

        private static final Pattern TIME = Pattern.compile("(\\d{1,3})([wd])");
        private static final int LONGEST = 26 * 7;

        @Override
        public Integer convert(String text) {
            Matcher time = TIME.matcher(text);
            int days = time.matches()
                    ? Integer.parseInt(time.group(1)) * (time.group(2).equals("w") ? 7 : 1)
                    : -1;
            if (days < 0 || days > LONGEST) {
                throw new TypeConversionException(
                        "expected weeks or days such as 8w or 10d, 26w at most, found " + text);
            }
            return days;
        }
    }
}
