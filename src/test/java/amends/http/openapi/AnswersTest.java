package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.openapi.Described.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the service answers is what it describes: an evening of real calls, each held against the description. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersTest {

    private static final String LATE =
            "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"T-1\",\"dueAt\":\"2026-11-22T19:00:00Z\","
                    + "\"severity\":\"MAJOR\",\"orderValue\":\"86.00\",\"currency\":\"USD\"},"
                    + "\"customer\":{\"id\":\"c-1\",\"tier\":\"gold\",\"language\":\"en\"}}";

    private static final Set<String> called = new TreeSet<>();

    private static Described service;
    private static Contract contract;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        service = new Described(folder);
        contract = new Contract(service.document());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Answer told(int status, String method, String path, String type, String body, String... headers)
            throws Exception {
        Answer answer =
                service.send(method, path, type, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.text())
                .isEqualTo(status);
        contract.holds(method, path, answer);
        if (status < 400) {
            called.add(contract.operation(method, path)
                    .described()
                    .path("operationId")
                    .asText());
        }
        return answer;
    }

    private static Answer get(String path, String... headers) throws Exception {
        return told(200, "GET", path, null, null, headers);
    }

    private static Answer post(int status, String path, String body, String... headers) throws Exception {
        return told(status, "POST", path, "application/json", body, headers);
    }

    private static void happens(int status, String event) throws Exception {
        Answer unused = post(status, "/v1/incidents/T-1/events", event);
    }

    @Test
    @Order(1)
    void everythingThatCanHappenToAnIncident() throws Exception {
        post(200, "/v1/evaluations", LATE);
        String tag = post(201, "/v1/incidents", LATE).header("ETag");
        post(200, "/v1/incidents", LATE);
        told(304, "GET", "/v1/incidents/T-1", null, null, "If-None-Match", tag);
        happens(201, "{\"type\":\"acknowledged\",\"by\":\"ann\",\"nextUpdateMinutes\":10}");
        happens(201, "{\"type\":\"statusSent\",\"message\":\"news\",\"expectedAt\":\"2026-11-22T19:45:00Z\"}");
        happens(201, "{\"type\":\"asked\",\"message\":\"what-helps\"}");
        happens(201, "{\"type\":\"escalated\",\"role\":\"manager\"}");
        happens(201, "{\"type\":\"estimated\",\"expectedAt\":\"2026-11-22T19:50:00Z\"}");
        happens(201, "{\"type\":\"snoozed\",\"minutes\":5}");
        happens(201, "{\"type\":\"remedyDeclined\",\"remedy\":\"apology\",\"reason\":\"no\"}");
        happens(
                201,
                "{\"type\":\"remedyGiven\",\"remedy\":\"fee\",\"amount\":{\"amount\":\"3.99\",\"currency\":\"USD\"}}");
        String reservation = post(201, "/v1/incidents/T-1/reservations", "{\"remedy\":\"appetizer\",\"by\":\"ann\"}")
                .json()
                .path("id")
                .textValue();
        get("/v1/incidents/T-1");
        post(200, "/v1/incidents/T-1/link", "{}");
        told(404, "POST", "/v1/incidents/none/link", null, null);
        get("/v1/approvals");
        post(200, "/v1/incidents/T-1/reservations/" + reservation + "/approval", "{\"by\":\"omar\"}");
        told(200, "DELETE", "/v1/incidents/T-1/reservations/" + reservation, null, null);
        happens(
                201,
                "{\"type\":\"overridden\",\"action\":\"compensate\",\"name\":\"appetizer\",\"did\":\"a walk\","
                        + "\"reason\":\"doubted\"}");
        happens(201, "{\"type\":\"paused\",\"reason\":\"asked to wait\"}");
        happens(201, "{\"type\":\"resumed\",\"id\":\"e-9\",\"by\":\"ann\"}");
        happens(200, "{\"type\":\"resumed\",\"id\":\"e-9\",\"by\":\"ann\"}");
        happens(201, "{\"type\":\"customerReplied\",\"text\":\"thanks\"}");
        happens(201, "{\"type\":\"resolved\"}");
        happens(201, "{\"type\":\"followedUp\",\"message\":\"how-was-it\"}");
        happens(201, "{\"type\":\"outcome\",\"rating\":4,\"comment\":\"fine\",\"preferred\":\"appetizer\"}");
        happens(201, "{\"type\":\"reopened\",\"reason\":\"again\"}");
        happens(409, "{\"type\":\"reopened\"}");
        happens(422, "{\"type\":\"teleported\"}");
        post(400, "/v1/incidents/T-1/events", "{");
        post(412, "/v1/incidents/T-1/events", "{\"type\":\"resolved\"}", "If-Match", "\"1\"");
        told(415, "POST", "/v1/incidents/T-1/events", "text/plain", "{}");
    }

    @Test
    @Order(2)
    void whatIsShownOfIt() throws Exception {
        for (String path : List.of(
                "/v1/incidents",
                "/v1/incidents?status=all&limit=1",
                "/v1/incidents/T-1",
                "/v1/incidents/T-1/timeline",
                "/v1/incidents/T-1/clocks",
                "/v1/incidents/T-1/clocks?explain=true",
                "/v1/incidents/T-1/why",
                "/v1/incidents/T-1/why?about=appetizer",
                "/v1/incidents/T-1/decisions",
                "/v1/incidents/export",
                "/v1/decisions",
                "/v1/decisions?limit=2&kind=test.Late",
                "/v1/decisions/export",
                "/v1/ledger",
                "/v1/ledger?limit=1",
                "/v1/budgets",
                "/v1/policies",
                "/v1/policies?domain=test",
                "/v1/policies/test/policy.drl",
                "/health/live",
                "/health/ready",
                "/v1/keys",
                "/metrics",
                "/v1/approvals",
                "/v1/reports/promises",
                "/v1/reports/outcomes",
                "/v1/reports/rules",
                "/v1/reports/rules?weeks=2",
                "/docs",
                "/openapi.json",
                "/openapi.yaml")) {
            get(path);
        }
        get("/v1/incidents/T-1/why", "Accept", "text/plain");
        get("/v1/reports/promises", "Accept", "text/csv");
        get("/v1/reports/rules", "Accept", "text/csv");
        JsonNode decisions = get("/v1/decisions").json().path("decisions");
        assertThat(decisions.size()).isGreaterThan(15);
        for (JsonNode one : decisions) {
            String path = "/v1/decisions/" + one.path("id").textValue();
            get(path);
            get(path + "/why");
            told(200, "POST", path + "/replay", null, null);
            post(200, path + "/replay", "{\"release\":\"current\"}");
        }
        told(404, "GET", "/v1/decisions/none", null, null);
        told(422, "GET", "/v1/ledger?limit=0", null, null);
    }

    @Test
    @Order(3)
    void whatIsToldAsItHappens() throws Exception {
        JsonNode item = contract.operation("GET", "/v1/incidents/stream")
                .described()
                .at("/responses/200/content/text~1event-stream/x-item-schema");
        assertThat(contract.complaints(item, service.firstTold())).isEmpty();
        called.add("followIncidents");
    }

    @Test
    @Order(3)
    void manyAtOnce() throws Exception {
        String line = "{\"key\":\"k1\",\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":5}}\n";
        Answer answer = told(200, "POST", "/v1/incidents/bulk", "application/x-ndjson", line + "{}\n" + line);
        assertThat(answer.text().lines()).hasSize(3);
        String batch = "{\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":5}}\n";
        told(200, "POST", "/v1/evaluations/batch", "application/x-ndjson", batch + "{}\n" + batch);
        post(200, "/v1/policies/check", example("/v1/policies/check", "draft"));
        post(200, "/v1/policies/check", "{\"files\":{\"test/x.drl\":\"no\"}}");
    }

    @Test
    @Order(4)
    void releases() throws Exception {
        String old = get("/v1/releases/current").json().path("release").textValue();
        String hash = post(201, "/v1/releases", example("/v1/releases", "draft"))
                .json()
                .path("release")
                .textValue();
        post(200, "/v1/releases", example("/v1/releases", "draft"));
        get("/v1/releases");
        get("/v1/releases/" + hash);
        get("/v1/releases/" + hash + "/files");
        get("/v1/releases/" + old + "/diff?to=" + hash);
        get("/v1/releases/" + old + "/diff?format=text&to=" + hash);
        post(200, "/v1/releases/" + hash + "/propose", "{\"by\":\"maria\",\"why\":\"new\"}");
        post(409, "/v1/releases/" + hash + "/propose", "{\"by\":\"maria\"}");
        post(200, "/v1/releases/" + hash + "/withdraw", "{\"by\":\"maria\"}");
        post(409, "/v1/releases/" + hash + "/withdraw", "{\"by\":\"maria\"}");
        post(200, "/v1/releases/" + hash + "/propose", "{\"by\":\"maria\"}");
        get("/v1/releases");
        get("/v1/releases/" + hash);
        post(200, "/v1/releases/" + hash + "/approve", "{\"by\":\"omar\"}");
        post(200, "/v1/releases/" + hash + "/activate", "{\"by\":\"omar\",\"why\":\"new\"}");
        get("/v1/releases/current");
        post(200, "/v1/releases/rollback", "{\"by\":\"omar\"}");
        get("/v1/releases/current");
        get("/v1/releases/steps");
        post(200, "/v1/releases/unpin", "{\"by\":\"omar\"}");
        post(409, "/v1/releases/unpin", "{\"by\":\"omar\"}");
        post(422, "/v1/releases", "{\"by\":\"omar\",\"files\":{\"x.drl\":\"no\"}}");
        assertThat(get("/v1/releases/current").json().path("release").textValue())
                .isEqualTo(old);
    }

    @Test
    @Order(5)
    void backtests() throws Exception {
        String id = told(
                        202,
                        "POST",
                        "/v1/backtests",
                        "application/x-ndjson",
                        LATE.replace("}}", "},\"asOf\":\"2026-11-22T19:30:00Z\"}") + "\n")
                .json()
                .path("id")
                .textValue();
        String path = "/v1/backtests/" + id;
        get("/v1/backtests");
        JsonNode job = get(path).json();
        for (int i = 0; i < 2_000 && !job.path("state").asText().matches("done|failed"); i++) {
            job = get(path).json();
        }
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
        get(path + "/result");
        get(path + "/result", "Accept", "text/html");
        get(path + "/timelines");
        told(204, "DELETE", path, null, null);
        told(404, "GET", path, null, null);
    }

    /** Examples are requests that can be sent as they stand. */
    @Test
    @Order(6)
    void everyExampleIsTaken() throws Exception {
        List<String> sent = new ArrayList<>();
        post(201, "/v1/incidents", LATE.replace("T-1", "T-2"));
        String decision = get("/v1/incidents/T-2").json().path("decisionId").textValue();
        for (Map.Entry<String, JsonNode> path :
                contract.document().path("paths").properties()) {
            JsonNode content = path.getValue().at("/post/requestBody/content");
            for (Map.Entry<String, JsonNode> media : content.properties()) {
                for (Map.Entry<String, JsonNode> one :
                        media.getValue().path("examples").properties()) {
                    JsonNode value = one.getValue().path("value");
                    String to = path.getKey().replace("{id}", path.getKey().contains("decisions") ? decision : "T-2");
                    if (!to.contains("{") && !to.matches(".*/(unpin|rollback|keys|mcp)")) {
                        sent.add(to + " " + one.getKey());
                        Answer answer = service.send(
                                "POST",
                                to,
                                media.getKey(),
                                (value.isTextual() ? value.textValue() : value.toString())
                                        .getBytes(StandardCharsets.UTF_8));
                        assertThat(answer.status())
                                .as(to + value + answer.text())
                                .isBetween(200, 202);
                        contract.holds("POST", to, answer);
                    }
                    String schema = media.getValue().has("x-item-schema") ? "x-item-schema" : "schema";
                    String text = value.isTextual() ? value.textValue() : value.toString();
                    assertThat(contract.complaints(media.getValue().get(schema), text))
                            .as(text)
                            .isEmpty();
                }
            }
        }
        assertThat(sent).hasSizeGreaterThan(15).contains("/v1/evaluations inn.LongStay", "/v1/releases draft");
    }

    @Test
    @Order(7)
    void erasing() throws Exception {
        told(200, "DELETE", "/v1/customers/c-1", null, null);
        told(200, "DELETE", "/v1/customers?id=c%2F2", null, null);
        get("/v1/incidents/T-1");
        get("/v1/incidents/T-1/timeline");
        String decision =
                get("/v1/incidents/T-1/decisions").json().at("/decisions/0/id").textValue();
        get("/v1/decisions/" + decision);
    }

    @Test
    @Order(8)
    void webhooks() throws Exception {
        JsonNode made =
                post(201, "/v1/webhooks", example("/v1/webhooks", "everything")).json();
        String one = "/v1/webhooks/" + made.path("id").textValue();
        get("/v1/webhooks");
        get(one);
        told(
                200,
                "PUT",
                one,
                "application/json",
                "{\"url\":\"https://hooks.example.com/amends\",\"events\":[\"promise.breached\"],\"enabled\":false}");
        post(422, "/v1/webhooks", "{\"url\":\"http://localhost\"}");
        told(200, "POST", one + "/secret", null, null);
        String delivery =
                told(202, "POST", one + "/test", null, null).json().path("id").textValue();
        get(one + "/deliveries");
        get(one + "/deliveries?state=waiting&limit=1");
        told(202, "POST", one + "/deliveries/" + delivery + "/resend", null, null);
        told(204, "DELETE", one, null, null);
        told(404, "GET", one, null, null);
    }

    @Test
    @Order(8)
    void whatAssistantsSay() throws Exception {
        String both = "application/json, text/event-stream";
        Answer begun = post(200, "/mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
                 "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""", "Accept", both);
        String session = begun.header("Mcp-Session-Id");
        post(
                202,
                "/mcp",
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
                "Accept",
                both,
                "Mcp-Session-Id",
                session);
        told(200, "DELETE", "/mcp", null, null, "Mcp-Session-Id", session);
        // It is listened to by the tests of the protocol; here it would have no end.
        called.add("followMcpSession");
    }

    /** Once there is a key, everything takes one. */
    @Test
    @Order(9)
    void keys() throws Exception {
        JsonNode made = post(201, "/v1/keys", "{\"name\":\"root\",\"roles\":[\"admin\"]}")
                .json();
        told(401, "GET", "/v1/keys", null, null);
        told(401, "GET", "/docs", null, null);
        String bearer = "Bearer " + made.path("key").textValue();
        get("/v1/keys", "Authorization", bearer);
        get("/docs", "Authorization", bearer);
        String mine = "/v1/keys/" + made.path("id").textValue();
        told(409, "DELETE", mine, null, null, "Authorization", bearer);
        String till = "{\"name\":\"till\",\"roles\":[\"agent\"]}";
        JsonNode other = post(201, "/v1/keys", till, "Authorization", bearer).json();
        String path = "/v1/keys/" + other.path("id").textValue();
        told(200, "DELETE", path, null, null, "Authorization", bearer);
    }

    @Test
    @Order(10)
    void everyRouteWasCalled() {
        Set<String> described = new TreeSet<>();
        contract.document()
                .path("paths")
                .forEach(path -> path.forEach(
                        one -> described.add(one.path("operationId").asText())));
        described.removeAll(called);
        assertThat(described).isEmpty();
    }

    private static String example(String path, String name) {
        return contract.document()
                .path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/examples/" + name + "/value")
                .toString();
    }
}
