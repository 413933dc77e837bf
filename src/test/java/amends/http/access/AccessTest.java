package amends.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.http.access.Guarded.Answer;
import amends.http.stream.Ear;
import amends.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys over HTTP: how they are made, what comes of those that are of no use, and when they end. */
class AccessTest {

    private Guarded service;

    @BeforeEach
    void start() {
        service = Guarded.fresh();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void withoutKeysThisMachineNeedsNoneAndFromTheFirstOnEverybodyDoes() {
        service.get("/v1/incidents", null).is(200);

        Guarded.Key admin = service.make(null, "admin");

        assertThat(admin.text()).matches("amends_" + admin.id() + "_[A-Za-z0-9_-]{43}");
        Answer refused = service.get("/v1/incidents", null).is(401);
        assertThat(refused.detail()).isEqualTo("the request needs a key, in the header Authorization: Bearer amends_…");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"amends\"");
        service.get("/v1/incidents", admin).is(200);
    }

    @Test
    void theFirstKeyMustBeAnAdmins() {
        Answer refused = service.post("/v1/keys", null, "{\"name\":\"till\",\"roles\":[\"agent\",\"author\"]}")
                .is(409);

        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/key-refused");
        assertThat(refused.detail())
                .startsWith("the first key must have the role admin")
                .endsWith("found agent, author");
        service.get("/v1/incidents", null).is(200);
    }

    @Test
    void whatIsWrongWithAWishIsToldWithItsPlace() {
        JsonNode errors = service.post("/v1/keys", null, "{\"name\":\" \",\"roles\":[\"agnt\"],\"until\":1}")
                .is(422)
                .json()
                .get("errors");

        assertThat(errors).hasSize(3);
        assertThat(errors.toString()).contains("/until", "/name", "is empty", "/roles/0", "\"nearest\":\"agent\"");
        service.post("/v1/keys", null, "{\"name\":\"x\",\"roles\":[]}").is(422);
        service.post("/v1/keys", null, "{\"name\":\"x\"}").is(422);
        assertThat(service.post(
                                "/v1/keys",
                                null,
                                "{\"name\":\"x\",\"roles\":[\"admin\"],\"expiresAt\":\"" + Guarded.START + "\"}")
                        .is(409)
                        .detail())
                .contains("is not after now");
    }

    @Test
    void theListTellsEverythingButTheKeys() {
        Guarded.Key admin = service.make(null, "admin");
        Guarded.Key till = service.make(admin, "agent", "approver");
        service.send("DELETE", "/v1/keys/" + till.id(), admin, null).is(200);

        Answer list = service.get("/v1/keys", admin).is(200);

        assertThat(list.text())
                .doesNotContain(secret(admin))
                .doesNotContain(secret(till))
                .doesNotContain("hash");
        // Of one instant they are in any order.
        int place = list.json().at("/keys/0/id").asText().equals(till.id()) ? 0 : 1;
        JsonNode second = list.json().at("/keys/" + place);
        assertThat(second.get("roles").toString()).isEqualTo("[\"agent\",\"approver\"]");
        assertThat(second.get("createdBy").asText()).isEqualTo(admin.id());
        assertThat(second.get("state").asText()).isEqualTo("revoked");
        assertThat(list.json().at("/keys/" + (1 - place) + "/createdBy").asText())
                .isEqualTo("this machine, without a key");
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
    }

    private static String secret(Guarded.Key key) {
        return key.text().substring(key.text().lastIndexOf(key.id()) + key.id().length() + 1);
    }

    @Test
    void whoHasNoKeyLearnsNothingOfThoseThatThereAre() {
        Guarded.Key admin = service.make(null, "admin");
        String wrong = "amends_" + admin.id() + "_" + "A".repeat(43);
        String unknown = "amends_0123456789abcdef_" + "A".repeat(43);

        Answer first = service.get("/v1/keys", new Guarded.Key("", wrong)).is(401);
        for (String text : List.of(
                unknown, "amends_", "x", admin.text() + "x", admin.text().toUpperCase(Locale.ROOT))) {
            Answer answer = service.get("/v1/keys", new Guarded.Key("", text)).is(401);
            assertThat(answer.text()).isEqualTo(first.text());
            assertThat(answer.header("WWW-Authenticate")).isEqualTo(first.header("WWW-Authenticate"));
        }
        assertThat(first.header("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer realm=\"amends\", error=\"invalid_token\", error_description=\"the key is not known\"");
    }

    @Test
    void onlyABearerKeyCounts() {
        Guarded.Key admin = service.make(null, "admin");

        for (String header :
                List.of("Basic " + admin.text(), admin.text(), "Bearer", "Bearer " + admin.text() + " x")) {
            assertThat(service.get("/v1/keys", null, "Authorization", header)
                            .is(401)
                            .detail())
                    .isEqualTo("the header Authorization must stand once, and be Bearer and a key");
        }
        service.get("/v1/keys", admin, "Authorization", "Bearer " + admin.text())
                .is(401);
        service.get("/v1/keys?access_token=" + admin.text(), null).is(401);
        service.get("/v1/keys", null, "Authorization", "bearer  " + admin.text())
                .is(200);
    }

    @Test
    void aKeyThatIsRevokedOrExpiredEndsAndItsOwnerIsToldWhy() {
        Guarded.Key admin = service.make(null, "admin");
        Guarded.Key till = service.make(admin, "agent");
        Answer brief = service.post(
                        "/v1/keys",
                        admin,
                        "{\"name\":\"summer\",\"roles\":[\"agent\"],\"expiresAt\":\"2026-11-22T20:00:00Z\"}")
                .is(201);
        Guarded.Key summer = new Guarded.Key("", brief.json().get("key").asText());
        service.get("/v1/incidents", till).is(200);
        service.get("/v1/incidents", summer).is(200);

        assertThat(service.send("DELETE", "/v1/keys/" + till.id(), admin, null)
                        .is(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("revoked");
        service.at(Guarded.START.plus(Duration.ofHours(1)));

        assertThat(service.get("/v1/incidents", till).is(401).detail())
                .isEqualTo("the key was revoked at 2026-11-22T19:00:00Z");
        assertThat(service.get("/v1/incidents", summer).is(401).detail())
                .isEqualTo("the key expired at 2026-11-22T20:00:00Z");
        assertThat(service.send("DELETE", "/v1/keys/" + till.id(), admin, null)
                        .is(200)
                        .json()
                        .get("revokedAt")
                        .asText())
                .isEqualTo("2026-11-22T19:00:00Z");
        service.send("DELETE", "/v1/keys/0123456789abcdef", admin, null).is(404);
    }

    @Test
    void theLastAdminThatIsOfUseCannotBeRevoked() {
        Guarded.Key admin = service.make(null, "admin");
        service.post(
                        "/v1/keys",
                        admin,
                        "{\"name\":\"brief\",\"roles\":[\"admin\"],\"expiresAt\":\"2026-11-22T20:00:00Z\"}")
                .is(201);
        service.at(Guarded.START.plus(Duration.ofHours(1)));

        Answer refused =
                service.send("DELETE", "/v1/keys/" + admin.id(), admin, null).is(409);

        assertThat(refused.detail()).contains("is the last of the role admin that is of use", "amends keys revoke");
        Guarded.Key other = service.make(admin, "admin", "agent");
        service.send("DELETE", "/v1/keys/" + admin.id(), admin, null).is(200);
        service.get("/v1/keys", admin).is(401);
        service.get("/v1/keys", other).is(200);
    }

    @Test
    void aStreamEndsWithItsKey() throws Exception {
        try (Ear nobody = Ear.to(service.uri(), "", null)) {
            Guarded.Key admin = service.make(null, "admin");
            // It was let in while no keys were needed.
            assertThat(nobody.next()).isNull();
            Guarded.Key till = service.make(admin, "agent");
            try (Ear ear = Ear.to(service.uri(), "", null, "Authorization: Bearer " + till.text());
                    Ear other = Ear.to(service.uri(), "", null, "Authorization: Bearer " + admin.text())) {
                service.send("DELETE", "/v1/keys/" + till.id(), admin, null).is(200);

                assertThat(ear.next()).isNull();
                service.post("/v1/incidents", admin, "{\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":10}}")
                        .is(201);
                assertThat(other.next().event()).isNotBlank();
            }
        }
    }

    @Test
    void aSemicolonInAPathDoesNotCutAnIdOff() {
        Guarded.Key admin = service.make(null, "admin");

        Answer refused =
                service.send("DELETE", "/v1/customers/c;17", admin, null).is(400);

        assertThat(refused.detail()).endsWith("a semicolon in an id is written %3B");
        service.send("DELETE", "/v1/customers/c%3B17", admin, null).is(200);
        service.get("/v1/keys;x=1", null).is(401);
    }

    @Test
    void aBatchEndsWithItsKey() throws Exception {
        Guarded.Key admin = service.make(null, "admin");
        Guarded.Key till = service.make(admin, "agent");
        String line = "{\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":10}}\n";
        String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
        String head = "POST /v1/evaluations/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + till.text()
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        URI uri = URI.create(service.uri());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out.write((head + chunk).getBytes(UTF_8));
            assertThat(nextAnswer(in)).contains("decisionId");
            service.send("DELETE", "/v1/keys/" + till.id(), admin, null).is(200);

            out.write((chunk + "0\r\n\r\n").getBytes(UTF_8));

            assertThat(nextAnswer(in))
                    .startsWith("{\"line\":2,\"type\":\"/problems/batch-ended\"")
                    .contains("\"status\":401");
        }
    }

    private static String nextAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }

    @Test
    void aDecisionKnowsTheKeyThatItWasAskedForWith() {
        Guarded.Key admin = service.make(null, "admin");
        Guarded.Key till = service.make(admin, "agent");
        String id = service.post("/v1/evaluations", till, "{\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":10}}")
                .is(200)
                .json()
                .get("decisionId")
                .asText();

        Answer found = asked(admin, till, id);

        assertThat(found.text()).doesNotContain(secret(till));
        assertThat(service.get("/v1/decisions/" + id, admin)
                        .is(200)
                        .json()
                        .get("askedBy")
                        .asText())
                .isEqualTo(till.id());
    }

    /** The decisions asked for with a key, once one is among them: it is on its way to the database for a moment. */
    private Answer asked(Guarded.Key by, Guarded.Key key, String id) {
        for (int i = 0; i < 10_000; i++) {
            Answer answer = service.get("/v1/decisions?askedBy=" + key.id(), by).is(200);
            if (answer.text().contains(id)) {
                return answer;
            }
        }
        throw new AssertionError("decision " + id + " did not come");
    }

    @Test
    void twoNodesOnOneDatabaseEndAKeyTogether() {
        try (TestDatabase database = TestDatabase.postgres()) {
            String url = database.settings().url();
            try (Guarded one =
                            new Guarded(new AmendsConfiguration().onFreePorts().on(url, "postgres"), edge -> {});
                    Guarded two =
                            new Guarded(new AmendsConfiguration().onFreePorts().on(url, "postgres"), edge -> {})) {
                two.get("/v1/incidents", null).is(200);
                Guarded.Key admin = one.make(null, "admin");
                Guarded.Key till = one.make(admin, "agent");
                await(two, null, 401);
                await(two, till, 200);

                one.send("DELETE", "/v1/keys/" + till.id(), admin, null).is(200);

                one.get("/v1/incidents", till).is(401);
                await(two, till, 401);
                two.get("/v1/incidents", admin).is(200);
            }
        }
    }

    /** Asks until the answer is as it should be, for as long as is promised. */
    private static void await(Guarded node, Guarded.Key key, int status) {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        Answer answer = node.get("/v1/incidents", key);
        while (answer.status() != status && System.nanoTime() < until) {
            answer = node.get("/v1/incidents", key);
        }
        answer.is(status);
    }
}
