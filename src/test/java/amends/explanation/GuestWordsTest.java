package amends.explanation;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.wire.AskedReader;
import amends.wire.EvaluationRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read to a customer's face, with the shipped rules. */
class GuestWordsTest {

    private static final String SORRY =
            "[{\"action\": \"acknowledge\", \"name\": \"amends.acknowledge\", \"at\": \"2026-11-22T19:20:00Z\"}]";

    private static CompiledPolicySet shipped;

    @BeforeAll
    static void read() {
        shipped = TestRules.folder(Path.of("rules")).interpret();
    }

    @Test
    void aGuestHearsHowItStandsWhatWeDoThenAndWhatWeGive() {
        assertThat(guest(
                        "restaurant.LateMeal",
                        "\"dueAt\": \"2026-11-22T19:10:00Z\", \"course\": \"main\"",
                        "[{\"action\": \"status\", \"name\": \"late-meal.update\", \"at\": \"2026-11-22T19:30:00Z\"},"
                                + SORRY.substring(1)))
                .isEqualTo(
                        "Your meal was due at 14:10 and is 21 minutes late. When a delay passes 20 minutes, we like to"
                                + " make up for it. Please have an appetizer on the house.");
    }

    @Test
    void aGuestWhoMayChooseIsAskedTo() {
        assertThat(guest("restaurant.LateMeal", "\"delayMinutes\": 21, \"course\": \"main\", \"partySize\": 9", SORRY))
                .contains("Please choose what you would like: a cocktail on the house, with or without alcohol; or an"
                        + " appetizer on the house.");
    }

    @Test
    void whatSomebodyHasToApproveIsNotPromised() {
        assertThat(guest(
                        "restaurant.LateMeal",
                        "\"delayMinutes\": 41, \"course\": \"main\", \"orderValue\": \"160.00\", \"currency\": \"USD\"",
                        SORRY))
                .contains("We are asking whether we may do something more for you")
                .doesNotContain("15.00");
    }

    @Test
    void everyShippedDomainHasWordsForItsCustomers() {
        assertThat(guest(
                        "airline.LateFlight",
                        "\"delayMinutes\": 200, \"distanceKm\": 900, \"passengers\": 2,"
                                + " \"resolvedAt\": \"2026-11-22T19:31:00Z\"",
                        SORRY))
                .isEqualTo(
                        "Your flight was due at 17:11 and was 3 hours and 20 minutes late. Under Regulation 261/2004 you"
                                + " get 500.00 EUR for this flight.");
        assertThat(guest(
                        "rail.LateTrain",
                        "\"delayMinutes\": 130, \"orderValue\": \"30.00\", \"currency\": \"GBP\", \"ticket\": \"SINGLE\","
                                + " \"scheme\": \"DR15\"",
                        SORRY))
                .isEqualTo(
                        "Your train was due at 17:21 and is 2 hours and 10 minutes late. From a delay of 2 hours on, we"
                                + " owe you something for it. You get 30.00 GBP back under Delay Repay.");
        assertThat(guest("restaurant.TableWait", "\"openMinutes\": 31, \"reservation\": true", SORRY))
                .startsWith(
                        "Thank you for your patience: you have been waiting for 31 minutes. Your table was due at 14:10"
                                + " and is 21 minutes late. We are taking 5.00 USD off your bill.");
        assertThat(guest("telecom.LateStart", "\"dueAt\": \"2026-11-20T00:00:00Z\"", SORRY))
                .startsWith(
                        "We are sorry about the late start. It was due on 20 November 2026 at 00:00 and is more than 2"
                                + " days late. You get 19.38 GBP");
        assertThat(guest("telecom.MissedAppointment", "\"openedAt\": \"2026-11-22T09:00:00Z\"", SORRY))
                .startsWith("We are sorry about the missed appointment. You get 32.31 GBP");
        assertThat(guest("parcel.LateParcel", "\"delayMinutes\": 0, \"openMinutes\": 100", "[]"))
                .isEqualTo("We are keeping an eye on your parcel.");
        assertThat(guest(
                        "cloud.MonthlyUptime",
                        "\"uptimePercent\": \"99.5\", \"orderValue\": \"800.00\", \"currency\": \"USD\","
                                + " \"openedAt\": \"2026-11-01T00:00:00Z\"",
                        SORRY))
                .isEqualTo("We are sorry that things did not go as they should. You get a credit of 80.00 USD for this"
                        + " month.");
    }

    @Test
    void nothingIsSaidOfWhatARuleAsksOfTheCustomerOrWhatItCosts() {
        String told = guest("restaurant.LateDelivery", "\"delayMinutes\": 17", SORRY);
        assertThat(told)
                .contains("Your next delivery is on us.")
                .doesNotContain("gold", "4.90", "controllable", "voucher-large", "rule");
    }

    @Test
    void whatIsGivenWithoutAMessageIsOfferedByItsLabel() {
        TestRules rules = TestRules.rules(rule("r", "Late()", "recommend.compensate(\"tea\");"))
                .with(
                        "remedies.yaml",
                        "remedies: {tea: {label: {en: A pot of tea}, cost: \"0.20\", value: \"3.00\", currency: USD}}\n");
        Map<String, Object> incident = new HashMap<>(Map.of("acknowledged", true));
        String told = Why.of(
                        rules.interpret(),
                        Situation.of("test.Late", incident, Map.of("language", "es")),
                        Instant.parse("2026-11-22T19:31:00Z"))
                .guest();
        assertThat(told).endsWith("We would like to offer you a pot of tea.");
    }

    private static String guest(String kind, String incident, String taken) {
        String request = "{\"incident\": {\"kind\": \"" + kind + "\", " + incident
                + "}, \"customer\": {\"id\": \"c-1\", \"tier\": \"gold\", \"language\": \"es\"}, \"taken\": " + taken
                + ", \"asOf\": \"2026-11-22T19:31:00Z\"}";
        EvaluationRequest asked =
                AskedReader.read(request.getBytes(StandardCharsets.UTF_8), shipped.policies(), Instant.EPOCH);
        return Why.of(shipped, asked.situation(), asked.asOf()).guest();
    }
}
