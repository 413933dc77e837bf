package amends;

import amends.check.meaning.Verdict;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.testing.Case;
import amends.testing.Step;
import amends.testing.Suite;
import amends.testing.mutation.Judge;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.Mutants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The mutants of the shipped rules, some of them drawn by chance. */
final class ShippedMutants {

    static final FolderContent RULES = RulesFolder.read(Path.of("rules")).content();
    static final Suite SUITE = PolicySuite.load(RULES, List.of(), List.of());
    static final List<Mutant> ALL = Mutants.of(SUITE.policies().policies());

    private ShippedMutants() {}

    static List<Mutant> some(int count, long seed) {
        List<Mutant> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, count);
    }

    /** Looks for a difference among the incidents of the shipped cases. */
    static Judge byTheShippedCases() {
        return (original, changed, before, after) -> {
            for (Case one : SUITE.cases()) {
                for (Step step : one.steps()) {
                    if (differs(original, changed, step)) {
                        return new Verdict.Differs(step.situation(), step.asOf(), true);
                    }
                }
            }
            return new Verdict.Unknown("no shipped case shows a difference");
        };
    }

    private static boolean differs(CompiledPolicySet original, CompiledPolicySet changed, Step step) {
        Plan is = plan(original, step);
        Plan would = plan(changed, step);
        return would == null || !is.saysTheSameAs(would) || !Objects.equals(is.clocks(), would.clocks());
    }

    private static Plan plan(CompiledPolicySet policies, Step step) {
        try {
            return Recommender.silently(policies, step.situation(), step.asOf());
        } catch (SituationException | TooMuchEffortException e) {
            return null;
        }
    }
}
