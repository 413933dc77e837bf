package amends.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.policy.PolicySet;
import org.junit.jupiter.api.Test;

class AskedFactsTest {

    private static AskedFacts asked(String rules) {
        PolicySet policies = TestRules.rules(rules).interpret().policies();
        return AskedFacts.of(policies.kind("test.Late"), policies.domain("test").rules());
    }

    @Test
    void theNumbersThatRulesNameAreToldInOrderAndNoneTwice() {
        AskedFacts facts = asked(
                TestRules.rule("One", "Late( delayMinutes > 45 )", "recommend.acknowledge(\"amends.acknowledge\");")
                        + TestRules.rule(
                                "Two",
                                "Late( delayMinutes >= 20, delayMinutes <= 45, guests in (2, 4) )\n    Customer( tier == \"gold\" )",
                                "recommend.acknowledge(\"amends.acknowledge\");"));
        assertThat(facts.incident())
                .filteredOn(one -> one.field().name().equals("delayMinutes"))
                .singleElement()
                .satisfies(delay -> assertThat(delay.values()).containsExactly(20L, 45L));
        assertThat(facts.incident())
                .filteredOn(one -> one.field().name().equals("guests"))
                .singleElement()
                .satisfies(guests -> assertThat(guests.values()).containsExactly(2L, 4L));
        assertThat(facts.customer())
                .singleElement()
                .satisfies(tier -> assertThat(tier.values()).containsExactly("gold"));
    }

    @Test
    void theKindsOwnFieldsAreAskedForThoughNoRuleLooksAtThem() {
        AskedFacts facts = asked(TestRules.rule("One", "Late()", "recommend.acknowledge(\"amends.acknowledge\");"));
        assertThat(facts.incident()).extracting(one -> one.field().name()).containsExactly("course", "guests", "fare");
        assertThat(facts.customer()).isEmpty();
    }
}
