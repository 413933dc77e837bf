package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.PolicyForge;
import amends.recommendation.Recommender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away and comes back: callers are told, nothing is lost, nobody has to restart the service. */
class DatabaseGoneTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");

    /** Each waits a few seconds for a connection. */
    private static final int A_MINUTE_OF_REQUESTS = 20;

    private static final int MOST_TRIES = 60;

    @TempDir
    private Path folder;

    @Test
    void requestsAreRefusedClearlyWhileItIsGoneAndServedWhenItIsBack() throws Exception {
        goneFor(1);
    }

    @Test
    @Tag("stress")
    void aMinuteWithoutItIsSurvived() throws Exception {
        goneFor(A_MINUTE_OF_REQUESTS);
    }

    private void goneFor(int requests) throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"));
                AmendsServer server = serve(postgres)) {
            Caller caller = new Caller(server.uri());
            Caller admin = new Caller(server.adminUri());
            assertThat(caller.open("before").statusCode()).isEqualTo(201);
            assertThat(admin.get("/healthcheck").statusCode()).isEqualTo(200);

            postgres.stop();
            for (int i = 0; i < requests; i++) {
                assertRefused(caller.open("during"));
            }
            assertRefused(caller.get("/v1/incidents/before"));
            HttpResponse<String> health = admin.get("/healthcheck");
            assertThat(health.statusCode()).isEqualTo(500);
            assertThat(Caller.json(health).at("/database/healthy").booleanValue())
                    .isFalse();
            assertThat(Caller.json(health).at("/policies/healthy").booleanValue())
                    .isTrue();
            assertThat(evaluate(caller).statusCode()).isEqualTo(200);
            assertThat(caller.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = caller.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("{\"well\":false,\"notWell\":[\"database\"]}");

            postgres.startAgain();
            HttpResponse<String> served = caller.open("during");
            for (int tries = 0; served.statusCode() == 503 && tries < MOST_TRIES; tries++) {
                served = caller.open("during");
            }
            assertThat(served.statusCode()).as(served.body()).isEqualTo(201);
            assertThat(caller.get("/v1/incidents/before").statusCode()).isEqualTo(200);
            assertThat(caller.event("before", "e1").statusCode()).isEqualTo(201);
            assertThat(admin.get("/healthcheck").statusCode()).isEqualTo(200);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(Caller.json(answer).get("type").textValue()).isEqualTo("/problems/store-unavailable");
        assertThat(Caller.json(answer).get("detail").textValue())
                .contains("cannot be reached")
                .doesNotContain("Exception")
                .doesNotContain("localhost");
    }

    private static HttpResponse<String> evaluate(Caller caller) throws Exception {
        return caller.post(
                "/v1/evaluations",
                "{\"incident\": {\"kind\": \"test.Late\", \"course\": \"main\", \"delayMinutes\": 5}}");
    }

    private AmendsServer serve(OwnPostgres postgres) throws Exception {
        return AmendsServer.start(
                new AmendsConfiguration()
                        .onFreePorts()
                        .in(SmallRules.in(folder), folder.resolve("data"))
                        .on(postgres.url(), "postgres"),
                new PolicyForge(),
                Recommender::evaluated,
                () -> NOW);
    }
}
