package amends.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.LateTable;
import amends.http.incidents.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that no good client sends. */
class HostileMcpTest {

    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
    private static final String BOTH = "application/json, text/event-stream";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Service service;

    @BeforeAll
    static void start(@TempDir Path rules) {
        service = Service.on(LateTable.rules().in(rules));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> send(String method, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.uri() + "/mcp"))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body, String session) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Accept", BOTH, "Content-Type", "application/json"));
        if (session != null) {
            headers.addAll(List.of("Mcp-Session-Id", session));
        }
        return send("POST", body, headers.toArray(String[]::new));
    }

    private static String session() throws Exception {
        HttpResponse<String> answer = post(INITIALIZE, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    /** The problem that was told, which tells nothing of us. */
    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "stackTrace", "modelcontextprotocol", "jackson");
        JsonNode problem = Assistant.JSON.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "[" + LIST + "]",
                "null",
                "5",
                "{}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":5}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"x\",\"arguments\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":{}}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"logging/setLevel\",\"params\":{\"level\":\"loud\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"recommend\",\"_meta\":5}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"nobody\",\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":{}}}"
            })
    void whatIsNoMessageIsRefused(String body) throws Exception {
        problem(post(body, session()), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"recomend\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"file:///etc/passwd\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"amends://policies/../x\"}}"
            })
    void whatCannotBeDoneIsAnsweredWithAnError(String body) throws Exception {
        HttpResponse<String> answer = post(body, session());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"error\"")
                .doesNotContain("stackTrace", "\\tat ", "Exception", "root:", "jackson");
    }

    @Test
    void aMethodThatThereIsNotIsRefused() throws Exception {
        assertThat(problem(send("PUT", LIST, "Accept", BOTH), 405)).isNotNull();
    }

    @Test
    void whoeverWantsNoEventsIsToldSo() throws Exception {
        String session = session();
        problem(send("POST", LIST, "Content-Type", "application/json", "Mcp-Session-Id", session), 406);
        problem(
                send(
                        "POST",
                        LIST,
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json",
                        "Mcp-Session-Id",
                        session),
                406);
        problem(send("GET", null, "Accept", "application/json", "Mcp-Session-Id", session), 406);
    }

    @Test
    void whoeverTakesEverythingTakesEvents() throws Exception {
        HttpResponse<String> answer =
                send("POST", LIST, "Content-Type", "application/json", "Accept", "*/*", "Mcp-Session-Id", session());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("recordAction");
    }

    @Test
    void onlyJsonIsTaken() throws Exception {
        String session = session();
        problem(send("POST", LIST, "Accept", BOTH, "Mcp-Session-Id", session), 415);
        problem(send("POST", LIST, "Accept", BOTH, "Content-Type", "text/plain", "Mcp-Session-Id", session), 415);
        problem(
                send(
                        "POST",
                        LIST,
                        "Accept",
                        BOTH,
                        "Content-Type",
                        "application/json; charset=no",
                        "Mcp-Session-Id",
                        session),
                415);
        problem(
                send(
                        "POST",
                        LIST,
                        "Accept",
                        BOTH,
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip",
                        "Mcp-Session-Id",
                        session),
                415);
    }

    @Test
    void withoutASessionNothingIsAnswered() throws Exception {
        problem(post(LIST, null), 400);
        problem(post(LIST, "made-up"), 404);
        problem(send("GET", null, "Accept", BOTH), 400);
        problem(send("GET", null, "Accept", BOTH, "Mcp-Session-Id", "made-up"), 404);
        problem(send("DELETE", null), 400);
        problem(send("DELETE", null, "Mcp-Session-Id", "made-up"), 404);
    }

    @Test
    void aSessionThatWasEndedIsOver() throws Exception {
        String session = session();
        assertThat(send("DELETE", null, "Mcp-Session-Id", session).statusCode()).isEqualTo(200);
        problem(post(LIST, session), 404);
    }

    @Test
    void aVersionThatIsNotSpokenIsRefused() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                LIST,
                "Accept",
                BOTH,
                "Content-Type",
                "application/json",
                "Mcp-Session-Id",
                session(),
                "MCP-Protocol-Version",
                "1999-01-01");
        assertThat(problem(answer, 400).get("detail").textValue()).contains("2025-06-18");
    }

    @Test
    void aHugeMessageIsRefused() throws Exception {
        problem(post("{\"jsonrpc\":\"2.0\",\"x\":\"" + "x".repeat(2_000_000) + "\"}", session()), 413);
    }

    @Test
    void aDeepMessageIsRefused() throws Exception {
        problem(post("{\"jsonrpc\":\"2.0\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", session()), 400);
    }

    @Test
    void theSessionsOfAClientThatBeginsThemWithoutEndAreBounded() throws Exception {
        String first = session();
        for (int i = 0; i < Sessions.MOST_OF_A_KEY; i++) {
            session();
        }
        problem(post(LIST, first), 404);
    }
}
