package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.PolicyForge;
import amends.recommendation.Recommender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations of incidents that nobody keeps are logged, within what the settings say. */
class DecisionLogTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");
    private static final String REQUEST = """
            {"incident": {"kind": "test.Late", "id": "T-1", "course": "main", "delayMinutes": 21},
             "customer": {"id": "zebra"}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aDecisionIsFoundAsSoonAsItIsToldAndComesOutTheSameAgain() throws Exception {
        try (AmendsServer server = serve(settings())) {
            Caller caller = new Caller(server.uri());
            HttpResponse<String> answer = caller.post("/v1/evaluations", REQUEST);
            String id = id(answer);

            JsonNode found = Caller.json(caller.get("/v1/decisions/" + id));
            assertThat(found.get("plan").toString()).isEqualTo(answer.body());
            JsonNode again = Caller.json(caller.post("/v1/decisions/" + id + "/replay", "{}"));
            assertThat(again.get("same").booleanValue()).isTrue();
        }
    }

    @Test
    void aMaskedDecisionDoesNotTellWhatIsMaskedAndIsNotMadeAgain() throws Exception {
        try (AmendsServer server = serve(settings().masking("customer.id", "incident.cause"))) {
            Caller caller = new Caller(server.uri());
            HttpResponse<String> answer = caller.post("/v1/evaluations", REQUEST);
            String id = id(answer);

            HttpResponse<String> found = caller.get("/v1/decisions/" + id);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).doesNotContain("zebra").contains("\"***\"", "T-1");
            HttpResponse<String> again = caller.post("/v1/decisions/" + id + "/replay", "{}");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("masked");

            String other =
                    id(caller.post("/v1/evaluations", REQUEST.replace("\"id\": \"zebra\"", "\"tier\": \"gold\"")));
            assertThat(caller.post("/v1/decisions/" + other + "/replay", "{}").statusCode())
                    .as("nothing was masked in it")
                    .isEqualTo(200);
        }
    }

    @Test
    void aFieldThatNobodyKnowsCannotBeMasked() throws Exception {
        AmendsConfiguration settings = settings().masking("customer.teir", "incident.course");
        assertThatThrownBy(() -> serve(settings))
                .hasMessage("decisions.mask: no incident and no customer has the field customer.teir; did you mean"
                        + " customer.tier?");
        AmendsConfiguration empty = settings().masking((String) null);
        assertThatThrownBy(() -> serve(empty))
                .hasMessageStartingWith("decisions.mask: no incident and no customer has");
    }

    @Test
    void withoutALogDecisionsAreNotFound() throws Exception {
        try (AmendsServer server = serve(settings().unlogged())) {
            Caller caller = new Caller(server.uri());
            String id = id(caller.post("/v1/evaluations", REQUEST));
            assertThat(caller.get("/v1/decisions/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aCustomerIsErasedFromDecisionsToo() throws Exception {
        try (AmendsServer server = serve(settings())) {
            Caller caller = new Caller(server.uri());
            String id = id(caller.post("/v1/evaluations", REQUEST));

            assertThat(caller.delete("/v1/customers/zebra").body()).isEqualTo("{\"incidents\":0,\"decisions\":1}");

            assertThat(caller.get("/v1/decisions/" + id).body()).doesNotContain("zebra");
            HttpResponse<String> again = caller.post("/v1/decisions/" + id + "/replay", "{}");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("erased");
        }
    }

    @Test
    void whatIsLoggedDrainedAndWaitsIsMeasured() throws Exception {
        try (AmendsServer server = serve(settings())) {
            new Caller(server.uri()).post("/v1/evaluations", REQUEST);
            assertThat(new Caller(server.adminUri()).get("/metrics").body())
                    .contains("\namends_decisions_logged 1.0\n")
                    .contains("\namends_decisions_lag_seconds ");
        }
    }

    @Test
    void whereTheDiskIsFullEvaluationsAreRefusedUntilThereIsRoom() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 1_000, 500);
                AmendsServer server =
                        serve(new AmendsConfiguration().onFreePorts().in(SmallRules.in(folder), disk.folder()))) {
            Caller caller = new Caller(server.uri());
            String before = id(caller.post("/v1/evaluations", REQUEST));

            HttpResponse<String> refused = refused(caller, disk.folder());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body()).contains("/problems/log-overloaded", "is full");

            disk.free();
            String after = id(caller.post("/v1/evaluations", REQUEST));
            assertThat(caller.get("/v1/decisions/" + before).statusCode()).isEqualTo(200);
            assertThat(caller.get("/v1/decisions/" + after).statusCode()).isEqualTo(200);
        }
    }

    /** What has come into the database makes room once more, which is filled too. */
    private static HttpResponse<String> refused(Caller caller, Path folder) throws Exception {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 100 && (answer == null || answer.statusCode() == 200); i++) {
            fill(folder);
            answer = caller.post("/v1/evaluations", REQUEST);
        }
        return answer;
    }

    private static void fill(Path folder) throws IOException {
        byte[] some = new byte[1_024];
        try {
            while (folder.toFile().exists()) {
                Files.write(folder.resolve("more"), some, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    private static String id(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).get("decisionId").textValue();
    }

    private AmendsConfiguration settings() throws IOException {
        return new AmendsConfiguration()
                .onFreePorts()
                .in(SmallRules.in(folder), folder.resolve("data"))
                .on("jdbc:h2:mem:" + UUID.randomUUID(), "");
    }

    private static AmendsServer serve(AmendsConfiguration settings) {
        return AmendsServer.start(settings, new PolicyForge(), Recommender::evaluated, () -> NOW);
    }
}
