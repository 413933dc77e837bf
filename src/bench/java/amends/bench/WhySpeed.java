package amends.bench;

import amends.PolicyLoader;
import amends.explanation.Why;
import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.recommendation.CompiledPolicySet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How long it takes to say why: every rule of the kind, with the nearest change of those that did not fire.
 *
 * @param what the rules and the kind
 * @param rules how many rules concern the kind
 * @param median half of them take no longer, in milliseconds
 * @param p99 99 of 100 take no longer, in milliseconds
 */
record WhySpeed(String what, int rules, double median, double p99) {

    private static final Instant EVENING = Instant.parse("2026-11-22T19:31:00Z");
    private static final int RULES = 50;

    /** A late meal of the shipped rules. */
    static WhySpeed shipped(int times) {
        Situation meal = Situation.of(
                        "restaurant.LateMeal",
                        Map.of("dueAt", EVENING.minusSeconds(21 * 60), "course", "main", "partySize", 4L),
                        Map.of("id", "c-17", "tier", "gold"))
                .withTaken(List.of(Taken.of(Action.ACKNOWLEDGE, "late-meal.sorry", EVENING.minusSeconds(900))));
        return measured("shipped, a late meal", PolicyLoader.load(Path.of("rules")), meal, times);
    }

    /** A kind with fifty rules, each with conditions on three fields. */
    static WhySpeed fifty(int times) {
        StringBuilder text = new StringBuilder("""
                package bench;
                declare Late extends Incident
                    course : String
                    guests : int
                end
                """);
        for (int i = 0; i < RULES; i++) {
            text.append("""
                    rule "Rule %d"
                    when
                        Late( delayMinutes > %d, guests >= %d, course == "%s" )
                        Customer( tier in ("gold", "tier%d") )
                    then
                        recommend.acknowledge("amends.acknowledge");
                    end
                    """.formatted(i, i * 40, i % 12, i % 3 == 0 ? "main" : "dessert", i));
        }
        CompiledPolicySet policies = PolicyLoader.load(folder(text.toString()));
        Situation late = Situation.of(
                "bench.Late",
                Map.of("dueAt", EVENING.minusSeconds(21 * 60), "course", "main", "guests", 4L),
                Map.of("id", "c-17", "tier", "silver"));
        return measured("one kind with fifty", policies, late, times);
    }

    private static Path folder(String policy) {
        try {
            Path folder = Files.createTempDirectory("why");
            Files.writeString(Files.createDirectory(folder.resolve("bench")).resolve("late.drl"), policy);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WhySpeed measured(String what, CompiledPolicySet policies, Situation situation, int times) {
        double[] took = new double[times];
        Why why = null;
        for (int i = -times; i < times; i++) {
            long start = System.nanoTime();
            why = Why.of(policies, situation, EVENING);
            took[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return new WhySpeed(
                what,
                why.fired().size() + why.silent().size(),
                took[times / 2],
                took[Math.min(times - 1, times * 99 / 100)]);
    }
}
