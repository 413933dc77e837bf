package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.PolicyForge;
import amends.recommendation.Recommender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator asks of a service that runs on an H2 file. */
class EraseAndBackUpTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:31:00Z");

    @TempDir
    private Path folder;

    @Test
    void aCustomerIsErasedByOneRequestAndTheIncidentSaysSo() throws Exception {
        try (AmendsServer server = serve()) {
            Caller caller = new Caller(server.uri());
            String customer = Caller.json(caller.open("a")).get("customerId").textValue();
            assertThat(caller.event("a", "e1").statusCode()).isEqualTo(201);

            assertThat(caller.delete("/v1/customers/" + customer).body())
                    .isEqualTo("{\"incidents\":1,\"decisions\":0}");
            assertThat(caller.delete("/v1/customers/" + customer).body())
                    .isEqualTo("{\"incidents\":0,\"decisions\":0}");

            HttpResponse<String> shown = caller.get("/v1/incidents/a");
            JsonNode incident = Caller.json(shown);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(incident.get("erasedAt").textValue()).isEqualTo("2026-11-22T19:31:00Z");
            assertThat(incident.at("/events/0/text").textValue()).isEqualTo("erased");
            assertThat(incident.get("plan").isNull()).isTrue();
            assertThat(shown.body()).doesNotContain(customer).doesNotContain("And?");
            HttpResponse<String> later = caller.event("a", "e2");
            assertThat(later.statusCode()).isEqualTo(409);
            assertThat(later.body()).contains("erased at 2026-11-22T19:31:00Z");
        }
    }

    @Test
    void aServerThatRunsWritesABackupOfItsOwn() throws Exception {
        try (AmendsServer server = serve()) {
            new Caller(server.uri()).open("a");

            HttpResponse<String> answer = new Caller(server.adminUri()).post("/tasks/backup", "");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("1 incidents");
            try (Stream<Path> written = Files.list(folder.resolve("data/backups"))) {
                assertThat(written.map(file -> file.getFileName().toString()).toList())
                        .isEqualTo(List.of("amends-20261122T193100Z.zip"));
            }
        }
    }

    private AmendsServer serve() throws Exception {
        return AmendsServer.start(
                new AmendsConfiguration()
                        .onFreePorts()
                        .in(SmallRules.in(folder), folder.resolve("data"))
                        .on("", ""),
                new PolicyForge(),
                Recommender::evaluated,
                () -> NOW);
    }
}
