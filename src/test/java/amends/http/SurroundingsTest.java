package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.http.access.Guarded;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites can have a browser on this machine do: nothing. */
class SurroundingsTest {

    private static Guarded open;
    private static Guarded keyed;
    private static Guarded.Key admin;

    @BeforeAll
    static void start() {
        open = Guarded.fresh();
        keyed = new Guarded(
                new AmendsConfiguration()
                        .onFreePorts()
                        .reachedAs(List.of("amends.example.com"), List.of("https://desk.example.com")),
                edge -> {});
        admin = keyed.make(null, "admin");
    }

    @AfterAll
    static void stop() {
        open.close();
        keyed.close();
    }

    private static Raw.Answer ask(String uri, String line, String... headers) throws IOException {
        return new Raw(URI.create(uri))
                .send(line + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:8080", "127.8.8.8", "[::1]", "[::1]:8080"})
    void withoutKeysALoopbackNameIsServed(String host) throws IOException {
        assertThat(ask(open.uri(), "GET /v1/incidents", "Host: " + host).status())
                .isEqualTo(200);
        assertThat(ask(open.adminUri(), "GET /healthcheck", "Host: " + host).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com",
                "evil.example.com:8080",
                "localhost.evil.example.com",
                "127.0.0.1.evil.example.com",
                "192.0.2.7",
                "0.0.0.0",
                "[::2]",
                "amends.example.com"
            })
    void withoutKeysNoOtherNameIs(String host) throws IOException {
        for (String uri : List.of(open.uri() + "/v1/incidents", open.adminUri() + "/healthcheck")) {
            Raw.Answer refused = ask(uri, "GET " + URI.create(uri).getPath(), "Host: " + host);
            assertThat(refused.status()).isEqualTo(421);
            assertThat(refused.type()).isEqualTo("application/problem+json");
            assertThat(refused.body()).contains("the Host header must be localhost, 127.0.0.1 or [::1]");
        }
        assertThat(ask(open.adminUri(), "POST /tasks/backup", "Host: " + host).status())
                .isEqualTo(421);
    }

    @Test
    void theLineOfARequestNamesNoOtherHostEither() throws IOException {
        assertThat(ask(open.uri(), "GET http://evil.example.com/v1/incidents", "Host: evil.example.com")
                        .status())
                .isEqualTo(421);
        assertThat(ask(open.uri(), "GET http://evil.example.com/v1/incidents", "Host: localhost")
                        .status())
                .isIn(400, 421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example.com",
                "null",
                "http://localhost:1",
                "http://localhost",
                "https://localhost.evil.example.com:8080",
                "file://",
                ""
            })
    void pagesOfOtherSitesMayNotCall(String origin) throws IOException {
        for (String line :
                List.of("GET /v1/incidents", "POST /v1/incidents", "DELETE /v1/keys/x", "OPTIONS /v1/keys")) {
            assertThat(ask(open.uri(), line, "Host: localhost:8080", "Origin: " + origin)
                            .status())
                    .as(line)
                    .isEqualTo(403);
        }
        Raw.Answer backup = ask(open.adminUri(), "POST /tasks/backup", "Host: localhost:8080", "Origin: " + origin);
        assertThat(backup.status()).isEqualTo(403);
        assertThat(backup.body()).contains("pages of other sites may not call this");
    }

    @Test
    void itsOwnPagesMayAndNoAnswerInvitesOthers() throws IOException {
        for (String origin : List.of("http://localhost:8080", "https://LOCALHOST:8080")) {
            Raw.Answer answer = ask(open.uri(), "GET /v1/incidents", "Host: localhost:8080", "Origin: " + origin);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void whatABrowserSendsForAnotherSiteChangesNothing() throws IOException {
        assertThat(ask(open.uri(), "POST /v1/incidents", "Host: localhost", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(ask(open.adminUri(), "POST /tasks/backup", "Host: localhost", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(ask(open.adminUri(), "GET /pprof", "Host: localhost", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(ask(open.uri(), "GET /v1/incidents", "Host: localhost", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(200);
        assertThat(ask(open.uri(), "POST /v1/incidents", "Host: localhost", "Sec-Fetch-Site: same-origin")
                        .status())
                .isNotEqualTo(403);
    }

    @Test
    void withKeysTheSettingsSayWhichNamesAndSitesThereAre() throws IOException {
        String key = "Authorization: Bearer " + admin.text();
        assertThat(ask(keyed.uri(), "GET /v1/keys", "Host: amends.example.com:443", key)
                        .status())
                .isEqualTo(200);
        assertThat(ask(keyed.uri(), "GET /v1/keys", "Host: localhost", key).status())
                .isEqualTo(200);
        Raw.Answer elsewhere = ask(keyed.uri(), "GET /v1/keys", "Host: evil.example.com", key);
        assertThat(elsewhere.status()).isEqualTo(421);
        assertThat(elsewhere.body()).contains("access.hosts");
        assertThat(ask(keyed.uri(), "GET /v1/keys", "Host: amends.example.com", "Origin: https://desk.example.com", key)
                        .status())
                .isEqualTo(200);
        assertThat(ask(keyed.uri(), "GET /v1/keys", "Host: amends.example.com", "Origin: http://desk.example.com", key)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withKeysAnyNameMayLeadHereWhereNoneIsListed() throws IOException {
        try (Guarded other = Guarded.fresh()) {
            Guarded.Key boss = other.make(null, "admin");
            assertThat(ask(other.uri(), "GET /v1/keys", "Host: desk.local:8080", "Authorization: Bearer " + boss.text())
                            .status())
                    .isEqualTo(200);
            assertThat(ask(other.adminUri(), "GET /healthcheck", "Host: desk.local")
                            .status())
                    .isEqualTo(421);
        }
    }
}
