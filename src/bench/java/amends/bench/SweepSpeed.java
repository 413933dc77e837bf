package amends.bench;

import amends.PolicyLoader;
import amends.backtest.Backtest;
import amends.backtest.Conduct;
import amends.backtest.EffectTally;
import amends.backtest.Variations;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Sweep;
import amends.backtest.sweep.Variant;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much sooner a sweep is done than a backtest of each value by itself, over the same incidents of the shipped rules. Both
 * are held to the same outcome.
 *
 * @param incidents how many there are
 * @param oneIn of so many, one is of the kind that the number is about
 * @param values how many values are swept
 * @param sweep how long the sweep takes, in seconds
 * @param each how long a backtest of each takes, one after the other
 * @param followed how often an incident is followed in the sweep
 */
record SweepSpeed(int incidents, int oneIn, int values, double sweep, double each, long followed) {

    private static final String SPEC = "late-delivery-vouchers.csv:\"Offer a medium voucher…\".delayMinutes=5..20";
    private static final Instant FIRST = Instant.parse("2026-01-05T12:00:00Z");
    private static final int PROMISE = 50;
    private static final int CUSTOMERS = 20_011;

    /** Measures so many incidents, after a tenth of them to warm up. */
    static SweepSpeed of(int incidents, int oneIn) {
        CompiledPolicySet today = PolicyLoader.load(Path.of("rules"));
        of(today, incidents / 10, oneIn);
        return of(today, incidents, oneIn);
    }

    private static SweepSpeed of(CompiledPolicySet today, int incidents, int oneIn) {
        int threads = Runtime.getRuntime().availableProcessors();
        List<amends.backtest.PastIncident> past = past(incidents, oneIn);
        List<Variant> variants = Sweep.of(SPEC, today.policies()).variants();
        long start = System.nanoTime();
        Variations together = new Variations(today, variants, Conduct.USUAL, threads);
        List<Effect> effects = together.effects(past.iterator(), () -> {});
        long middle = System.nanoTime();
        List<Effect> others = new ArrayList<>();
        for (Variant variant : variants) {
            EffectTally tally = new EffectTally(1);
            new Backtest(List.of(today.with(variant.changes())), Conduct.USUAL, threads)
                    .run(past.iterator(), attempts -> tally.add(0, attempts.get(0)));
            others.add(tally.effect(0));
        }
        long end = System.nanoTime();
        if (!effects.equals(others)) {
            throw new IllegalStateException("the sweep tells something else than a backtest of each value");
        }
        return new SweepSpeed(
                incidents, oneIn, variants.size(), (middle - start) / 1e9, (end - middle) / 1e9, together.followed());
    }

    /** Deliveries, and meals at the table; five in eight are in time, the others are late by up to an hour. */
    private static List<amends.backtest.PastIncident> past(int incidents, int oneIn) {
        List<amends.backtest.PastIncident> past = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            Instant opened = FIRST.plusSeconds(60L * i);
            int minutes = i % 8 < 5 ? 20 + i % 23 : PROMISE + i % 61;
            Instant resolved = opened.plusSeconds(60L * minutes);
            boolean delivery = i % oneIn == 0;
            Map<String, Object> incident = delivery
                    ? Map.of("openedAt", opened, "resolvedAt", resolved)
                    : Map.of("openedAt", opened, "resolvedAt", resolved, "course", "main");
            Map<String, Object> customer = Map.of("id", "c" + (long) i * 7_919 % CUSTOMERS);
            String kind = delivery ? "restaurant.LateDelivery" : "restaurant.LateMeal";
            past.add(new amends.backtest.PastIncident(
                    String.format(Locale.ROOT, "i%08d", i), Situation.of(kind, incident, customer), resolved));
        }
        past.sort(amends.backtest.PastIncident.ORDER);
        return past;
    }
}
