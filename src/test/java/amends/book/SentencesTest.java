package amends.book;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.policy.PolicySet;
import amends.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each element of the policy language, told in plain English. */
class SentencesTest {

    private static final String KINDS = """
            package test;
            declare LateMeal extends Incident
                course     : String = "main"
                guests     : int = 2
                price      : BigDecimal = 10.00B
                refundPaid : boolean = false
                bookedOn   : LocalDate = "2026-01-01"
                seat       : Seat = "BAR"
                distanceKm : int = 1
                laterMinutes : int = 0
            end
            declare enum Seat BAR, FRONT_ROW; end
            declare BurntMeal extends LateMeal
            end
            """;

    private static final String REMEDIES = """
            remedies:
              appetizer:
                label: {en: An appetizer on the house, es: Un entrante}
                cost: "4.20"
                value: "12.00"
                currency: USD
                group: gesture
                approvalAbove: "25.00"
                limit: {perCustomer: 2, days: 90}
                instead: [coffee, apology]
              coffee: {label: {en: A coffee}, cost: "0.60", value: "4.50", currency: USD}
              apology: {label: {en: A sincere apology}, cost: "0.00", value: "0.00", currency: USD}
              refund: {label: {en: Something off the bill}, currency: EUR}
            entitlements:
              fare: {label: {en: The fare back}, group: owed}
              meals: {label: {de: Essen}}
            groups: {gesture: exclusive, owed: sum}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "LateMeal() => there is a late meal",
                "Incident() => there is an incident",
                "LateMeal( delayMinutes > 20 ) => a late meal is more than 20 minutes late",
                "LateMeal( delayMinutes >= 1 ) => a late meal is at least 1 minute late",
                "LateMeal( 20 < delayMinutes ) => a late meal is more than 20 minutes late",
                "LateMeal( delayMinutes < 180 ) => a late meal is less than 180 minutes (3 hours) late",
                "LateMeal( delayMinutes <= 1440 ) => a late meal is at most 1440 minutes (1 day) late",
                "LateMeal( delayMinutes == 7 ) => a late meal is exactly 7 minutes late",
                "LateMeal( delayMinutes != 7 ) => a late meal is anything but 7 minutes late",
                "LateMeal( delayMinutes > 5, delayMinutes <= 10 ) => a late meal is more than 5 and at most 10 minutes late",
                "LateMeal( delayMinutes <= 10, course == \"main\", delayMinutes > 5 ) => a late meal is more than 5 and at most 10 minutes late and its course is “main”",
                "LateMeal( delayMinutes > 5, delayMinutes > 6, delayMinutes < 9 ) => a late meal is more than 5 minutes late and is more than 6 and less than 9 minutes late",
                "LateMeal( openMinutes >= 30 ) => a late meal has been open for at least 30 minutes",
                "LateMeal( silentMinutes >= 10 ) => there is a late meal and the customer has heard nothing from us for at least 10 minutes",
                "LateMeal( expectedMinutes >= 1 ) => a late meal is expected in at least 1 minute",
                "LateMeal( acknowledged == true ) => a late meal has been acknowledged",
                "LateMeal( acknowledged != true ) => a late meal has not been acknowledged",
                "Incident( messagesSent == 0 ) => the customer has had no messages from us",
                "Incident( messagesSent == 1 ) => the customer has had exactly 1 message from us",
                "LateMeal( reopenedCount > 1 ) => a late meal has come back more than 1 time",
                "LateMeal( severity == \"MAJOR\" ) => a late meal's severity is major",
                "LateMeal( severity in (\"MAJOR\", \"CRITICAL\") ) => a late meal's severity is major or critical",
                "LateMeal( cause contains \"storm\" ) => a late meal's cause contains “storm”",
                "LateMeal( channel matches \"app.*\" ) => a late meal's channel has the shape “app.*”",
                "LateMeal( controllable == false ) => there is a late meal and the cause is outside our control",
                "LateMeal( orderValue > 12.50B ) => there is a late meal and the order is worth more than 12.50",
                "LateMeal( currency == \"USD\" ) => there is a late meal and the order's currency is “USD”",
                "LateMeal( course != \"main\" ) => a late meal's course is something other than “main”",
                "LateMeal( course not in (\"a\", \"b\", \"c\") ) => a late meal's course is something other than “a”, “b”, or “c”",
                "LateMeal( guests >= 8 ) => a late meal's number of guests is at least 8",
                "LateMeal( guests in (2, 4) ) => a late meal's number of guests is exactly 2 or 4",
                "LateMeal( distanceKm not in (2, 4, 6) ) => a late meal's distance is anything but 2, 4, or 6 km",
                "LateMeal( price == 12.50B ) => a late meal's price is exactly 12.50",
                "LateMeal( refundPaid == true ) => a late meal is marked “refund paid”",
                "LateMeal( refundPaid == false ) => a late meal is not marked “refund paid”",
                "LateMeal( refundPaid != acknowledged ) => there is a late meal and whether it is marked “refund paid” is not the same as whether it has been acknowledged",
                "LateMeal( seat == \"FRONT_ROW\" ) => a late meal's seat is front row",
                "LateMeal( bookedOn >= \"2026-05-01\" ) => a late meal's booked on is not before 1 May 2026",
                "LateMeal( distanceKm > 1500, distanceKm <= 3500 ) => a late meal's distance is more than 1500 and at most 3500 km",
                "LateMeal( laterMinutes < 60 ) => a late meal is less than 60 minutes later",
                "LateMeal( openedAt > dueAt ) => there is a late meal and the time when it began is after the time when it was due",
                "LateMeal( guests == 1 || course == \"main\" ) => there is a late meal and either its number of guests is exactly 1 or its course is “main”",
                "LateMeal( guests == 1 || ( course == \"main\" && price > 1.00B ) ) => there is a late meal and either its number of guests is exactly 1 or (its course is “main” and its price is more than 1.00)",
                "BurntMeal() => there is a burnt meal",
                "LateMeal() not BurntMeal() => there is a late meal, unless it is a burnt meal",
                "LateMeal( guests > 2 ) not LateMeal( course == \"main\" ) => a late meal's number of guests is more than 2, unless its course is “main”",
                "LateMeal() Customer( tier == \"vip\" ) => there is a late meal and the customer's tier is “vip”",
                "Incident() Customer( customerMonths >= 36 ) => the customer has been with us for at least 36 months",
                "Incident() Customer( incidentsLast90Days == 0 ) => the customer has had no incidents in the last 90 days",
                "Incident() Customer( sameKindLast90Days >= 3 ) => the customer has had at least 3 incidents of this kind in the last 90 days",
                "Incident() Customer( goodwillLast90Days < 20.00B ) => the customer has been given goodwill worth less than 20.00 in the last 90 days",
                "Incident() Customer( detractor == true ) => the customer has told us that they would not recommend us",
                "Incident() not Customer( tier == \"vip\" ) not Customer( language == \"de\" ) => there is an incident, unless the customer's tier is “vip”, and unless the customer's language is “de”",
                "Incident() Clock( promise == \"resolve\", state == \"TARGET_MISSED\" ) => the promise to put it right has missed its target",
                "Incident() Clock( promise == \"promisedUpdate\", state == \"BREACHED\" ) => the promise of the next message by a set time is breached",
                "Incident() Clock( promise == \"estimate\", overdueMinutes >= 5 ) => the estimate that we gave is at least 5 minutes overdue",
                "Incident() Clock( promise == \"firstResponse\", remainingMinutes < 2 ) => the promise of a first response has less than 2 minutes left",
                "Incident() Clock( promise == \"nextUpdate\", elapsedMinutes > 9 ) => the promise of further news has run for more than 9 minutes",
                "Incident() exists Clock( state in (\"BREACHED\", \"MET\") ) => a promise is breached or is met",
                "Incident() Clock( promise == \"resolve\" ) => the promise to put it right has been made",
                "Incident() Taken( action == \"compensate\", name == \"appetizer\", minutesAgo >= 15 ) => we have given an appetizer on the house and that was at least 15 minutes ago",
                "Incident() not Taken( action == \"escalate\", name == \"chef\" ) => there is an incident, unless we have called the head chef",
                "Incident() Taken( amount > 5.00B ) => we have done something and that was worth more than 5.00",
                "Incident() exists Taken( action == \"acknowledge\", name == \"sorry\" ) => we have acknowledged it with the message “sorry”",
                "Incident() Hours( calendar == \"kitchen\", open == false ) => the calendar “kitchen” is closed",
                "LateMeal( $c : course ) Taken( name == $c ) => there is a late meal, we have done something, and the name of that is its course",
                "Incident() Customer( $l : language, tier == $l ) => the customer's tier is the customer's language",
            })
    void conditionsAreTold(String when, String told) {
        assertThat(tell(when, "recommend.acknowledge(\"sorry\");").when()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "promise.resolve().within(20).target(15); => we promise to put it right within 20 minutes (our own target: 15 minutes)",
                "promise.firstResponse().within(3); => we promise a first response within 3 minutes",
                "promise.nextUpdate().within(15).target(10); => we promise further news every 15 minutes (our own target: every 10 minutes)",
                "promise.resolve().within(120).during(\"kitchen\"); => we promise to put it right within 120 minutes (2 hours), counting only the hours of the calendar “kitchen”",
                "promise.resolve().within(2, \"workingDays\").during(\"kitchen\"); => we promise to put it right by the end of working day 2 after it began, by the days of the calendar “kitchen”",
                "promise.resolve().within($n); => we promise to put it right within as many minutes as its number of guests",
                "recommend.acknowledge(\"sorry\"); => tell the customer that we know (message “sorry”)",
                "recommend.status(\"sorry\"); => tell the customer how things stand (message “sorry”)",
                "recommend.status(\"sorry\").every(10); => tell the customer how things stand (message “sorry”), and again every 10 minutes",
                "recommend.ask(\"sorry\"); => ask the customer what would help (message “sorry”)",
                "recommend.escalate(\"chef\"); => call the head chef",
                "recommend.followUp(\"sorry\").after(1440); => get back to the customer (message “sorry”) 1440 minutes (1 day) after it was resolved",
                "recommend.compensate(\"appetizer\"); => offer an appetizer on the house (goodwill; costs us 4.20 USD, worth 12.00 USD to the customer; at most 2 per customer in 90 days; where that cannot be, a coffee, else a sincere apology; a cost above 25.00 USD needs somebody's approval; of the group “gesture” the customer chooses one)",
                "recommend.compensate(\"refund\").amount(\"5.00\", \"EUR\").perFull(15).atMost(\"15.00\", \"EUR\"); => offer something off the bill: 5.00 EUR for every full 15 minutes of delay, at most 15.00 EUR (goodwill)",
                "recommend.compensate(\"refund\").percent(\"12.5\").atMostPercent(\"50\"); => offer something off the bill: 12.5% of the order value, at most 50% of the order value (goodwill)",
                "recommend.entitle(\"fare\").amount($p, \"EUR\").times($n).outOf(30); => owe the customer “The fare back”: its price in EUR times its number of guests, divided by 30 (owed by law or contract; all that is earned of the group “owed” is given together)",
                "recommend.entitle(\"meals\").amount($p).times($p); => owe the customer “Essen”: its price in the order's currency times its price (owed by law or contract)",
                "recommend.entitle(\"meals\").amount(\"1.00\", \"EUR\").times(3); => owe the customer “Essen”: 1.00 EUR times 3 (owed by law or contract)",
                "recommend.entitle(\"meals\").amount(\"1.00\", \"EUR\").perStarted(60); => owe the customer “Essen”: 1.00 EUR for every 60 minutes of delay, one begun counting as full (owed by law or contract)",
                "recommend.entitle(\"meals\").amount(\"9.33\", \"EUR\").perStarted(1, \"days\"); => owe the customer “Essen”: 9.33 EUR for every calendar day begun since it was due (owed by law or contract)",
                "recommend.entitle(\"meals\").amount(\"9.33\", \"EUR\").perFull(2, \"days\").onlyAbove(\"4.00\", \"EUR\"); => owe the customer “Essen”: 9.33 EUR for every 2 calendar days that it was late from midnight to midnight, but only where that is more than 4.00 EUR (owed by law or contract)",
                "recommend.ask(\"sorry\"); recommend.escalate(\"chef\"); => ask the customer what would help (message “sorry”); and call the head chef",
            })
    void consequencesAreTold(String then, String told) {
        assertThat(tell("LateMeal( $n : guests, $p : price )", then).then()).isEqualTo(told);
    }

    @Test
    void datesAndPriorityAreToldAfterTheSentence() {
        Rule rule = policies("""
                rule "Promise [2026]"
                    salience 10
                    date-effective "2026-01-01"
                    date-expires "2027-01-01"
                when
                    LateMeal()
                then
                    promise.resolve().within(20);
                end
                """).domain("test").rules().get(0);
        assertThat(new Sentences(policies("").library()).of(rule).text())
                .isEqualTo("When there is a late meal, we promise to put it right within 20 minutes."
                        + " Holds for incidents that began on or after 1 January 2026 and before 1 January 2027."
                        + " Of several promises of one sort the one with the highest priority counts; this one has priority"
                        + " 10, most have 0.");
    }

    private static RuleSentence tell(String when, String then) {
        PolicySet policies = policies(TestRules.rule("It is told", when, then));
        return new Sentences(policies.library())
                .of(policies.domain("test").rules().get(0));
    }

    private static PolicySet policies(String rules) {
        return TestRules.policy(KINDS + rules)
                .with("remedies.yaml", REMEDIES)
                .with("roles.yaml", "chef: {label: {en: Head chef}}\n")
                .with("calendars.yaml", "kitchen: {zone: Europe/Berlin, hours: {mon-fri: [\"09:00-17:00\"]}}\n")
                .with("messages/en.yaml", "sorry: I am sorry.\n")
                .interpret()
                .policies();
    }
}
