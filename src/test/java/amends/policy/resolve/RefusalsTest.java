package amends.policy.resolve;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import amends.TestRules;
import amends.policy.PolicyProblemsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the resolver refuses, where it says so, and what it offers instead. */
class RefusalsTest {

    private static final String REMEDIES = """
            remedies:
              coffee: {label: {en: A coffee}, cost: "0.50", value: "4.00", currency: USD}
              cash: {label: {en: Cash}}
            entitlements:
              fee: {label: {en: The fee}}
            """;

    /** Line 9 is the condition, line 11 the consequence; both begin in column 5. */
    private static List<String> problems(String when, String then) {
        try {
            TestRules.rules(rule("One", when, then))
                    .with("messages/en.yaml", "sorry: Sorry.\n")
                    .with("roles.yaml", "chef: {label: {en: Chef}}\n")
                    .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon: [\"12:00-14:00\"]}}\n")
                    .with("remedies.yaml", REMEDIES)
                    .interpret();
            return List.of();
        } catch (PolicyProblemsException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Lat()                                        | 9:5  | unknown-kind      | did you mean "Late"?
                    Late( delayMinuts > 5 )                      | 9:11 | unknown-field     | did you mean "delayMinutes"?
                    Late( delayMinutes > "5" )                   | 9:26 | wrong-type        | expected a whole number; found "5"
                    Late( delayMinutes > 5.5B )                  | 9:26 | wrong-type        | expected a whole number; found 5.5B
                    Late( delayMinutes > 5 && openMinutes > "x" )| 9:45 | wrong-type        | found "x"
                    Late( guests > 3000000000 )                  | 9:20 | wrong-type        | expected a whole number
                    Late( course == 5 )                          | 9:21 | wrong-type        | expected a text in quotes; found 5
                    Late( course > "a" )                         | 9:11 | wrong-operator    | > cannot be asked of course
                    Late( delayMinutes matches "a" )             | 9:11 | wrong-operator    | matches cannot be asked of delayMinutes
                    Late( severity == "CRITICA" )                | 9:23 | unknown-value     | did you mean "CRITICAL"?
                    Late( severity in ("MAJOR", "BAD") )         | 9:33 | unknown-value     | found "BAD"
                    Clock( state == "LATE" )                     | 9:21 | unknown-value     | one of BREACHED, MET, ON_TRACK, TARGET_MISSED
                    Late( acknowledged == "yes" )                | 9:27 | wrong-type        | expected true or false
                    Late( openedAt > "2026-01-01" )              | 9:22 | wrong-type        | compare instants with each other
                    Late( openMinutes > delayMinutes )           | 9:11 | two-running-times | both move with time
                    Late( course == guests )                     | 9:21 | wrong-type        | course cannot be compared with guests
                    Late( guests > $many )                       | 9:20 | unbound-variable  | no field is bound to $many
                    Late( $n : gests )                           | 9:11 | unknown-field     | did you mean "guests"?
                    Late( $n : guests ) Customer( $n : tier )    | 9:35 | bound-twice       | $n is bound already
                    Hours( calendar == "kitchn", open == true )  | 9:12 | unknown-calendar  | did you mean "kitchen"?
                    """)
    void conditions(String when, String place, String code, String text) {
        assertThat(problems(when, "recommend.acknowledge(\"sorry\");"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("test/policy.drl:" + place + ": ")
                .contains(text)
                .endsWith("[" + code + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    recommend.acknowlege("sorry");                                    | unknown-call        | did you mean "acknowledge"?
                    recommend.acknowledge("sory");                                    | unknown-message     | did you mean "sorry"?
                    recommend.acknowledge();                                          | wrong-arguments     | found 0 arguments
                    recommend.acknowledge("sorry").every(10);                         | unknown-call        | .every() does not go here
                    recommend.status("sorry").every(0);                               | wrong-type          | expected a whole number from 1; found 0
                    recommend.escalate("cheff");                                      | unknown-role        | did you mean "chef"?
                    recommend.compensate("tea");                                      | unknown-remedy      | one of cash, coffee
                    recommend.compensate("fee");                                      | unknown-remedy      | found "fee"
                    recommend.compensate("cash");                                     | no-cost             | nothing says what the remedy "cash" costs
                    recommend.compensate("cash").times(2);                            | no-amount           | expected .amount("12.50", "EUR") or .percent("12.5")
                    recommend.compensate("cash").amount("1", "EURO");                 | unknown-currency    | found "EURO"
                    recommend.compensate("cash").amount(1.50, "EUR");                 | wrong-type          | a text such as "12.50"
                    recommend.compensate("cash").amount("1","EUR").percent("5");      | two-amounts         | not both
                    recommend.compensate("cash").amount("1","EUR").atMost("5","USD"); | two-currencies      | expected EUR; found USD
                    recommend.entitle("fee").amount("1","EUR").perFull(5).perStarted(5); | two-amounts      | full or started, not both
                    recommend.entitle("fee").amount("1");                                | no-currency      | only an amount from a field
                    recommend.entitle("fee").amount("1","EUR").perFull(5,"hours");       | unknown-unit     | did you mean "days"?
                    recommend.entitle("fee").amount("1","EUR").perFull(0,"days");        | wrong-type       | a whole number from 1
                    recommend.entitle("fee").amount("1","EUR").onlyAbove("1","USD");     | two-currencies   | the least sum is in another
                    recommend.entitle("fees");                                        | unknown-entitlement | did you mean "fee"?
                    recommend.acknowledge("sorry"); recommend.acknowledge("sorry");   | said-twice          | the rule already says this
                    promise.resolv().within(5);                                       | unknown-call        | did you mean "resolve"?
                    promise.resolve().target(5);                                      | no-within           | within how many minutes
                    promise.resolve().within(5).target(6);                            | loose-target        | expected at most 5; found 6
                    promise.resolve().within(2, "days");                              | unknown-unit        | did you mean "workingDays"?
                    promise.resolve().within(2, "workingDays");                       | no-calendar         | working days need a calendar
                    promise.resolve().within(5).during("kichen");                     | unknown-calendar    | did you mean "kitchen"?
                    promise.resolve().within(5); recommend.acknowledge("sorry");      | promise-and-recommend | not both
                    """)
    void consequences(String then, String code, String text) {
        assertThat(problems("Late()", then))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("test/policy.drl:")
                .contains(text)
                .endsWith("[" + code + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "Late( delayMinutes > 5 ),       changes with time",
        "Late( acknowledged == true ),   by what happens",
        "Clock( state == \"BREACHED\" ), made before the clocks run",
        "Taken(),                        made before the clocks run"
    })
    void aPromiseCannotRestOnWhatMoves(String when, String text) {
        assertThat(problems(when, "promise.resolve().within(5);"))
                .hasSize(1)
                .first()
                .asString()
                .contains(text)
                .endsWith("[promise-on-moving]");
    }

    @ParameterizedTest
    @CsvSource({
        "Late( $n : expectedMinutes ), which shrinks while one waits",
        "Clock( $n : overdueMinutes ), money cannot rest on a field of Clock",
        "Taken( $n : minutesAgo ),     money cannot rest on a field of Taken"
    })
    void moneyCannotRestOnWhatOnePlanChanges(String when, String text) {
        assertThat(problems(when, "recommend.entitle(\"fee\").amount(\"1\", \"EUR\").times($n);"))
                .hasSize(1)
                .first()
                .asString()
                .contains(text)
                .endsWith("[money-on-moving]");
    }

    @Test
    void kindsAreHeldToTheirRules() {
        assertThat(kinds("declare A extends B\nend\ndeclare B extends A\nend")).contains("[cyclic-kind]");
        assertThat(kinds("declare A\nend")).contains("write declare A extends Incident [kind-extends]");
        assertThat(kinds("declare A extends Incidnt\nend")).contains("did you mean \"Incident\"?");
        assertThat(kinds("declare A extends Incident\n  x : Integer\nend")).contains("[unknown-type]");
        assertThat(kinds("declare A extends Incident\n  cause : String\nend")).contains("[duplicate-field]");
        assertThat(kinds("declare A extends Incident\n  kind : String\nend")).contains("[reserved-name]");
        assertThat(kinds("declare Clock extends Incident\nend")).contains("[duplicate-type]");
        assertThat(kinds("declare A extends Incident\n  x : int = \"two\"\nend"))
                .contains("the default of x");
    }

    private static String kinds(String declarations) {
        try {
            TestRules.policy("package test;\n" + declarations + "\n").interpret();
            return "";
        } catch (PolicyProblemsException e) {
            return e.getMessage();
        }
    }

    @Test
    void everyProblemIsToldInOneRunInTheOrderOfTheFilesAndNoneTwice() {
        assertThat(problems("Late( delayMinuts > 5, gests > 2 )", "recommend.acknowledge(\"sory\");"))
                .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
                .containsExactly("test/policy.drl:9:11", "test/policy.drl:9:28", "test/policy.drl:11:27");
    }

    @Test
    void thePackageIsTheFolder() {
        assertThat(kindsIn("other/policy.drl", "package test;\ndeclare A extends Incident\nend\n"))
                .isEqualTo("other/policy.drl:1:1: the package of a policy is the folder it stands in; expected package"
                        + " other; found package test; did you mean \"other\"? [wrong-package]");
    }

    private static String kindsIn(String path, String text) {
        try {
            TestRules.policy("package test;\ndeclare B extends Incident\nend\n")
                    .with(path, text)
                    .interpret();
            return "";
        } catch (PolicyProblemsException e) {
            return e.getMessage();
        }
    }

    @Test
    void twoRulesOfOneNameAreRefusedAcrossFiles() {
        String other = "package test;\n" + rule("One", "Late()", "recommend.acknowledge(\"sorry\");");
        try {
            TestRules.rules(rule("One", "Late()", "recommend.acknowledge(\"sorry\");"))
                    .with("messages/en.yaml", "sorry: Sorry.\n")
                    .with("test/second.drl", other)
                    .interpret();
        } catch (PolicyProblemsException e) {
            assertThat(e.getMessage())
                    .startsWith("test/second.drl:2:1: the rule \"One\" already stands at test/policy.drl:7:1");
            return;
        }
        fail("nothing was refused");
    }

    @Test
    void aMessageThatNamesNoFieldIsRefused() {
        try {
            TestRules.rules(rule("One", "Late()", "recommend.acknowledge(\"sorry\");"))
                    .with("messages/en.yaml", "sorry: \"Sorry for {delayMinuts} minutes.\"\n")
                    .interpret();
        } catch (PolicyProblemsException e) {
            assertThat(e.getMessage())
                    .startsWith("messages/en.yaml:1:")
                    .contains("did you mean \"delayMinutes\"?")
                    .endsWith("[unknown-placeholder]");
            return;
        }
        fail("nothing was refused");
    }
}
