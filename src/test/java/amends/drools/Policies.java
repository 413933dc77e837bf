package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.syntax.PolicyReader;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import java.util.List;

/** Policies to read, and short ways to read them. */
final class Policies {
    static final String LATE_MEAL = """
            package restaurant;

            declare LateMeal extends Incident
                course    : String
                partySize : int = 2
            end

            rule "Mains are on the table within 20 minutes; we aim for 15"
                @owner("floor manager")
            when
                LateMeal( course == "main" )
            then
                promise.resolve().within(20).target(15);
            end

            rule "Acknowledge a late meal at once"
            when
                LateMeal( delayMinutes >= 5, acknowledged == false )
            then
                recommend.acknowledge("late-meal.sorry");
            end

            rule "Tell the guest how things stand every ten minutes"
            when
                LateMeal( delayMinutes >= 10, silentMinutes >= 10 )
            then
                recommend.status("late-meal.update").every(10);
            end

            rule "Comp an appetizer when the delay passes 20 minutes"
            when
                LateMeal( delayMinutes > 20 )
            then
                recommend.compensate("appetizer");
            end
            """;

    /** Everything that the policy language has. */
    static final String FULL = """
            // A comment with an end in it, and a 'quote
            package restaurant;

            declare enum Seat BAR, BOOTH; end

            declare LateMeal extends Incident
                course : String = "end" /* of the meal */
                party : int = 2  deposit : BigDecimal = -12.50B
                vip : boolean = false
                seat : Seat
            end
            declare LateDrink extends LateMeal end

            rule "Gäste – “über” 20 Minuten [2025]; 50% & €5/#1, why?"
                @owner("floor \\"duty\\" manager") @source('handbook')
                @note("rule when then end")
                salience -10 enabled false
                date-effective "2025-01-01" date-expires "2026-01-01"
            when
                // LateMeal( course == "dessert" )
                $meal : LateMeal( $n : partySize > 4, $late : delayMinutes,
                    delayMinutes > 5 && < 60, silentMinutes ( >= 10 && <= 20 || == 60 ),
                    course in ("main", 'dessert') || (vip == true && deposit != 12.50B),
                    course not in ("starter"), cause matches "late.*\\\\d+", channel contains "app" , 20 < openMinutes )
                not Taken( action == "compensate" )
                not( Customer( tier == "gold" ) )
                exists Clock( state == "BREACHED", overdueMinutes > -1 )
                exists (Hours())
            then
                recommend.compensate("appetizer") // end
                    .amount("12.50", "EUR").times($n).atMost("300", "INR"); recommend.ask("why\\n\\tnot");
                promise.resolve().within(2, "workingDays").during("kitchen").share(-1, 12.5, 12.50B, true);
            end
            """;

    private Policies() {}

    static PolicyReader.Reading read(String text) {
        return new DrlReader().read("restaurant/late-meal.drl", text);
    }

    static List<PolicyProblem> problems(String text) {
        return read(text).problems();
    }

    /** The syntax of a policy that must be good. */
    static PolicySyntax good(String text) {
        PolicyReader.Reading reading = read(text);
        if (!reading.problems().isEmpty()) {
            throw new AssertionError("refused: " + reading.problems());
        }
        return reading.policy();
    }

    static RuleSyntax ruleWhen(String conditions) {
        return good(file("when " + conditions + " then recommend.ask(\"m\"); end"))
                .rules()
                .get(0);
    }

    static String file(String rule) {
        return "package restaurant; rule \"r\"\n" + rule;
    }

    /** {@code line:column code} of each problem. */
    static List<String> told(String text) {
        return problems(text).stream()
                .map(problem -> problem.at().line() + ":" + problem.at().column() + " " + problem.code())
                .toList();
    }
}
