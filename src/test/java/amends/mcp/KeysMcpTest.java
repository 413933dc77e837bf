package amends.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.http.access.Guarded;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What assistants may do with which key, and until when. */
class KeysMcpTest {

    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
    private static final String[] ACCEPT = {"Accept", "application/json, text/event-stream"};

    private static Guarded service;
    private static Guarded.Key admin;

    @BeforeAll
    static void start() {
        service = Guarded.fresh();
        admin = service.make(null, "admin");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Assistant assistant(Guarded.Key key) {
        return Assistant.at(service.uri(), key.text());
    }

    private static String begin(Guarded.Key key) {
        return service.post("/mcp", key, INITIALIZE, ACCEPT).is(200).header("Mcp-Session-Id");
    }

    @Test
    void twoSessionsMayDoWhatTheirKeysMay() {
        try (Assistant agent = assistant(service.make(admin, "agent"));
                Assistant auditor = assistant(service.make(admin, "auditor"))) {
            assertThat(agent.client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .containsExactlyInAnyOrder("recommend", "explain", "openIncidents", "recordAction");
            assertThat(auditor.client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .containsExactly("explain");
            for (String tool : new String[] {"recommend", "openIncidents", "recordAction"}) {
                McpSchema.CallToolResult refused = auditor.call(tool, "{}");
                assertThat(refused.isError()).isTrue();
                assertThat(Assistant.json(refused).get("status").intValue()).isEqualTo(403);
                assertThat(Assistant.text(refused)).contains("it takes a key of the role agent");
            }
            assertThat(agent.call("openIncidents", "{}").isError()).isFalse();
            assertThat(auditor.read("amends://release")).contains("sha256:");
        }
    }

    @Test
    void withoutAKeyThereIsNoSession() {
        service.post("/mcp", null, INITIALIZE, ACCEPT).is(401);
    }

    @Test
    void aSessionIsOfNoUseToAnotherKey() {
        String session = begin(service.make(admin, "agent"));
        Guarded.Key other = service.make(admin, "agent");
        service.post("/mcp", other, LIST, ACCEPT[0], ACCEPT[1], "Mcp-Session-Id", session)
                .is(404);
        service.send("DELETE", "/mcp", other, null, "Mcp-Session-Id", session).is(404);
    }

    @Test
    void whoAskedIsInTheDecision() {
        Guarded.Key agent = service.make(admin, "agent");
        try (Assistant assistant = assistant(agent)) {
            String kind = assistant.client.listTools().tools().stream()
                    .filter(tool -> tool.name().equals("openIncidents"))
                    .map(tool -> Assistant.JSON
                            .valueToTree(tool.inputSchema())
                            .at("/properties/kind/enum/0")
                            .textValue())
                    .findFirst()
                    .orElseThrow();
            McpSchema.CallToolResult told =
                    assistant.call("recommend", "{\"incident\":{\"kind\":\"" + kind + "\",\"delayMinutes\":3}}");
            assertThat(told.isError()).as(Assistant.text(told)).isFalse();
            String decision = Assistant.json(told).get("decisionId").textValue();
            assertThat(service.get("/v1/decisions/" + decision, admin)
                            .is(200)
                            .json()
                            .get("askedBy")
                            .textValue())
                    .isEqualTo(agent.id());
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRevokedKeyEndsItsSessionAndWhatItListensTo() throws Exception {
        Guarded.Key agent = service.make(admin, "agent");
        String session = begin(agent);
        HttpResponse<InputStream> listening = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.uri() + "/mcp"))
                                .header("Accept", "text/event-stream")
                                .header("Authorization", "Bearer " + agent.text())
                                .header("Mcp-Session-Id", session)
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(listening.statusCode()).isEqualTo(200);
        service.send("DELETE", "/v1/keys/" + agent.id(), admin, null);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(listening.body(), StandardCharsets.UTF_8))) {
            // Ends when the stream does.
            assertThat(lines.lines().filter(line -> line.startsWith("data:"))).isEmpty();
        }
        service.post("/mcp", agent, LIST, ACCEPT[0], ACCEPT[1], "Mcp-Session-Id", session)
                .is(401);
        assertThatThrownBy(() -> assistant(agent)).isInstanceOf(RuntimeException.class);
    }
}
