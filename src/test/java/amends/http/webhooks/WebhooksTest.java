package amends.http.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.http.incidents.LateTable;
import amends.http.incidents.Service;
import amends.http.incidents.Service.Answer;
import amends.webhooks.Receiver;
import amends.webhooks.Receiver.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what is said over HTTP, and it is told. */
class WebhooksTest {

    @TempDir
    private static Path rules;

    private static Service service;

    @BeforeAll
    static void start() {
        LateTable.rules().in(rules);
        service = Service.on(rules, AmendsConfiguration::tellingThisMachine);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode make(String url, String events) throws Exception {
        Answer made = service.post("/v1/webhooks", "{\"url\":\"" + url + "\",\"events\":" + events + "}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        return made.json();
    }

    private static void open(String id) throws Exception {
        Answer opened = service.post(
                "/v1/incidents", "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"" + id + "\",\"course\":\"main\"}}");
        assertThat(opened.status()).isEqualTo(201);
    }

    @Test
    void anIncidentThatIsOpenedIsToldAndSigned() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            JsonNode made = make(receiver.url(), "[\"incident.opened\"]");

            open("told");

            Heard heard = receiver.next();
            JsonNode body = new JsonMapper().readTree(heard.body());
            assertThat(body.get("type").textValue()).isEqualTo("incident.opened");
            assertThat(body.at("/data/incident").textValue()).isEqualTo("told");
            assertThat(body.at("/data/kind").textValue()).isEqualTo("test.Late");
            long timestamp = Long.parseLong(heard.header("webhook-timestamp"));
            assertThat(heard.header("webhook-signature"))
                    .isEqualTo(new Webhook(made.get("secret").textValue())
                            .sign(heard.header("webhook-id"), timestamp, heard.body()));
            assertThat(service.delete("/v1/webhooks/" + made.get("id").textValue())
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void theSecretIsShownOnceAndCanBeReplaced() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            JsonNode made = make(receiver.url(), "[\"incident.erased\"]");
            String one = "/v1/webhooks/" + made.get("id").textValue();
            String secret = made.get("secret").textValue();

            Answer shown = service.get(one);
            Answer all = service.get("/v1/webhooks");
            Answer rolled = service.post(one + "/secret", "");

            assertThat(shown.text()).doesNotContain("secret").doesNotContain("whsec_");
            assertThat(all.text()).contains(made.get("id").textValue()).doesNotContain("whsec_");
            assertThat(rolled.json().get("secret").textValue())
                    .startsWith("whsec_")
                    .isNotEqualTo(secret);
            assertThat(rolled.json().get("previousSecretUntil").textValue())
                    .isEqualTo(service.now().plusSeconds(24 * 3600).toString());
            assertThat(service.post(one + "/test", "").status()).isEqualTo(202);
            Heard heard = receiver.next();
            long timestamp = Long.parseLong(heard.header("webhook-timestamp"));
            List<String> both = new ArrayList<>();
            for (String each : List.of(rolled.json().get("secret").textValue(), secret)) {
                both.add(new Webhook(each).sign(heard.header("webhook-id"), timestamp, heard.body()));
            }
            assertThat(heard.header("webhook-signature")).isEqualTo(String.join(" ", both));
            assertThat(service.delete(one).status()).isEqualTo(204);
            assertThat(service.get(one).status()).isEqualTo(404);
        }
    }

    @Test
    void whatCouldNotBeToldIsListedAndCanBeSentAgain() throws Exception {
        int[] status = {410};
        try (Receiver receiver = Receiver.answering(exchange -> exchange.sendResponseHeaders(status[0], -1))) {
            JsonNode made = make(receiver.url(), "[\"incident.erased\"]");
            String one = "/v1/webhooks/" + made.get("id").textValue();
            service.post(one + "/test", "");
            String id = receiver.next().header("webhook-id");
            JsonNode dead = null;
            // The answer arrived; writing it down may take a moment longer.
            while (dead == null) {
                JsonNode found =
                        service.get(one + "/deliveries?state=dead").json().get("deliveries");
                dead = found.isEmpty() ? null : found.get(0);
            }
            assertThat(dead.get("id").textValue()).isEqualTo(id);
            assertThat(dead.at("/last/status").intValue()).isEqualTo(410);
            while (service.get(one).json().get("enabled").booleanValue()) {
                Thread.onSpinWait();
            }
            assertThat(service.get(one).json().get("stopped").textValue()).contains("410");

            status[0] = 200;
            String wish = "{\"url\":\"" + receiver.url() + "\",\"kinds\":[\"test.Late\"]}";
            assertThat(service.put(one, wish).json().get("enabled").booleanValue())
                    .isTrue();
            assertThat(service.post(one + "/deliveries/" + id + "/resend", "").status())
                    .isEqualTo(202);

            assertThat(receiver.next().header("webhook-id")).isEqualTo(id);
            assertThat(service.post(one + "/deliveries/none/resend", "").status())
                    .isEqualTo(404);
            assertThat(service.get(one + "/deliveries?state=deaf").status()).isEqualTo(422);
            service.delete(one);
        }
    }

    @Test
    void whatIsWrongIsToldWithTheNearestRightName() throws Exception {
        Answer answer = service.post(
                "/v1/webhooks",
                "{\"url\":\"ftp://example.com\",\"events\":[\"promise.breach\"],\"kinds\":[\"test.Lat\"],\"who\":1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("type").textValue()).isEqualTo("/problems/invalid-request");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text())
                .contains("\"pointer\":\"/url\"", "does not begin with https://")
                .contains("\"nearest\":\"promise.breached\"", "\"nearest\":\"test.Late\"", "\"pointer\":\"/who\"");
        assertThat(service.post("/v1/webhooks", "{\"url\":\"https://10.1.2.3/\"}")
                        .text())
                .contains("is an address that is not public");
        assertThat(service.get("/v1/webhooks/none").status()).isEqualTo(404);
        assertThat(service.delete("/v1/webhooks/none").status()).isEqualTo(404);
    }
}
