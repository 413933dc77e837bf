package amends;

import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.incident.SituationException;
import amends.money.Money;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Compensate;
import amends.recommendation.Recommender;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money for each calendar day of a delay, too little to be given, and of a field. */
class MoneyTermsTest {

    private static CompiledPolicySet london(String terms) {
        return rules(rule("Pay by the day", "Late()", "recommend.entitle(\"fee\")" + terms + ";"))
                .with("domains.yaml", "test: {zone: Europe/London, currency: GBP}\n")
                .with("remedies.yaml", "entitlements: {fee: {label: {en: The fee}}}\n")
                .interpret();
    }

    private static Plan plan(CompiledPolicySet policies, Scene scene, String asOf) {
        return Recommender.evaluate(policies, scene.with("acknowledged", true).situation(), Instant.parse(asOf));
    }

    private static Scene due(String instant) {
        return Scene.late().with("dueAt", Instant.parse(instant));
    }

    private static Money paid(Plan plan) {
        return plan.recommendations().isEmpty()
                ? null
                : ((Compensate) plan.recommendations().get(0)).amount();
    }

    private static long units(String terms, String due, String asOf) {
        Money paid = paid(plan(london(".amount(\"1\", \"GBP\")" + terms), due(due), asOf));
        return paid == null ? 0 : paid.amount().longValueExact();
    }

    /** London is an hour ahead of UTC in summer; on 29 March 2026 its day has 23 hours, on 25 October 25. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-06-10T23:00:00Z, 2026-06-10T23:00:00Z, 0, 0
                    2026-06-10T23:00:00Z, 2026-06-10T23:00:01Z, 1, 0
                    2026-06-10T23:00:00Z, 2026-06-11T22:59:59Z, 1, 0
                    2026-06-10T23:00:00Z, 2026-06-11T23:00:00Z, 1, 1
                    2026-06-10T23:00:00Z, 2026-06-11T23:00:01Z, 2, 1
                    2026-06-10T22:59:00Z, 2026-06-10T23:00:00Z, 0, 0
                    2026-06-10T22:59:00Z, 2026-06-10T23:00:01Z, 1, 0
                    2026-06-10T12:00:00Z, 2026-06-10T20:00:00Z, 0, 0
                    2026-06-10T12:00:00Z, 2026-06-12T20:00:00Z, 2, 1
                    2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z, 1, 1
                    2026-03-29T00:00:00Z, 2026-03-29T23:30:00Z, 2, 1
                    2026-10-24T23:00:00Z, 2026-10-25T23:30:00Z, 1, 0
                    2026-10-24T23:00:00Z, 2026-10-26T00:00:01Z, 2, 1
                    """)
    void aDayIsFromMidnightToMidnightWhereTheDomainIs(String due, String asOf, long begun, long full) {
        assertThat(units(".perStarted(1, \"days\")", due, asOf)).isEqualTo(begun);
        assertThat(units(".perFull(1, \"days\")", due, asOf)).isEqualTo(full);
    }

    @Test
    void severalDaysMakeAStretch() {
        assertThat(units(".perStarted(7, \"days\")", "2026-06-10T23:00:00Z", "2026-06-17T23:00:00Z"))
                .isEqualTo(1);
        assertThat(units(".perStarted(7, \"days\")", "2026-06-10T23:00:00Z", "2026-06-17T23:00:01Z"))
                .isEqualTo(2);
        assertThat(units(".perFull(7, \"days\")", "2026-06-10T23:00:00Z", "2026-06-17T22:59:59Z"))
                .isZero();
        assertThat(units(".perFull(7, \"days\")", "2026-06-10T23:00:00Z", "2026-06-17T23:00:00Z"))
                .isEqualTo(1);
    }

    @Test
    void aDayOnWhichTheDelayWasPausedAllDayIsNotCounted() {
        Scene scene = due("2026-11-19T00:00:00Z").paused("00:00", null);
        CompiledPolicySet policies = london(".amount(\"1\", \"GBP\").perStarted(1, \"days\")");
        // Scenes pause on 22 November, from its midnight on: the 19th, 20th and 21st are left.
        assertThat(paid(plan(policies, scene, "2026-11-25T12:00:00Z"))).isEqualTo(Money.of("3.00", "GBP"));
        assertThat(plan(policies, scene, "2026-11-25T12:00:00Z").nextChangeAt()).isNull();
    }

    @Test
    void thePlanChangesWhenTheNextDayBegins() {
        CompiledPolicySet policies = london(".amount(\"9.98\", \"GBP\").perStarted(1, \"days\")");
        Plan plan = plan(policies, due("2026-06-10T23:00:00Z"), "2026-06-11T08:00:00Z");
        assertThat(plan.nextChangeAt()).isEqualTo(Instant.parse("2026-06-11T23:00:01Z"));
    }

    @Test
    void aSumThatIsNotAboveTheLeastIsNotGiven() {
        CompiledPolicySet policies = london(".percent(\"10\").onlyAbove(\"1.00\", \"USD\")");
        Scene scene = due("2026-06-10T23:00:00Z").with("currency", "USD");
        String asOf = "2026-06-11T08:00:00Z";
        assertThat(paid(plan(policies, scene.with("orderValue", new BigDecimal("10.04")), asOf)))
                .isNull();
        assertThat(paid(plan(policies, scene.with("orderValue", new BigDecimal("10.05")), asOf)))
                .isEqualTo(Money.of("1.01", "USD"));
        Scene euros = scene.with("currency", "EUR");
        assertThatThrownBy(() -> plan(policies, euros, asOf))
                .isInstanceOf(SituationException.class)
                .hasMessageContaining("gives only above a sum in USD");
    }

    @Test
    void anAmountOfAFieldIsInTheCurrencyOfTheOrderAndMayBeTakenADecimalNumberOfTimes() {
        CompiledPolicySet policies = rules(rule(
                        "Pay by the fare",
                        "Late( $fare : fare, $value : orderValue )",
                        "recommend.entitle(\"fee\").amount($fare).times($value);"))
                .with("remedies.yaml", "entitlements: {fee: {label: {en: The fee}}}\n")
                .interpret();
        Scene scene = due("2026-06-10T23:00:00Z").with("fare", new BigDecimal("22.00"));
        String asOf = "2026-06-11T08:00:00Z";
        assertThat(paid(plan(
                        policies,
                        scene.with("orderValue", new BigDecimal("12.345")).with("currency", "CAD"),
                        asOf)))
                .isEqualTo(Money.of("271.59", "CAD"));
        Scene nowhere = due("2026-06-10T23:00:00Z").with("orderValue", new BigDecimal("2"));
        assertThatThrownBy(() -> plan(policies, nowhere, asOf))
                .isInstanceOf(SituationException.class)
                .hasMessageContaining("currency is not known");
    }
}
