package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicySuite;
import amends.junit.AmendsRules;
import amends.junit.PolicyTester;
import amends.policy.Rule;
import amends.testing.Case;
import amends.testing.Suite;
import amends.testing.coverage.Coverage;
import amends.testing.mutation.Fate;
import amends.testing.mutation.Judge;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.Mutants;
import amends.testing.mutation.MutationReport;
import amends.testing.mutation.MutationTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped policies do what the cases beside them say. */
@AmendsRules("rules")
class ShippedCasesTest {

    private static Suite suite;

    @BeforeAll
    static void load() {
        suite = PolicySuite.load(Path.of("rules"));
    }

    @TestFactory
    Stream<DynamicNode> everyCaseHolds(PolicyTester policies) {
        return policies.cases();
    }

    @Test
    void everyPolicyHasItsCasesBesideIt() {
        Set<String> withCases = suite.cases().stream().map(Case::policy).collect(Collectors.toSet());
        assertThat(rules().map(rule -> Case.policyOf(rule.policy()))
                        .distinct()
                        .filter(policy -> !withCases.contains(policy)))
                .isEmpty();
    }

    @Test
    void everythingThatThePoliciesLeaveToBeTriedIsTried() {
        assertThat(Coverage.of(suite).files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.score().covered())
                        .as(file.file())
                        .isEqualTo(file.score().countable()));
    }

    /** An off-by-one in any bound, among other small slips, is caught in every pack. */
    @Test
    void everySmallChangeOfARuleIsNoticed() {
        List<Mutant> mutants = Mutants.of(suite.policies().policies());
        MutationReport report = new MutationTest(suite, mutants, Judge.BY_MEANING).run(2, () -> {});
        assertThat(report.tally().killed()).isGreaterThan(1000);
        assertThat(report.results().stream()
                        .filter(result -> result.fate() == Fate.SURVIVED || result.fate() == Fate.UNDECIDED)
                        .map(result -> result.mutant().toString()))
                .isEmpty();
    }

    private static Stream<Rule> rules() {
        return suite.policies().policies().domains().stream().flatMap(domain -> domain.rules().stream());
    }
}
