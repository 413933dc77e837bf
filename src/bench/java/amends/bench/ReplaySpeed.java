package amends.bench;

import amends.PolicyLoader;
import amends.decision.Decision;
import amends.incident.LedgerSnapshot;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Evaluated;
import amends.recommendation.Recommender;
import amends.wire.CaseNotation;
import amends.wire.DecisionWriter;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.ExportReplay;
import amends.work.InOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many exported decisions a second are made again under the shipped rules, as the verb {@code replay} does it. Each must
 * come out the same.
 *
 * @param decisions how many there are
 * @param threads how many threads work on them
 * @param perSecond how many a second
 */
record ReplaySpeed(int decisions, int threads, double perSecond) {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int BATCH = 128;
    private static final int DIFFERENT = 2_000;

    /** Measures so many decisions, after as many to warm up. */
    static ReplaySpeed of(int decisions, int threads) {
        CompiledPolicySet rules = PolicyLoader.load(Path.of("rules"));
        List<String> lines = lines(rules);
        run(rules, lines, decisions, threads);
        return run(rules, lines, decisions, threads);
    }

    private static ReplaySpeed run(CompiledPolicySet rules, List<String> lines, int decisions, int threads) {
        ExportReplay replay = new ExportReplay(rules);
        AtomicInteger same = new AtomicInteger();
        int[] next = {0};
        long began = System.nanoTime();
        InOrder.run(
                threads,
                () -> {
                    List<String> batch = new ArrayList<>(BATCH);
                    while (batch.size() < BATCH && next[0] < decisions) {
                        batch.add(lines.get(next[0]++ % lines.size()));
                    }
                    return batch;
                },
                replay::of,
                result -> {
                    if (result instanceof ExportReplay.Same) {
                        same.incrementAndGet();
                    }
                });
        double seconds = (System.nanoTime() - began) / 1e9;
        if (same.get() != decisions) {
            throw new IllegalStateException(decisions - same.get() + " decisions came out otherwise");
        }
        return new ReplaySpeed(decisions, threads, decisions / seconds);
    }

    /** Late meals at all sorts of tables, each at another minute. */
    private static List<String> lines(CompiledPolicySet rules) {
        List<String> lines = new ArrayList<>();
        CaseNotation notation = new CaseNotation();
        for (int i = 0; i < DIFFERENT; i++) {
            String body = """
                    {"incident":{"kind":"restaurant.LateMeal","id":"T%d","dueAt":"%s","course":"main","partySize":%d,\
                    "orderValue":"86.00","currency":"USD"},"customer":{"id":"c-%d","tier":"gold","language":"en"},\
                    "taken":[{"action":"acknowledge","name":"late-meal.sorry","at":"%s"}]}""".formatted(
                            i, NOON.minusSeconds(60L * (i % 47)), 1 + i % 9, i % 300, NOON.minusSeconds(60L * (i % 7)));
            EvaluationRequest request =
                    new EvaluationReader(rules.policies()).read(body.getBytes(StandardCharsets.UTF_8), NOON);
            Evaluated made = Recommender.evaluated(rules, request.situation(), NOON);
            String id = "019a0000-0000-7000-8000-%012d".formatted(i);
            String release = rules.policies().release();
            lines.add(new String(
                            DecisionWriter.line(new Decision(
                                    id,
                                    new Decision.About(null, 0, "restaurant.LateMeal", "c-" + i % 300, "T" + i),
                                    Decision.Cause.ASKED,
                                    release,
                                    release,
                                    NOON,
                                    null,
                                    NOON,
                                    new Decision.Making(1, List.of(), null, null),
                                    notation.asked(body, LedgerSnapshot.EMPTY, NOON),
                                    notation.text(made.plan(), id),
                                    made.plan().nextChangeAt(),
                                    false,
                                    null)),
                            StandardCharsets.UTF_8)
                    .strip());
        }
        return lines;
    }
}
