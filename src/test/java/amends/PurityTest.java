package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import amends.wire.PlanWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The core gives the same plan for the same inputs, whoever asks at the same time. */
class PurityTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 4;

    private final List<Situation> situations = RestaurantScenes.all();

    @Test
    void sameInputsGiveTheSamePlanByteForByteOnSixteenThreadsWithMixedKinds() throws Exception {
        CompiledPolicySet policies = PolicyLoader.load(Path.of("rules"));
        List<String> alone = situations.stream().map(one -> plan(policies, one)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> askers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                askers.add(asker(policies, alone, thread));
            }
            for (Future<Void> asker : pool.invokeAll(askers)) {
                asker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void twoCompilationsOfTheSameRulesAnswerAlike() {
        CompiledPolicySet one = PolicyLoader.load(Path.of("rules"));
        CompiledPolicySet other = PolicyLoader.load(Path.of("rules"));
        for (Situation situation : situations) {
            assertThat(plan(one, situation)).isEqualTo(plan(other, situation));
        }
    }

    private Callable<Void> asker(CompiledPolicySet policies, List<String> alone, int seed) {
        return () -> {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < situations.size(); i++) {
                order.add(i);
            }
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(order, new Random(31L * seed + round));
                for (int i : order) {
                    assertThat(plan(policies, situations.get(i))).isEqualTo(alone.get(i));
                }
            }
            return null;
        };
    }

    private static String plan(CompiledPolicySet policies, Situation situation) {
        byte[] json = PlanWriter.bytes(Recommender.evaluate(policies, situation, RestaurantScenes.EVENING), null);
        return new String(json, StandardCharsets.UTF_8);
    }
}
