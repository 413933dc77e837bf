package amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service;
import amends.http.incidents.Service.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong at a page is told to people on a page, with a way on, and to programs in JSON. */
class ProblemPagesTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    private static Path folder;

    private static Service open;
    private static Service locked;
    private static String session;

    @BeforeAll
    static void start() throws Exception {
        Path rules = TestRules.rules(
                        TestRules.rule("Sorry", "Late()", "recommend.acknowledge(\"amends.acknowledge\");"))
                .in(folder);
        open = Service.on(rules);
        locked = Service.on(rules);
        String key = locked.post("/v1/keys", "{\"name\": \"The office\", \"roles\": [\"admin\"]}")
                .json()
                .path("key")
                .textValue();
        session = sent(locked, "POST", "/login", Form.MEDIA_TYPE, ("key=" + key).getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    @AfterAll
    static void stop() {
        if (open != null) {
            open.close();
        }
        if (locked != null) {
            locked.close();
        }
    }

    private static HttpResponse<String> sent(
            Service to, String method, String path, String type, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.uri() + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Accept", BROWSER);
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static void isPage(HttpResponse<String> answer, int status, String heading, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(Pages.SECURITY_POLICY);
        assertThat(answer.body()).contains("<h1>" + heading + "</h1>");
        assertThat(List.of(words)).allMatch(word -> answer.body().contains(word), "stands in " + answer.body());
        assertThat(answer.body()).doesNotContain("application/json").doesNotContain("/v1/");
    }

    @Test
    void aFormRouteSaysWhatItTakesAndNotThatItTakesJson() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {
            "application/json",
            "text/plain",
            "multipart/form-data; boundary=x",
            Form.MEDIA_TYPE + "; charset=iso-8859-1"
        }) {
            isPage(sent(open, "POST", "/board/act", type, body), 415, "This page does not take that", Form.MEDIA_TYPE);
            HttpResponse<String> program = sent(open, "POST", "/board/act", type, body, "HX-Request", "true");
            assertThat(program.statusCode()).isEqualTo(415);
            assertThat(program.headers().firstValue("Accept")).hasValue(Form.MEDIA_TYPE);
            assertThat(program.body()).contains(Form.MEDIA_TYPE).doesNotContain("application/json");
        }
        isPage(
                sent(open, "POST", "/board/act", Form.MEDIA_TYPE, body, "Content-Encoding", "gzip"),
                415,
                "This page does not take that");
    }

    @Test
    void aFormThatIsTooLargeOrNotUtf8IsToldOnAPage() throws Exception {
        byte[] large = ("text=" + "x".repeat(3 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        isPage(sent(open, "POST", "/board/act", Form.MEDIA_TYPE, large), 413, "That is too large", "1048576 bytes");
        byte[] latin = "text=entr\u00e9e".getBytes(StandardCharsets.ISO_8859_1);
        isPage(
                sent(open, "POST", "/board/act", Form.MEDIA_TYPE, latin),
                400,
                "This could not be understood",
                "not encoded as forms are");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /nothing              | 404 | There is nothing here",
                "GET    | /incidents/none       | 404 | There is nothing here",
                "GET    | /decisions/none       | 404 | There is nothing here",
                "DELETE | /                     | 405 | This page does not take that",
                "FOO    | /reports              | 405 | This page does not take that",
                "POST   | /customer/stream      | 405 | This page does not take that",
                "GET    | /incidents/a;b        | 400 | This could not be understood"
            })
    void aWrongAddressOrMethodIsToldOnAPage(String method, String path, int status, String heading) throws Exception {
        isPage(sent(open, method, path, null, new byte[0]), status, heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents/a%2Fb", "/incidents/a%252Fb", "/incidents/%2E%2E/a", "/incidents//a"})
    void aPathThatCanBeReadInMoreWaysThanOneIsToldInPlainWords(String path) throws Exception {
        isPage(
                sent(open, "GET", path, null, new byte[0]),
                400,
                "This could not be understood",
                "the path can be read in more than one way");
    }

    @Test
    void anAddressThatIsTooLongIsToldOnAPage() throws Exception {
        isPage(
                sent(open, "GET", "/?q=" + "x".repeat(5_000), null, new byte[0]),
                414,
                "The address is too long",
                "To the board");
    }

    @Test
    void aStaleTokenIsToldOnAPageThatLeadsBack() throws Exception {
        byte[] form = "text=a".getBytes(StandardCharsets.UTF_8);
        String page = locked.uri() + "/incidents/t1?from=board";
        isPage(
                sent(locked, "POST", "/board/act", Form.MEDIA_TYPE, form, "Cookie", session, "Referer", page),
                403,
                "You may not do this",
                "nothing was done: load the page again",
                "<a href=\"/incidents/t1?from=board\">Back to where you were</a>");
    }

    @Test
    void aSessionThatHasEndedIsToldOnAPageThatLeadsToSigningInAndBack() throws Exception {
        byte[] form = "text=a".getBytes(StandardCharsets.UTF_8);
        String page = locked.uri() + "/incidents/t1?from=board";
        isPage(
                sent(locked, "POST", "/board/act", Form.MEDIA_TYPE, form, "Cookie", session + "x", "Referer", page),
                401,
                "You are not signed in",
                "<a href=\"/login?to=%2Fincidents%2Ft1%3Ffrom%3Dboard\">Sign in</a>");
        HttpResponse<String> program = sent(locked, "POST", "/v1/incidents", "application/json", form);
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/incidents/t1",
        "javascript:alert(1)",
        "not a URI",
        "http://HOST//elsewhere.example/",
        "http://HOST/\\elsewhere.example/"
    })
    void aPageOfAnotherSiteIsNoWayBack(String referer) throws Exception {
        String host = URI.create(open.uri()).getAuthority();
        HttpResponse<String> answer =
                sent(open, "GET", "/nothing", null, new byte[0], "Referer", referer.replace("HOST", host));
        assertThat(answer.body()).contains("To the board").doesNotContain("Back to where you were");
    }

    @Test
    void aCustomerIsNotSentToTheBoard() throws Exception {
        HttpResponse<String> answer = sent(open, "POST", "/customer", Form.MEDIA_TYPE, new byte[0]);
        isPage(answer, 405, "This page does not take that");
        assertThat(answer.body()).doesNotContain("To the board");
    }

    @Test
    void whoDoesNotAskForAPageIsToldInJson() throws Exception {
        Answer answer = open.get("/nothing");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("POST /v1/evaluations");
    }
}
