package amends.http;

import static amends.http.Batches.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.LimitSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Where more is asked for than can be done, some wait for a moment and the others are sent away at once. */
class OverloadTest {

    private final CountDownLatch free = new CountDownLatch(1);
    private final Semaphore busy = new Semaphore(0);

    private Batches service(LimitSettings limits) {
        return new Batches(new AmendsConfiguration().onFreePorts().within(limits), (policies, situation, asOf) -> {
            if ("slow".equals(situation.incident().get("course"))) {
                busy.release();
                try {
                    free.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Batches.noted(situation, policies.policies().release(), asOf);
        });
    }

    private static HttpResponse<byte[]> ask(Batches service, String course) {
        try {
            return service.post("/v1/evaluations", line(course).getBytes(UTF_8), "Content-Type", "application/json");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertOverloaded(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Batches.text(answer)).contains("/problems/overloaded").contains("The service has too much to do");
    }

    @Test
    void evaluationsBeyondTheBoundAreSentAwayAndTheRestGoesOn() throws Exception {
        try (Batches service = service(new LimitSettings().atOnce(512, 2, 2))) {
            List<CompletableFuture<HttpResponse<byte[]>>> slow = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                slow.add(CompletableFuture.supplyAsync(() -> ask(service, "slow"), work -> new Thread(work).start()));
            }
            busy.acquire(2);

            long began = System.nanoTime();
            List<CompletableFuture<HttpResponse<byte[]>>> more = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                more.add(CompletableFuture.supplyAsync(() -> ask(service, "quick"), work -> new Thread(work).start()));
            }
            for (CompletableFuture<HttpResponse<byte[]>> one : more) {
                assertOverloaded(one.get());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(service.get("/v1/incidents").statusCode()).isEqualTo(200);
            assertThat(service.batch(line("main"))).hasSize(1);

            free.countDown();
            for (CompletableFuture<HttpResponse<byte[]>> one : slow) {
                assertThat(one.get().statusCode()).isEqualTo(200);
            }
            assertThat(ask(service, "quick").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoWaitsIsAnsweredWhereAPlaceBecomesFreeInTime() throws Exception {
        try (Batches service = service(new LimitSettings().atOnce(512, 1, 1))) {
            CompletableFuture<HttpResponse<byte[]>> slow =
                    CompletableFuture.supplyAsync(() -> ask(service, "slow"), work -> new Thread(work).start());
            busy.acquire();
            HttpResponse<byte[]> tooLate = ask(service, "quick");
            assertOverloaded(tooLate);
            free.countDown();

            assertThat(slow.get().statusCode()).isEqualTo(200);
            assertThat(ask(service, "quick").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requestsBeyondTheBoundAreSentAwayButForHealth() throws Exception {
        try (Batches service = service(new LimitSettings().atOnce(2, 2, 0))) {
            List<CompletableFuture<HttpResponse<byte[]>>> slow = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                slow.add(CompletableFuture.supplyAsync(() -> ask(service, "slow"), work -> new Thread(work).start()));
            }
            busy.acquire(2);

            assertOverloaded(ask(service, "quick"));
            assertThat(service.get("/v1/incidents").statusCode()).isEqualTo(503);
            assertThat(service.get("/health/live").statusCode()).isNotEqualTo(503);
            assertThat(service.get("/health/../v1/incidents").statusCode()).isEqualTo(503);

            free.countDown();
            for (CompletableFuture<HttpResponse<byte[]>> one : slow) {
                assertThat(one.get().statusCode()).isEqualTo(200);
            }
            assertThat(service.get("/v1/incidents").statusCode()).isEqualTo(200);
        }
    }
}
