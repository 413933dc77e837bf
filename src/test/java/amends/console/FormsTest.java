package amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as no page of ours sends them. */
class FormsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = Service.on(
                TestRules.rules(TestRules.rule("Sorry", "Late()", "recommend.acknowledge(\"amends.acknowledge\");"))
                        .in(folder));
        service.post("/v1/incidents", "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"t1\"}}");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static HttpResponse<String> sent(String path, String form) throws Exception {
        return sent(path, form, "true");
    }

    private static HttpResponse<String> sent(String path, String form, String isPart) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.uri() + path))
                        .header("Content-Type", Form.MEDIA_TYPE)
                        .header("HX-Request", isPart)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "a=%", "a=%ff", "a=%u12"})
    void whatIsNotEncodedAsFormsAreIsToldSo(String form) throws Exception {
        assertThat(sent("/board/act", form).statusCode()).isIn(400, 422);
        assertThat(sent("/incidents/new", form).statusCode()).isIn(200, 400);
    }

    @Test
    void aKeyThatNoPageMadeIsRefused() throws Exception {
        String key = "key=" + "k".repeat(500);
        assertThat(sent("/incidents/t1/events", key + "&type=resolved").statusCode())
                .isEqualTo(422);
        assertThat(sent("/incidents/new", key + "&kind=test.Late").statusCode()).isEqualTo(422);
        assertThat(sent("/incidents/t1/reservations", key + "&remedy=drink").statusCode())
                .isEqualTo(422);
        assertThat(sent("/incidents/t1/reservations", "remedy=drink").statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/releases/rollback,'',why,2000",
        "/releases/00000000/propose,'',why,2000",
        "/board/act,'id=t1&do=override&action=acknowledge&reason=other',did,1000",
        "/board/act,'id=t1&do=done&action=acknowledge',name,300"
    })
    void whatSomebodyFillsInIsKeptWholeOrRefusedAtItsField(String path, String rest, String field, int longest)
            throws Exception {
        assertThat(sent(path, rest + "&" + field + "=a%00b").body())
                .contains("\"status\":422")
                .contains("/" + field + ": holds a control character");
        String cutInHalf = "a".repeat(longest - 1) + "%F0%9F%98%80";
        assertThat(sent(path, rest + "&" + field + "=" + cutInHalf).body())
                .contains("\"status\":422")
                .contains("/" + field + ": is longer than " + longest + " characters");
    }

    @Test
    void whereAFormLeadsIsToldWithoutTheSiteWhichAProxyMayCallOtherwise() throws Exception {
        HttpResponse<String> answer = sent("/incidents/t1/events", "type=customerReplied&text=Hello", "false");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/incidents/t1");
    }
}
