package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/problem+json",
                "application/xml"
            })
    void anotherContentTypeIsAProblem(String type) throws Exception {
        HttpResponse<String> answer = post(type, GOOD);

        assertProblem(answer, 415);
        assertThat(answer.headers().firstValue("Accept")).hasValue("application/json");
        assertThat(answer.body()).contains("the body must be application/json in UTF-8");
    }

    @Test
    void noContentTypeIsAProblem() throws Exception {
        assertProblem(send(request("/v1/evaluations").POST(BodyPublishers.ofString(GOOD))), 415);
    }

    @Test
    void aCompressedBodyIsAProblem() throws Exception {
        assertProblem(
                send(request("/v1/evaluations")
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(GOOD))),
                415);
    }

    @Test
    void anotherAcceptIsAProblemAndSeveralAreNone() throws Exception {
        HttpRequest.Builder request = request("/v1/evaluations").header("Content-Type", "application/json");

        assertProblem(send(request.copy().header("Accept", "text/html").POST(BodyPublishers.ofString(GOOD))), 406);
        assertThat(send(request.copy()
                                .header("Accept", "text/html, application/json;q=0.5")
                                .POST(BodyPublishers.ofString(GOOD)))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x",
                "/nothing",
                "/v1",
                "/v1/evaluations/7",
                "/favicon.png",
                "/v1/evaluations;a=b/c",
                "/%2e%2e/x"
            })
    void anotherPathIsAProblem(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
        assertProblem(get(path), get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "TRACE", "CONNECTED", "post"})
    void anotherMethodIsAProblemThatNamesTheAllowed(String method) throws Exception {
        Raw.Answer answer =
                raw.send(method + " /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertProblem(answer, 405);
        assertThat(answer.headers().get("allow")).contains("POST").contains("OPTIONS");
    }

    @Test
    void headHasTheStatusOfGetAndNoBody() throws Exception {
        Raw.Answer answer = raw.send("HEAD /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void optionsNamesTheAllowedMethods() throws Exception {
        Raw.Answer answer =
                raw.send("OPTIONS /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.headers().get("allow")).contains("POST").contains("OPTIONS");
        assertThat(answer.body()).doesNotContain("wadl");
    }

    /** Requests that are no HTTP, or not enough of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GARBAGE                                                     | 400",
                "GET /%zz HTTP/1.1~Host: localhost                                   | 400",
                "GET /a%2fb HTTP/1.1~Host: localhost                                 | 400",
                "POST /v1/evaluations HTTP/1.1~Host: localhost~Content-Type: json~Content-Length: 0 | 400",
                "GET / HTTP/1.1                                              | 400",
                "GET / HTTP/9.9~Host: localhost                                      | 505",
                "GET / HTTP/1.1~Host: localhost~Bad Header: x                        | 400",
                "POST /v1/evaluations HTTP/1.1~Host: localhost~Content-Length: lots  | 400",
                "POST /v1/evaluations HTTP/1.1~Host: localhost~Content-Length: -1    | 400"
            })
    void brokenHttpIsAProblem(String head, int status) throws Exception {
        assertProblem(raw.send(head.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n"), status);
    }

    @Test
    void aHeaderThatIsTooLargeIsAProblem() throws Exception {
        assertProblem(raw.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"), 431);
    }

    @Test
    void aUriThatIsTooLongIsAProblem() throws Exception {
        assertProblem(raw.send("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
    }

    @Test
    void aBrokenChunkIsAProblem() throws Exception {
        String head =
                "POST /v1/evaluations HTTP/1.1~Host: localhost~Content-Type: application/json~Transfer-Encoding: chunked~~";

        assertProblem(raw.send(head.replace("~", "\r\n") + "zz\r\n"), 400);
    }
}
