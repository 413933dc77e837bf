package amends.http.backtests;

import amends.backtest.steps.Aims;
import amends.backtest.sweep.SpecException;
import amends.backtest.sweep.Sweep;
import amends.history.jobs.Asked;
import amends.http.Problem.Fault;
import amends.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds what is wrong with the numbers that are to be put otherwise. */
final class Specs {

    private Specs() {}

    /**
     * Checks them all.
     *
     * @param tried the policies that have the numbers
     * @throws amends.http.ProblemException with all of them that cannot be
     */
    static void check(Asked asked, PolicySet tried) {
        List<Fault> faults = new ArrayList<>();
        each("/sweep/", asked.sweep(), spec -> Sweep.of(spec, tried), faults);
        // Each by itself, so that it is told which one is wrong.
        each("/perfect/", asked.perfect(), spec -> Aims.asked(List.of(spec), tried), faults);
        Refusals.throwIfAny(faults);
    }

    private static void each(String pointer, List<String> specs, Consumer<String> reader, List<Fault> faults) {
        for (int i = 0; i < specs.size(); i++) {
            try {
                reader.accept(specs.get(i));
            } catch (SpecException wrong) {
                faults.add(Fault.at(pointer + i, "column " + wrong.column() + ": " + wrong.getMessage()));
            }
        }
    }
}
