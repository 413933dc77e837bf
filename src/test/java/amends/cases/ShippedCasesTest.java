package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicySuite;
import amends.junit.AmendsRules;
import amends.junit.PolicyTester;
import amends.policy.Condition;
import amends.policy.Rule;
import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        assertThat(rules().map(rule -> stem(rule.policy())).distinct().filter(policy -> !withCases.contains(policy)))
                .isEmpty();
    }

    @Test
    void everyRuleFiresInACaseOfItsPolicyAndIsSilentInAnother() {
        CaseRunner runner = new CaseRunner(suite.policies());
        Set<String> firing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        List<Rule> rules = rules().toList();
        for (Case one : suite.cases()) {
            CaseResult result = runner.run(one);
            result.steps().forEach(step -> {
                for (Rule rule : rules) {
                    if (stem(rule.policy()).equals(one.policy())) {
                        (step.seen().fired().contains(rule) ? firing : silent).add(rule.name());
                    }
                }
            });
        }
        List<String> untried = new ArrayList<>();
        for (Rule rule : rules) {
            if (!firing.contains(rule.name())) {
                untried.add("never fires: " + rule.name());
            }
            boolean always = rule.patterns().size() == 1
                    && rule.patterns().get(0).condition() instanceof Condition.All nothing
                    && nothing.parts().isEmpty();
            if (!silent.contains(rule.name()) && !always) {
                untried.add("is never silent: " + rule.name());
            }
        }
        assertThat(untried).isEmpty();
    }

    /** A policy without what says how it is written, whether in DRL, in sentences or as a table. */
    private static String stem(String policy) {
        return policy.substring(0, policy.lastIndexOf('.'));
    }

    private static Stream<Rule> rules() {
        return suite.policies().policies().domains().stream().flatMap(domain -> domain.rules().stream());
    }
}
