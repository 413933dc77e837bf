package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.check.meaning.Verdict.Differs;
import amends.check.meaning.Verdict.Same;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions on more than single fields: clocks, what was taken, hours, two fields, the shape of a text. */
class DistinguishFactsTest {

    private static final String PROMISE = rule("Soon", "Late()", "promise.resolve().within(20).target(15);");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Late() Clock( promise == "resolve", state == "BREACHED" )  ~ Late() Clock( promise == "resolve", state == "TARGET_MISSED" )
            Late() Clock( promise == "resolve", state == "BREACHED" )  ~ Late() Clock( promise == "resolve" )
            Late() Clock( promise == "resolve", state == "BREACHED" )  ~ Late() Clock( state == "BREACHED" )
            Late() Clock( promise == "resolve", state == "BREACHED" )  ~ Late() Clock( promise == "firstResponse", state == "BREACHED" )
            Late() Clock( promise == "resolve", state == "MET" )       ~ Late() Clock( promise == "resolve", state != "MET" )
            Late() Clock( overdueMinutes >= 5 )                        ~ Late() Clock( overdueMinutes >= 6 )
            Late() Clock( promise == "resolve", remainingMinutes <= 5 )~ Late() Clock( promise == "resolve", remainingMinutes < 5 )
            Late() Clock( promise == "promisedUpdate", state == "BREACHED" ) ~ Late() Clock( promise == "promisedUpdate", overdueMinutes > 1 )
            Late() Clock( promise == "promisedUpdate", state == "MET" ) ~ Late() Clock( promise == "promisedUpdate" )
            Late() Clock( promise == "promisedUpdate", remainingMinutes > 5 ) ~ Late() Clock( promise == "promisedUpdate", remainingMinutes > 4 )
            Late() Clock( promise == "estimate", overdueMinutes > 5 )  ~ Late() Clock( promise == "estimate", overdueMinutes > 4 )
            Late() Taken( action == "status", minutesAgo >= 15 )       ~ Late() Taken( action == "status", minutesAgo > 15 )
            Late() Taken( action == "status", name == "update" )       ~ Late() Taken( action == "status" )
            Late() not Taken( action == "compensate" )                 ~ Late()
            Late() not Taken( action == "compensate" )                 ~ Late() exists Taken( action == "compensate" )
            Late() Taken( amount > 10.00B )                            ~ Late() Taken( amount >= 10.00B )
            Late() Hours( calendar == "kitchen", open == true )        ~ Late() Hours( calendar == "kitchen", open == false )
            Late() Hours( calendar == "kitchen", open == true )        ~ Late()
            Late( expectedAt > dueAt )                                 ~ Late( expectedAt >= dueAt )
            Late( delayMinutes > guests )                              ~ Late( delayMinutes >= guests )
            Late( $g : guests ) Customer( customerMonths > $g )        ~ Late( $g : guests ) Customer( customerMonths >= $g )
            Late() Customer( tier == "gold", detractor == true )       ~ Late() Customer( tier == "gold" )
            Late( cause matches "(rain|snow)[0-9]{2}", delayMinutes > 5 ) ~ Late( cause matches "(rain|snow)[0-9]{2}", delayMinutes > 6 )
            Late( cause matches "ab+c?", delayMinutes > 5 )            ~ Late( delayMinutes > 5 )
            Late( cause contains "rain", cause contains "snow" )       ~ Late( cause contains "snow" )
            Late( reopenedCount >= 1 )                                 ~ Late( reopenedCount >= 2 )
            Late( acknowledged == true, silentMinutes >= 10 )          ~ Late( acknowledged == true, silentMinutes >= 11 )
            Late( messagesSent == 2, silentMinutes < 10 )              ~ Late( messagesSent == 2 )
            Late( severity in ("MAJOR", "CRITICAL") )                  ~ Late( severity in ("MAJOR") )
            Late( guests > 1 || delayMinutes > 10 )                    ~ Late( delayMinutes > 10 )
            """)
    void theDifferenceIsShown(String before, String after) {
        String then = "recommend.escalate(\"chef\");";
        Differs differs = (Differs) Versions.of(rule("One", before, then), rule("One", after, then), PROMISE)
                .verdict();

        assertThat(differs.inPlan()).isTrue();
    }

    @Test
    void theSameFactsAskedForOtherwiseAreTheSame() {
        String then = "recommend.escalate(\"chef\");";
        assertThat(Versions.of(
                                rule("One", "Late() Clock( overdueMinutes > 4 )", then),
                                rule("One", "Late() Clock( overdueMinutes >= 5 )", then))
                        .verdict())
                .isInstanceOf(Same.class);
        assertThat(Versions.of(
                                rule("One", "Late() not Taken( minutesAgo >= 0, action == \"status\" )", then),
                                rule("One", "Late() not Taken( action == \"status\" )", then))
                        .verdict())
                .isInstanceOf(Same.class);
    }

    @Test
    void nothingIsProvedWhereItMattersWhichFactIsMeant() {
        String then = "recommend.escalate(\"chef\");";
        String two = "Late() Taken( $m : minutesAgo, action == \"%s\" ) Customer( customerMonths > $m )";

        assertThat(Versions.of(rule("One", two.formatted("status"), then), rule("One", two.formatted("ask"), then))
                        .verdict())
                .isNotInstanceOf(Same.class);
    }
}
