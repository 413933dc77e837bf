package amends.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service logs of requests that hold secrets in every place that they have. */
class LogSecrecyTest {

    private static final String SECRET = "hunter2-4711";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void noSecretIsLoggedAndNobodyWritesALineOfTheLog(String format) throws Exception {
        Path log = folder.resolve("amends.log");
        try (ServiceProcess service = ServiceProcess.start(
                folder,
                folder.resolve("data"),
                null,
                "logging: {format: " + format + ", level: debug, file: '" + log + "'}\n"
                        + "decisions: {mask: [customer.id]}\n"
                        + "database: {user: sa, password: " + SECRET + "}\n")) {
            URI uri = URI.create(service.caller().uri());
            for (String request : requests()) {
                send(uri, request);
            }
            service.terminate();
            service.code();
        }

        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(lines).noneMatch(line -> line.contains(SECRET));
        assertThat(Files.readString(folder.resolve("service.log"))).doesNotContain(SECRET);
        assertThat(lines).noneMatch(line -> line.stripLeading().startsWith("FORGED"));
        assertThat(lines).anyMatch(line -> line.contains(TRACE) && line.contains("evaluate"));
        if (format.equals("json")) {
            for (String line : lines) {
                JsonNode json = new JsonMapper().readTree(line);
                assertThat(json.isObject()).as(line).isTrue();
            }
        }
    }

    private static List<String> requests() {
        String good = "{\"incident\":{\"kind\":\"test.Late\",\"course\":\"" + SECRET + "\"},\"customer\":{\"id\":\""
                + SECRET + "\"}}";
        List<String> requests = new ArrayList<>();
        requests.add(post("/v1/evaluations", good));
        requests.add(post("/v1/evaluations?token=" + SECRET, good));
        requests.add(post("/v1/evaluations", "{\"" + SECRET + "\": "));
        requests.add(post("/v1/evaluations", "{\"incident\":{\"kind\":\"" + SECRET + "\"}}"));
        requests.add(post("/v1/evaluations", "{\"incident\":{\"kind\":\"a\\nFORGED\"}}"));
        requests.add(post("/v1/incidents", good));
        requests.add(post("/v1/incidents", good.replace("\"course\"", "\"id\":\"x\\nFORGED\",\"course\"")));
        requests.add(post("/v1/" + SECRET, good));
        requests.add(post("/v1/incidents/" + SECRET + "%0aFORGED/events", "{\"type\":\"" + SECRET + "\"}"));
        requests.add(post("/v1/releases", SECRET));
        requests.add("GET /%0d%0aFORGED" + SECRET + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        requests.add(SECRET + " / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.add("GET / HTTP/1.1\r\nHost: " + SECRET + "\r\nX\0Y: " + SECRET + "\r\n\r\n");
        return requests;
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer amends_k1_"
                + SECRET + "\r\nCookie: session=" + SECRET + "\r\nUser-Agent: " + SECRET + "\r\ntraceparent: 00-"
                + TRACE
                + "-00f067aa0ba902b7-01\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
    }

    private static void send(URI uri, String request) throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void theAnswerNamesItsTraceAndTheLogHasIt() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(
                folder,
                folder.resolve("data"),
                null,
                "logging: {format: json, file: '" + folder.resolve("log") + "'}\n")) {
            String named = service.caller()
                    .get("/v1/budgets")
                    .headers()
                    .firstValue("traceresponse")
                    .orElseThrow();
            assertThat(named).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
            service.terminate();
            service.code();
            JsonNode line = new JsonMapper()
                    .readTree(Files.readAllLines(folder.resolve("log")).stream()
                            .filter(one -> one.contains("listBudgets"))
                            .findFirst()
                            .orElseThrow());
            assertThat(line.get("trace_id").textValue()).isEqualTo(named.substring(3, 35));
            assertThat(line.get("status").intValue()).isEqualTo(200);
            assertThat(line.get("method").textValue()).isEqualTo("GET");
            assertThat(line.get("path").textValue()).isEqualTo("/v1/budgets");
            assertThat(line.get("remote").textValue()).isEqualTo("127.0.0.1");
            assertThat(line.get("bytes").intValue()).isPositive();
            assertThat(line.get("duration_ms").isNumber()).isTrue();
        }
    }
}
