package amends.console.editor;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the editor's page asks, without a browser: hostile texts, and files that were changed meanwhile. */
class EditorAnswersTest {

    private static final String PATH = "restaurant/late-meal.drl";
    private static final JsonMapper JSON = new JsonMapper();

    private static Service service;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        service = Service.on(Path.of("rules"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> post(String what, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(service.uri() + "/editor/" + what))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> postRaw(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(service.uri() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aFormThatIsNotEncodedIsRefusedAndNotTakenForAFailureOfTheService() throws Exception {
        for (String body : new String[] {"%", "text=%zz", "text=%ff%fe"}) {
            for (String path : new String[] {"/editor/check", "/editor/draft", "/releases/rollback", "/login"}) {
                HttpResponse<String> refused = postRaw(path, body);
                assertThat(refused.statusCode()).as(path + " " + body).isEqualTo(400);
                assertThat(refused.body()).contains("the form is not encoded as forms are");
            }
        }
    }

    private static String text() throws Exception {
        return Files.readString(Path.of("rules").resolve(PATH));
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotOverwritten() throws Exception {
        String changed = text() + "// more\n";
        HttpResponse<String> refused =
                post("draft", Map.of("path", PATH, "text", changed, "mark", Source.mark(text() + " ")));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("was changed since you opened it").contains("nothing was saved");
        HttpResponse<String> kept = post("draft", Map.of("path", PATH, "text", changed, "mark", Source.mark(text())));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(kept.body()).path("isNew").asBoolean()).isTrue();
    }

    @Test
    void aReasonThatIsNoTextIsRefusedBeforeAnythingIsSaved() throws Exception {
        HttpResponse<String> refused = post(
                "draft",
                Map.of("path", PATH, "text", text() + "// new\n", "mark", Source.mark(text()), "why", "a\u0000b"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/why: holds a control character");
    }

    @Test
    void aFileThatIsNoneOfTheRulesIsNeverSaved() throws Exception {
        for (String path :
                new String[] {"../../etc/passwd", "restaurant/new.drl", "restaurant/late-delivery-vouchers.csv", ""}) {
            assertThat(post("draft", Map.of("path", path, "text", "x", "mark", ""))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aTextThatIsTooLargeOrNoTextIsToldAndDoesNoHarm() throws Exception {
        JsonNode large = JSON.readTree(post("check", Map.of("path", PATH, "text", "x".repeat(1_100_000)))
                .body());
        assertThat(large.path("findings").findValuesAsText("code")).contains("too-large");
        JsonNode binary = JSON.readTree(
                post("check", Map.of("path", PATH, "text", "rule \0 \u0001")).body());
        assertThat(binary.path("findings").findValuesAsText("code")).contains("not-utf-8");
        assertThat(post("check", Map.of("path", PATH, "text", "x".repeat(5_000_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anOlderQuestionOfAPageIsNotAnsweredAnyMore() throws Exception {
        Map<String, String> newer = Map.of("path", PATH, "text", text(), "page", "p", "number", "7");
        assertThat(post("check", newer).statusCode()).isEqualTo(200);
        Map<String, String> older = Map.of("path", PATH, "text", text(), "page", "p", "number", "6");
        assertThat(post("check", older).statusCode()).isEqualTo(204);
    }

    @Test
    void whoeverAsksWhatIsWrongWithATextWaitsNoMoreForTheCasesAndTheWhatIfOfAnOlderOne() throws Exception {
        Map<String, String> newer = Map.of("path", PATH, "text", text(), "page", "q", "number", "7");
        assertThat(post("check", newer).statusCode()).isEqualTo(200);
        Map<String, String> older = Map.of("path", PATH, "text", text(), "page", "q", "number", "6");
        assertThat(post("cases", older).statusCode()).isEqualTo(204);
        assertThat(post("what-if", older).statusCode()).isEqualTo(204);
        Map<String, String> after = Map.of("path", PATH, "text", text(), "page", "q", "number", "8");
        assertThat(post("cases", after).statusCode()).isEqualTo(200);
        assertThat(post("what-if", after).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIfTellsEachThresholdOnTheWayAndWhatIsWrongWithTheFacts() throws Exception {
        Map<String, String> way = Map.of(
                "path",
                PATH,
                "text",
                text(),
                "kind",
                "restaurant.LateMeal",
                "case",
                "",
                "incident.course",
                "main",
                "incident.acknowledged",
                "true",
                "incident.delayMinutes",
                "0",
                "moved",
                "incident.delayMinutes",
                "from",
                "30");
        JsonNode back = JSON.readTree(post("what-if", way).body());
        assertThat(back.path("crossings").findValuesAsText("at")).contains("20");
        assertThat(back.path("crossings").findValuesAsText("what")).contains("compensate appetizer");
        assertThat(back.path("crossings").path(0).path("gained").asBoolean()).isFalse();

        JsonNode wrong = JSON.readTree(post(
                        "what-if",
                        Map.of(
                                "path",
                                PATH,
                                "text",
                                text(),
                                "kind",
                                "restaurant.LateMeal",
                                "case",
                                "",
                                "incident.delayMinutes",
                                "soon"))
                .body());
        assertThat(wrong.path("problems").toString()).contains("delayMinutes").contains("course");
    }
}
