package amends.cli.test;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.testing.coverage.Coverage;
import amends.testing.coverage.Tried;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Coverage as it is told at the command line. */
class CoverageTextTest {

    private static String text(Coverage coverage) {
        StringWriter text = new StringWriter();
        CoverageText.print(coverage, "rules/", new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void whatIsMissingIsToldAtItsPlaceBelowTheScoreOfItsFile() {
        Tried tried = Tried.rules(rule("Late soup", "Late( course == \"soup\", delayMinutes > 20 )", """
                recommend.acknowledge("sorry");
                """))
                .with(Scene.late().with("delayMinutes", 20));
        assertThat(text(tried.coverage())).isEqualTo("""
                rules/test/policy.drl  30 % (3 of 10)
                  "Late soup"
                    rules/test/policy.drl:7:1: it never fired: no case has course == "soup" and delayMinutes > 20
                    rules/test/policy.drl:9:11: course == "soup" was never true
                    rules/test/policy.drl:9:29: delayMinutes > 20 was never true
                    rules/test/policy.drl:9:29: delayMinutes 19 and 21 were never tried while course == "soup"
                    rules/test/policy.drl:9:29: delayMinutes 20 was tried, but course == "soup" did not hold then (rules/test/policy.cases.yaml:1:1 "case 1")
                  what the rules name
                    rules/test/policy.drl:7:1: the message "sorry" was never recommended

                words that were not said in every language, which does not count:
                  not in en, es: sorry

                covered 30 % (3 of 10)
                """);
    }

    @Test
    void thereIsNothingMoreToTellWhereAllIsCovered() {
        Tried tried = Tried.rules(rule("Late", "Late()", "promise.resolve().within(20).target(15);"))
                .with(Scene.late().with("delayMinutes", 0));
        assertThat(text(tried.coverage())).isEqualTo("""
                rules/test/policy.drl  100 % (1 of 1)

                promises whose clocks were not seen in every state, which does not count:
                  rules/test/policy.drl:7:1: the resolve clock was never ON_TRACK, BREACHED, MET

                covered 100 % (1 of 1)
                """);
    }
}
