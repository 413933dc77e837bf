package amends.http.releases;

import amends.TestRules;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Forge;
import amends.serving.Forged;
import amends.serving.Serving;
import java.util.List;

/** Small rules that differ in when they give an appetizer, with cases that pass or fail as they say. */
final class Menu {

    static final String CASES = "test/policy.cases.yaml";
    private static final String PASSES = "passes\n";
    private static final String FAILS = "fails\n";

    private Menu() {}

    /** Rules that give an appetizer to those who wait longer, without cases. */
    static TestRules after(int minutes) {
        return TestRules.rules(TestRules.rule(
                                "Appetizer",
                                "Late( delayMinutes > " + minutes + " )",
                                "recommend.compensate(\"appetizer\");")
                        + TestRules.rule("Sorry", "Late( delayMinutes >= 5 )", "recommend.acknowledge(\"sorry\");"))
                .with("remedies.yaml", """
                        remedies:
                          appetizer: {label: {en: An appetizer}, cost: "4.20", value: "12.00", currency: USD}
                        """)
                .with("messages/en.yaml", """
                        sorry: "We are sorry."
                        remedy.appetizer: "Please have an appetizer."
                        """);
    }

    /** The same with a case that passes. */
    static TestRules passing(int minutes) {
        return after(minutes).with(CASES, PASSES);
    }

    /** The same with a case that fails. */
    static TestRules failing(int minutes) {
        return after(minutes).with(CASES, PASSES + FAILS);
    }

    /** Rules that cannot serve. */
    static TestRules broken() {
        return after(20)
                .with("test/broken.drl", "package test;\n\nrule \"Broken\"\nwhen\n  Late( delay > 1 )\nthen\nend\n");
    }

    /** Makes rules ready by reading them, and takes each line of their cases for a case. */
    static Forge forge() {
        return new Forge() {
            @Override
            public CompiledPolicySet compile(RulesFolder.Reading reading, CompiledPolicySet before) {
                if (!reading.problems().isEmpty()) {
                    throw new PolicyProblemsException(reading.problems());
                }
                TestRules rules = TestRules.folder();
                reading.content().files().forEach(rules::with);
                return rules.interpret();
            }

            @Override
            public Forged forge(RulesFolder.Reading reading, Serving before) {
                List<String> cases = reading.content().cases().values().stream()
                        .flatMap(String::lines)
                        .toList();
                return new Forged(
                        new Serving(compile(reading, null), reading.content()),
                        cases.size(),
                        cases.stream()
                                .filter(FAILS.strip()::equals)
                                .map(line -> CASES + ":2: " + line)
                                .toList());
            }
        };
    }
}
