package amends.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.recommendation.Recommender;
import amends.wire.SmallPolicies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void bothPortsSayThatItLivesAndIsReadyAndReadyIsTheFirstToSayNo() throws Exception {
        try (AmendsServer server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts(),
                (reading, before) -> SmallPolicies.compiled(),
                Recommender::evaluated,
                () -> Instant.EPOCH)) {
            for (String port : new String[] {server.uri(), server.adminUri()}) {
                for (String probe : new String[] {"/health/live", "/health/ready"}) {
                    HttpResponse<String> answer = get(port + probe);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo("{\"well\":true,\"notWell\":[]}");
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
                    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                }
            }

            server.drain();

            for (String port : new String[] {server.uri(), server.adminUri()}) {
                HttpResponse<String> ready = get(port + "/health/ready");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).isEqualTo("{\"well\":false,\"notWell\":[\"stopping\"]}");
                assertThat(ready.headers().firstValue("Connection")).contains("close");
                assertThat(get(port + "/health/live").statusCode()).isEqualTo(200);
            }
        }
    }

    private HttpResponse<String> get(String uri) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }
}
