package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no page and no database could hold are refused where they come in, at their field. */
class RefusedTextsTest {

    @TempDir
    private Path folder;

    private Service service() throws Exception {
        return Service.on(TestRules.rules(
                        TestRules.rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");"))
                .with("messages/en.yaml", "sorry: \"I am sorry.\"\n")
                .in(folder));
    }

    private static void is(Service.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\u001b[2J"})
    void charactersThatAreNoneAreRefusedWhereverTextsComeIn(String escape) throws Exception {
        try (Service service = service()) {
            assertThat(service.post(
                                    "/v1/incidents",
                                    "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"a\", \"cause\": \"" + escape
                                            + "\"}}")
                            .status())
                    .isEqualTo(422);
            is(service.post("/v1/incidents", "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"b\"}}"));
            Service.Answer said = service.post(
                    "/v1/incidents/b/events", "{\"type\": \"customerReplied\", \"text\": \"" + escape + "\"}");
            assertThat(said.status()).isEqualTo(422);
            assertThat(said.json().at("/errors/0/pointer").asText()).isEqualTo("/text");
            Service.Answer named = service.post("/v1/keys", "{\"name\": \"" + escape + "\", \"roles\": [\"admin\"]}");
            assertThat(named.status()).isEqualTo(422);
        }
    }

    @Test
    void aTextOfTenThousandCharactersIsRefusedByItsFieldAndBound() throws Exception {
        try (Service service = service()) {
            is(service.post("/v1/incidents", "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"b\"}}"));
            Service.Answer said = service.post(
                    "/v1/incidents/b/events",
                    "{\"type\": \"customerReplied\", \"text\": \"" + "x".repeat(10_000) + "\"}");
            assertThat(said.status()).isEqualTo(422);
            assertThat(said.json().at("/errors/0").toString()).contains("/text", "longer than 4000 characters");
        }
    }

    /** Two names that look like none could be one person who approves a draft of her own. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u200b", " \\u2060\\u00a0", "\\u202e"})
    void aNameInWhichNothingIsSeenIsNone(String escape) throws Exception {
        try (Service service = service()) {
            Service.Answer named = service.post("/v1/keys", "{\"name\": \"" + escape + "\", \"roles\": [\"admin\"]}");
            assertThat(named.status()).isEqualTo(422);
            assertThat(named.json().at("/errors/0/pointer").asText()).isEqualTo("/name");
        }
    }
}
