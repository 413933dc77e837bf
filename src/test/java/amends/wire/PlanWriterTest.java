package amends.wire;

import static org.assertj.core.api.Assertions.assertThat;

import amends.money.Money;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanWriterTest {
    private static final Instant AS_OF = Instant.parse("2026-11-22T19:31:00Z");
    private static final String APPETIZER = "Comp an appetizer when the delay passes 20 minutes";

    @Test
    void aPlanIsWrittenAsTheDesignShowsIt() {
        Plan plan = new Plan(
                "sha256:1",
                AS_OF,
                List.of(new Recommendation.Compensate(
                        "appetizer",
                        Basis.GOODWILL,
                        null,
                        Money.of("4.20", "USD"),
                        Money.of("12", "USD"),
                        null,
                        null,
                        null,
                        origin(APPETIZER, "Please have an appetizer on the house.", "delayMinutes 21 > 20"))),
                List.of(new Clock(
                        PromiseSort.RESOLVE,
                        null,
                        Instant.parse("2026-11-22T19:05:00Z"),
                        Instant.parse("2026-11-22T19:10:00Z"),
                        ClockState.BREACHED,
                        null,
                        0,
                        21)),
                List.of(),
                Instant.parse("2026-11-22T19:36:00Z"),
                List.of());

        assertThat(written(plan, "d-1")).isEqualTo(onOneLine("""
                {"decisionId":"d-1","release":"sha256:1","asOf":"2026-11-22T19:31:00Z",
                "recommendations":[{"action":"compensate","name":"appetizer","remedy":"appetizer","basis":"goodwill",
                "cost":{"amount":"4.20","currency":"USD"},"value":{"amount":"12.00","currency":"USD"},
                "approval":null,"message":"Please have an appetizer on the house.",
                "policy":"restaurant/late-meal.drl","rule":"Comp an appetizer when the delay passes 20 minutes",
                "because":["delayMinutes 21 > 20"]}],
                "clocks":[{"promise":"resolve","targetAt":"2026-11-22T19:05:00Z","dueAt":"2026-11-22T19:10:00Z","state":"BREACHED"}],
                "withheld":[],
                "nextChangeAt":"2026-11-22T19:36:00Z"}
                """));
    }

    @Test
    void whatIsRareStandsInItsPlace() {
        Plan plan = new Plan(
                "sha256:1",
                AS_OF,
                List.of(
                        new Recommendation.Status("late-meal.update", 10L, origin("r", null)),
                        new Recommendation.Status("late-meal.once", null, origin("r", "Désolé")),
                        new Recommendation.Compensate(
                                "eu261",
                                Basis.ENTITLEMENT,
                                Money.of("250", "EUR"),
                                null,
                                null,
                                Money.of("100", "EUR"),
                                "flight",
                                "lounge",
                                origin("r", null, "a", "b"))),
                List.of(),
                List.of(new Plan.Withheld("status", "late-meal.update", "taken", "p.drl", "r")),
                null,
                List.of("no messages in \"fr\""));

        assertThat(written(plan, null)).isEqualTo(onOneLine("""
                {"release":"sha256:1","asOf":"2026-11-22T19:31:00Z","recommendations":[
                {"action":"status","name":"late-meal.update","every":10,"message":null,
                "policy":"restaurant/late-meal.drl","rule":"r","because":[]},
                {"action":"status","name":"late-meal.once","message":"Désolé",
                "policy":"restaurant/late-meal.drl","rule":"r","because":[]},
                {"action":"compensate","name":"eu261","remedy":"eu261","basis":"entitlement",
                "amount":{"amount":"250.00","currency":"EUR"},"cost":null,"value":null,
                "approval":{"above":{"amount":"100.00","currency":"EUR"}},"choice":"flight","insteadOf":"lounge","message":null,
                "policy":"restaurant/late-meal.drl","rule":"r","because":["a","b"]}],
                "clocks":[],
                "withheld":[{"action":"status","name":"late-meal.update","reason":"taken","policy":"p.drl","rule":"r"}],
                "nextChangeAt":null,"notes":["no messages in \\"fr\\""]}
                """));
    }

    private static Recommendation.Origin origin(String rule, String message, String... because) {
        return new Recommendation.Origin("restaurant/late-meal.drl", rule, List.of(because), message);
    }

    private static String written(Plan plan, String decisionId) {
        return new String(PlanWriter.bytes(plan, decisionId), StandardCharsets.UTF_8);
    }

    private static String onOneLine(String json) {
        return json.replace("\n", "");
    }
}
