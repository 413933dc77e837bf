package amends.cli;

import amends.backtest.steps.Aims;
import amends.backtest.sweep.SpecException;
import amends.backtest.sweep.Sweep;
import amends.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which numbers {@code backtest} is to try otherwise. */
final class ExploreOptions {

    @Option(
            names = "--sweep",
            paramLabel = "SPEC",
            description = "Try other values of a number of a rule, such as"
                    + " 'restaurant/late-meal.drl:\"Comp an appetizer…\".delayMinutes=15..30'. May be given again.")
    private List<String> sweeps = new ArrayList<>();

    @Option(
            names = "--perfect",
            paramLabel = "SPEC",
            description = "Find the steps to perfect service, such as"
                    + " 'restaurant/late-meal.drl:\"Comp an appetizer…\".delayMinutes=0'; all means every gesture of"
                    + " goodwill from the first late minute on, and every promise as tight as it would be kept in 95 of"
                    + " 100 cases. May be given again.")
    private List<String> perfect = new ArrayList<>();

    /**
     * The sweeps.
     *
     * @throws CommandFailure where one of them cannot be
     */
    List<Sweep> sweeps(PolicySet policies) {
        return read("--sweep", sweeps, spec -> Sweep.of(spec, policies));
    }

    /**
     * What perfect service would be, or null where nobody asks.
     *
     * @throws CommandFailure where that cannot be
     */
    Aims aims(PolicySet policies) {
        List<String> specs =
                perfect.stream().filter(spec -> !spec.equals(Aims.ALL)).toList();
        // Each by itself first, so that it is told which one is wrong.
        read("--perfect", specs, spec -> Aims.of(List.of(spec), false, policies));
        return Aims.asked(perfect, policies);
    }

    private static <T> List<T> read(String option, List<String> specs, Function<String, T> reader) {
        List<T> read = new ArrayList<>();
        for (String spec : specs) {
            try {
                read.add(reader.apply(spec));
            } catch (SpecException wrong) {
                Snippet snippet = Snippet.of(spec, wrong.column());
                throw new CommandFailure(option + ", column " + wrong.column() + ": " + wrong.getMessage() + "\n  "
                        + snippet.line() + "\n  " + snippet.caret());
            }
        }
        return read;
    }
}
