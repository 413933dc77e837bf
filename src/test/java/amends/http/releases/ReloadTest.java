package amends.http.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.policy.PolicyProblemsException;
import amends.recommendation.Recommender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are edited while the service answers, over HTTP, with the events of real files. */
@Timeout(60)
class ReloadTest {

    @TempDir
    private Path folder;

    @Test
    void aSavedEditServesAndABrokenOneIsToldWhileWhatServedGoesOn() throws Exception {
        Served.save(folder, 5);
        try (Served served = new Served(folder, Recommender::evaluated)) {
            JsonNode first = served.current();
            assertThat(first.get("servesSince").textValue()).isEqualTo("2026-11-22T19:00:00Z");
            assertThat(first.get("refused").isNull()).isTrue();
            assertThat(served.evaluate(5, "").get("recommendations")).hasSize(1);

            served.save(9);
            JsonNode second = served.current(now -> !release(now).equals(release(first)));
            assertThat(served.evaluate(5, "").get("recommendations")).isEmpty();
            assertThat(served.evaluate(9, "").get("release").textValue()).isEqualTo(release(second));

            Served.write(folder, "test/late.drl", "package test;\nrule \"Broken\"\nwhen Late( ) then oops(); end\n");
            JsonNode refused =
                    served.current(now -> !now.get("refused").isNull()).get("refused");
            assertThat(release(served.current())).isEqualTo(release(second));
            assertThat(refused.get("release").textValue()).startsWith("sha256:").isNotEqualTo(release(second));
            JsonNode problem = refused.get("problems").get(0);
            assertThat(problem.get("file").textValue()).isEqualTo("test/late.drl");
            assertThat(problem.get("line").intValue()).isEqualTo(3);
            assertThat(problem.get("column").intValue()).isPositive();
            assertThat(problem.get("message").textValue()).isNotBlank();
            assertThat(served.evaluate(9, "").get("release").textValue()).isEqualTo(release(second));

            JsonNode health = served.health().get("policies");
            assertThat(health.get("healthy").booleanValue()).isTrue();
            assertThat(health.get("problems").get(0).textValue()).startsWith("test/late.drl:3:");
            assertThat(served.metrics()).contains("\namends_release_is_refused 1.0\n");

            served.save(9);
            JsonNode back = served.current(now -> now.get("refused").isNull());
            assertThat(release(back)).isEqualTo(release(second));
            assertThat(served.metrics()).contains("\namends_release_is_refused 0.0\n");
        }
    }

    @Test
    void aRequestInFlightIsAnsweredByTheReleaseThatItBeganWith() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Served.save(folder, 5);
        try (Served served = new Served(folder, (policies, situation, asOf) -> {
            if ("slow".equals(situation.incident().get("cause"))) {
                begun.countDown();
                await(goOn);
            }
            return Recommender.evaluated(policies, situation, asOf);
        })) {
            String first = release(served.current());
            CompletableFuture<JsonNode> slow = CompletableFuture.supplyAsync(() -> {
                try {
                    return served.evaluate(5, "slow");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            begun.await();
            served.save(9);
            served.current(now -> !release(now).equals(first));
            assertThat(served.evaluate(5, "").get("recommendations")).isEmpty();
            goOn.countDown();

            assertThat(release(answer(slow))).isEqualTo(first);
            assertThat(answer(slow).get("recommendations")).hasSize(1);
        }
    }

    private static JsonNode answer(CompletableFuture<JsonNode> slow) throws InterruptedException, ExecutionException {
        return slow.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFolderThatIsDeletedWhileServingIsToldAndServesAgainWhenItIsBack() throws Exception {
        Served.save(folder, 5);
        try (Served served = new Served(folder, Recommender::evaluated)) {
            String first = release(served.current());
            delete(folder.resolve("rules"));
            JsonNode gone = served.current(now -> !now.get("refused").isNull());
            assertThat(release(gone)).isEqualTo(first);
            assertThat(gone.get("refused").get("release").isNull()).isTrue();
            assertThat(served.evaluate(5, "").get("recommendations")).hasSize(1);

            served.save(9);
            JsonNode back = served.current(now -> !release(now).equals(first));
            assertThat(back.get("refused").isNull()).isTrue();
            served.save(10);
            served.current(now -> !release(now).equals(release(back)));
        }
    }

    @Test
    void whereTheFolderIsBrokenOrMissingAtTheStartWhatServedLastServes() throws Exception {
        Served.write(folder, "test/late.drl", "package test;\nrule");
        assertThatThrownBy(() -> new Served(folder, Recommender::evaluated))
                .isInstanceOf(PolicyProblemsException.class)
                .hasMessageContaining("test/late.drl:2:");

        Served.save(folder, 5);
        String first;
        try (Served served = new Served(folder, Recommender::evaluated)) {
            first = release(served.current());
        }
        Served.write(folder, "test/late.drl", "package test;\nrule");
        try (Served served = new Served(folder, Recommender::evaluated)) {
            assertThat(release(served.current())).isEqualTo(first);
            assertThat(served.current()
                            .get("refused")
                            .get("problems")
                            .get(0)
                            .get("line")
                            .intValue())
                    .isEqualTo(2);
        }
        delete(folder.resolve("rules"));
        try (Served served = new Served(folder, Recommender::evaluated)) {
            assertThat(release(served.current())).isEqualTo(first);
            assertThat(served.current().get("refused").get("reason").textValue())
                    .isNotBlank();
            assertThat(served.evaluate(5, "").get("recommendations")).hasSize(1);
            served.save(5);
            assertThat(release(served.current(now -> now.get("refused").isNull())))
                    .isEqualTo(first);
        }
    }

    private static String release(JsonNode of) {
        return of.get("release").textValue();
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
