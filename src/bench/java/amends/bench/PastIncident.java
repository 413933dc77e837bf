package amends.bench;

import java.time.Instant;
import java.util.List;

/**
 * An incident of the past of a generated kind: it began, and some time later it was over. Five in eight are over in time;
 * the others are late by up to an hour.
 *
 * @param number its place among all of them
 * @param kind the number of its kind
 */
record PastIncident(int number, int kind) {

    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final int PRIME = 7_919;
    private static final int SECONDS_BETWEEN = 7;
    private static final int CUSTOMERS = 200_003;
    private static final int PROMISE = 30;
    private static final List<String> TIERS = List.of("basic", "silver", "gold", "platinum");

    /** The incident with a number, for a policy set of so many kinds. */
    static PastIncident of(int number, int kinds) {
        return new PastIncident(number, (int) ((long) number * PRIME % kinds));
    }

    private Instant openedAt() {
        return FIRST.plusSeconds((long) number * SECONDS_BETWEEN);
    }

    /** The instant at which it was over. */
    Instant resolvedAt() {
        int minutes = number % 8 < 5 ? 5 + number % 23 : PROMISE + number % 61;
        return openedAt().plusSeconds(60L * minutes);
    }

    private boolean controllable() {
        return number % 5 != 0;
    }

    private boolean feePaid() {
        return number % 7 != 0;
    }

    private String tier() {
        return TIERS.get(number / 3 % TIERS.size());
    }

    /** A line of a file for the product. */
    String line() {
        return """
                {"incident":{"kind":"care.%s","id":"i%08d","openedAt":"%s","resolvedAt":"%s","orderValue":"86.00",\
                "currency":"USD","controllable":%b,"feePaid":%b},"customer":{"id":"c%d","tier":"%s"},"asOf":"%s"}
                """.formatted(
                        BenchRules.kind(kind),
                        number,
                        openedAt(),
                        resolvedAt(),
                        controllable(),
                        feePaid(),
                        (long) number * PRIME % CUSTOMERS,
                        tier(),
                        resolvedAt());
    }

    /** How it stood at its end, for the chain of ifs. */
    BenchIncident end() {
        Instant dueAt = openedAt().plusSeconds(60L * (PROMISE + BenchRules.shift(kind)));
        return new BenchIncident("care." + BenchRules.kind(kind), dueAt, controllable(), feePaid(), tier(), List.of());
    }
}
