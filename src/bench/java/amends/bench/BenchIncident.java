package amends.bench;

import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One incident of a generated kind. At every size of the policy set there are as many of them, and they get the same
 * answers but for the names of the messages: only the number of rules and kinds differs.
 */
record BenchIncident(
        String kind, Instant dueAt, boolean controllable, boolean feePaid, String tier, List<Taken> taken) {

    /** The instant for which all of them are evaluated. */
    static final Instant AS_OF = Instant.parse("2026-11-22T19:31:00Z");

    /** Twice the greatest number of kinds, so that every kind is asked about. */
    static final int COUNT = 1_000;

    private static final int PRIME = 7_919;
    private static final List<String> TIERS = List.of("basic", "silver", "gold", "platinum");

    /** The incidents for a policy set of so many kinds, the kinds mixed. */
    static List<BenchIncident> all(int kinds) {
        List<BenchIncident> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            all.add(of(i, i * PRIME % kinds));
        }
        return all;
    }

    private static BenchIncident of(int i, int kind) {
        // From 15 minutes before it is due to an hour late; the lateness moves with the thresholds of the kind.
        int late = i * 7 % 76 - 15;
        int delay = late > 0 ? late + BenchRules.shift(kind) : late;
        List<Taken> taken = new ArrayList<>();
        if (i % 3 > 0) {
            taken.add(Taken.of(Action.ACKNOWLEDGE, BenchRules.words(kind) + ".sorry", minutesAgo(25 + i % 4)));
        }
        if (i % 3 == 2) {
            taken.add(Taken.of(Action.STATUS, BenchRules.words(kind) + ".update", minutesAgo(4 + i % 13)));
        }
        if (i % 8 == 5) {
            taken.add(Taken.of(Action.COMPENSATE, "voucher-medium", minutesAgo(10 + i % 11)));
        }
        return new BenchIncident(
                "care." + BenchRules.kind(kind),
                minutesAgo(delay),
                i % 5 != 0,
                i % 7 != 0,
                TIERS.get(i % TIERS.size()),
                List.copyOf(taken));
    }

    /** The same for the product. */
    Situation situation() {
        Map<String, Object> incident = new HashMap<>();
        incident.put("id", "T12-0455");
        incident.put("dueAt", dueAt);
        incident.put("controllable", controllable);
        incident.put("feePaid", feePaid);
        incident.put("orderValue", new BigDecimal("86.00"));
        incident.put("currency", "USD");
        Map<String, Object> customer = Map.of("id", "c-17", "tier", tier, "language", "en");
        return Situation.of(kind, incident, customer).withTaken(taken);
    }

    private static Instant minutesAgo(long minutes) {
        return AS_OF.minusSeconds(60 * minutes);
    }
}
