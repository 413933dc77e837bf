package amends.cases;

import amends.TestRules;
import amends.policy.Position;

/** A small rules folder for the tests of cases: late courses, with whatever a case may name. */
final class Courses {

    static final String FILE = "test/policy.cases.yaml";

    /** What precedes the place that a test means. */
    static final String MARK = "‸";

    static final String DEFAULTS = """
            defaults:
              asOf: 2026-11-22T19:31:00Z
              incident: {kind: test.Late, guests: 4}
            """;

    private static final String RULES = TestRules.rule(
                    "Promise twenty minutes", "Late()", "promise.resolve().within(20).target(15);")
            + TestRules.rule(
                    "Acknowledge it from five minutes on",
                    "Late( delayMinutes >= 5, acknowledged == false )",
                    "recommend.acknowledge(\"late.sorry\");")
            + TestRules.rule(
                    "Say every ten minutes how it stands",
                    "Late( delayMinutes >= 5, acknowledged == true, silentMinutes >= 10 )",
                    "recommend.status(\"late.update\").every(10);")
            + TestRules.rule(
                    "Pay from ten minutes on",
                    "Late( delayMinutes >= 10, $n : guests )",
                    "recommend.entitle(\"fee\").amount(\"1.00\", \"EUR\").times($n);")
            + TestRules.rule(
                    "Give a coffee from fifteen minutes on",
                    "Late( delayMinutes >= 15 )",
                    "recommend.compensate(\"coffee\");")
            + TestRules.rule("Call the chef for gold", "Customer( tier == \"gold\" )", "recommend.escalate(\"chef\");");

    private Courses() {}

    static TestRules rules() {
        return TestRules.rules(RULES)
                .with("remedies.yaml", """
                        remedies:
                          coffee: {label: {en: A coffee}, cost: "0.60", value: "4.50", currency: EUR}
                        entitlements: {fee: {label: {en: The fee}}}
                        """)
                .with("roles.yaml", "chef: {label: {en: The chef}}\n")
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .with("messages/en.yaml", "late.sorry: Sorry.\nlate.update: We are on it.\n");
    }

    /** The folder with these cases. */
    static TestRules with(String cases) {
        return rules().with(FILE, cases);
    }

    /** The place of the mark in a text of the file. */
    static Position markIn(String text) {
        String before = text.substring(0, text.indexOf(MARK));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(FILE, line, before.length() - before.lastIndexOf('\n'));
    }
}
