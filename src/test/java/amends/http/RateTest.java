package amends.http;

import static amends.http.Batches.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.LimitSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who asks more often than is allowed hears when to come again, before it happens too. */
class RateTest {

    private static HttpResponse<byte[]> ask(Batches service) throws Exception {
        return service.post("/v1/evaluations", line("main").getBytes(UTF_8), "Content-Type", "application/json");
    }

    @Test
    void eachAnswerSaysHowManyAreLeftAndTheOneTooManyWhenToComeAgain() throws Exception {
        // Slow enough that nothing comes back while this runs.
        try (Batches service = new Batches(new LimitSettings().atRate(3, Duration.ofHours(1), 3))) {
            for (int left = 2; left >= 0; left--) {
                HttpResponse<byte[]> good = ask(service);
                assertThat(good.statusCode()).isEqualTo(200);
                assertThat(good.headers().firstValue("RateLimit-Policy")).hasValue("\"key\";q=3;w=3600");
                assertThat(good.headers().firstValue("RateLimit").orElse("")).startsWith("\"key\";r=" + left + ";t=");
            }
            HttpResponse<byte[]> refused = ask(service);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("\"key\";r=0;t=");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1_000L, 1_200L);
            assertThat(Batches.text(refused)).contains("/problems/rate-limited");
            assertThat(service.get("/v1/incidents").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void withoutKeysAndWithoutASettingNobodyIsCounted() throws Exception {
        try (Batches service = new Batches(new LimitSettings())) {
            assertThat(ask(service).headers().map()).doesNotContainKeys("RateLimit", "ratelimit");
        }
    }

    @Test
    void theLinesOfABatchCountAndWaitForTheirTurn() throws Exception {
        try (Batches service = new Batches(new LimitSettings().atRate(1_000, Duration.ofSeconds(1), 100))) {
            long began = System.nanoTime();
            assertThat(service.batch((line("main") + "\n").repeat(1_000))).hasSize(1_000);
            // A thousand a second, and half of what was there at the start.
            assertThat((System.nanoTime() - began) / 1e9).isGreaterThan(0.9);
            assertThat(ask(service).statusCode()).isEqualTo(200);
        }
    }
}
