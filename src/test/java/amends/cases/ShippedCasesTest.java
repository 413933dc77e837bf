package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import amends.PolicyLoader;
import amends.policy.Condition;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped policies do what the cases beside them say. */
class ShippedCasesTest {

    private static final Path RULES = Path.of("rules");
    private static final String CASES = ".cases.yaml";

    private static CompiledPolicySet policies;
    private static List<Case> cases;

    @BeforeAll
    static void load() {
        policies = PolicyLoader.load(RULES);
        cases = files(CASES).flatMap(ShippedCasesTest::read).toList();
    }

    private static Stream<Path> files(String end) {
        try (Stream<Path> all = Files.walk(RULES)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> read(Path file) {
        try {
            return CaseReader.read(file.toString(), Files.readString(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        CaseRunner runner = new CaseRunner(policies);
        return cases.stream().map(one -> dynamicTest(one.file() + ": " + one.name(), () -> runner.run(one)));
    }

    @Test
    void everyPolicyHasItsCasesBesideIt() {
        List<String> without = rules().map(Rule::policy)
                .distinct()
                .filter(policy -> !Files.exists(RULES.resolve(stem(policy) + CASES)))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everyCaseFileStandsBesideAPolicy() {
        Set<String> policies = new TreeSet<>();
        rules().forEach(rule -> policies.add(stem(rule.policy())));
        assertThat(files(CASES).map(ShippedCasesTest::policyOf).filter(policy -> !policies.contains(policy)))
                .isEmpty();
    }

    @Test
    void everyRuleFiresInACaseOfItsPolicyAndIsSilentInAnother() {
        CaseRunner runner = new CaseRunner(policies);
        Set<String> firing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        List<Rule> rules = rules().toList();
        for (Case one : cases) {
            Set<String> fired = runner.run(one);
            String beside = policyOf(Path.of(one.file()));
            for (Rule rule : rules) {
                if (stem(rule.policy()).equals(beside)) {
                    (fired.contains(rule.name()) ? firing : silent).add(rule.name());
                }
            }
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

    private static String policyOf(Path cases) {
        return RULES.relativize(cases).toString().replace(CASES, "");
    }

    private static Stream<Rule> rules() {
        return policies.policies().domains().stream().flatMap(domain -> domain.rules().stream());
    }
}
