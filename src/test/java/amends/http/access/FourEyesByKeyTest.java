package amends.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.PolicyForge;
import amends.http.access.Guarded.Answer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there are keys, two persons are two keys, whatever names they state. */
class FourEyesByKeyTest {

    private static final String POLICY = """
            package test;
            declare Late extends Incident
            end
            rule "Call the chief" when Late( delayMinutes >= %d ) then recommend.escalate("chief"); end
            """;
    private static final String ROLES = "chief: {label: {en: Chief}}\n";

    @TempDir
    private Path folder;

    @Test
    void whoeverReservedARemedyDoesNotApproveItUnderAnotherName() {
        try (Guarded service = Guarded.fresh()) {
            Guarded.Key admin = service.make(null, "admin");
            Guarded.Key floor = service.make(admin, "agent", "approver");
            Guarded.Key chef = service.make(admin, "approver");
            String incident = open(service, floor);
            String path = "/v1/incidents/" + incident + "/reservations";
            Answer reserved =
                    service.post(path, floor, "{\"remedy\":\"dinner\"}").is(201);
            assertThat(reserved.json().get("by").asText()).isEqualTo("agent");
            String approval = path + "/" + reserved.json().get("id").asText() + "/approval";

            Answer refused = service.post(approval, floor, "{\"by\":\"somebody else\"}");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("it was asked for with the same key");
            assertThat(service.post(approval, chef, "{}")
                            .is(200)
                            .json()
                            .get("approver")
                            .asText())
                    .isEqualTo("approver");
        }
    }

    @Test
    void anEventIsDoneByWhoHasTheKeyAndNamesNoApprover() {
        try (Guarded service = Guarded.fresh()) {
            Guarded.Key admin = service.make(null, "admin");
            Guarded.Key till = service.make(admin, "agent");
            String events = "/v1/incidents/" + open(service, till) + "/events";

            Answer refused = service.post(
                    events, till, "{\"type\":\"remedyGiven\",\"remedy\":\"dinner\",\"by\":\"a\",\"approver\":\"b\"}");

            assertThat(refused.is(422).text()).contains("/approver", "cannot be stated where there are keys");
            assertThat(service.post(events, till, "{\"type\":\"acknowledged\"}")
                            .is(201)
                            .text())
                    .contains("\"by\":\"agent\"");
            assertThat(service.post(events, till, "{\"type\":\"statusSent\",\"message\":\"sorry\",\"by\":\"maria\"}")
                            .is(201)
                            .text())
                    .contains("\"by\":\"maria\"");
        }
    }

    private static String open(Guarded service, Guarded.Key key) {
        return service.post(
                        "/v1/incidents",
                        key,
                        "{\"incident\":{\"kind\":\"test.Late\",\"delayMinutes\":10,\"course\":\"dear\"}}")
                .is(201)
                .json()
                .at("/incident/id")
                .asText();
    }

    @Test
    void whoeverBroughtOrActivatesAReleaseDoesNotApproveItUnderAnotherName() throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("test"));
        Files.writeString(rules.resolve("roles.yaml"), ROLES);
        Files.writeString(rules.resolve("test/late.drl"), POLICY.formatted(5));
        AmendsConfiguration settings = new AmendsConfiguration()
                .onFreePorts()
                .withRules(rules)
                .withReleases("database")
                .requiring(false, true);
        try (Guarded service = new Guarded(settings, new PolicyForge(), edge -> {})) {
            Guarded.Key admin = service.make(null, "admin");
            Guarded.Key author = service.make(admin, "author", "approver");
            Guarded.Key approver = service.make(admin, "approver");
            Answer stored = service.post(
                            "/v1/releases",
                            author,
                            new JsonMapper()
                                    .writeValueAsString(Map.of(
                                            "files",
                                            Map.of("roles.yaml", ROLES, "test/late.drl", POLICY.formatted(9)))))
                    .is(201);
            assertThat(stored.json().get("by").asText()).isEqualTo("author");
            String draft = "/v1/releases/" + stored.json().get("release").asText();

            Answer refused =
                    service.post(draft + "/approve", author, "{\"by\":\"bob\"}").is(409);

            assertThat(refused.detail()).contains("was brought with the key " + author.id());
            service.post(draft + "/activate", author, "{}").is(409);
            service.post(draft + "/approve", approver, "{}").is(200);
            assertThat(service.post(draft + "/approve", approver, "{\"by\":\"bob\"}")
                            .is(409)
                            .text())
                    .contains("nothing-to-do");
            service.post(draft + "/activate", author, "{}").is(200);
        }
    }
}
