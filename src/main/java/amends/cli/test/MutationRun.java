package amends.cli.test;

import amends.cases.CaseWriter;
import amends.cli.Progress;
import amends.testing.Case;
import amends.testing.Suite;
import amends.testing.mutation.Judge;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.Mutants;
import amends.testing.mutation.MutationReport;
import amends.testing.mutation.MutationTest;
import amends.testing.mutation.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries the mutants of the policies beside which the cases stand that are run. */
final class MutationRun {

    private MutationRun() {}

    /**
     * Tries mutants on all processors, with a bar on a terminal.
     *
     * @param suite the policies
     * @param cases those of their cases that are asked for; all of them hold
     * @param all whether all cases are asked for, and so the mutants of all policies, those without cases too
     */
    static MutationReport of(Suite suite, List<Case> cases, boolean all) {
        Set<String> policies = cases.stream().map(Case::policy).collect(Collectors.toSet());
        List<Mutant> mutants = Mutants.of(suite.policies().policies()).stream()
                .filter(mutant -> all || policies.contains(mutant.policy()))
                .toList();
        MutationTest test =
                new MutationTest(new Suite(suite.policies(), cases, suite.texts()), mutants, Judge.BY_MEANING);
        try (Progress.Steps steps = Progress.of(mutants.size(), "mutants")) {
            return test.run(Runtime.getRuntime().availableProcessors(), steps::step);
        }
    }

    /** A suggested case as it is pasted into its file. */
    static String pasted(Suggestion suggestion, Suite suite) {
        return CaseWriter.text(
                suggestion.one(),
                suggestion.answer(),
                suite.texts().get(suggestion.one().file()));
    }
}
