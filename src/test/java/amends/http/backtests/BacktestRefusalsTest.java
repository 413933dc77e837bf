package amends.http.backtests;

import static amends.http.backtests.Service.json;
import static org.assertj.core.api.Assertions.assertThat;

import amends.history.BacktestRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backtests that are not taken, and why. */
class BacktestRefusalsTest {

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(Shop.write(folder.resolve("rules"), 20), folder.resolve("data"), BacktestRun::run);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Whatever is refused leaves no job and no file. */
    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        assertThat(json(service.get("/v1/backtests")).at("/backtests")).isEmpty();
        Path backtests = folder.resolve("data/backtests");
        if (Files.exists(backtests)) {
            try (Stream<Path> left = Files.list(backtests)) {
                assertThat(left.map(Path::getFileName)).map(Path::toString).containsOnly(".lock");
            }
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("apache")
                .doesNotContain(folder.toString())
                .doesNotContain("--");
        return json(answer);
    }

    private static JsonNode refused(Parts parts) throws IOException, InterruptedException {
        return problem(service.post(parts), 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kindd': 'shop.LateParcel'} | /kindd | unknown field | kind",
                "{'reaction': -1} | /reaction | is negative |",
                "{'reaction': '5'} | /reaction | has the wrong type |",
                "{'map': 'openedAt=ordered'} | /map | has the wrong type |",
                "{'map': ['openedAt=ordered', 'resolvedAt=='], 'kind': 'shop.LateParcel'} | /map/1 | a column or a number is expected |",
                "{'separator': ';;', 'kind': 'shop.LateParcel'} | /separator | is not a separator |",
                "{'inputFormat': 'xlsx'} | /inputFormat | is not a known value |",
                "{'asOf': 'yesterday'} | /asOf | is not an instant |",
                "{'kind': null} | /kind | is null |",
                "{'against': 'sha256:0', 'kind': 'shop.LateParcel'} | /against | no release of this name is kept |",
                "{'against': 'serving', 'kind': 'shop.LateParcel'} | /against | there is no part rules |",
                "{'conduct': 'recoded', 'kind': 'shop.LateParcel'} | /conduct | is not a known value | recorded",
                "{'sweep': 'x', 'kind': 'shop.LateParcel'} | /sweep | has the wrong type |",
                "{'sweep': [1], 'kind': 'shop.LateParcel'} | /sweep/0 | has the wrong type |",
                "{'perfect': [''], 'kind': 'shop.LateParcel'} | /perfect/0 | is empty |",
                "{'perfect': ['all', 'x'], 'kind': 'shop.LateParcel'} | /perfect/1 | column 1: there is no policy and rule |",
                "{'segments': null, 'kind': 'shop.LateParcel'} | /segments | is null |",
                "{'segments': ['id', 'ordred'], 'kind': 'shop.LateParcel', 'map': ['openedAt=ordered']} | /segments/1 | there is no such column or field | ordered",
                "[] | '' | has the wrong type |"
            })
    void anOptionThatIsWrongIsToldWithItsPlace(String options, String pointer, String detail, String nearest)
            throws Exception {
        JsonNode problem = refused(new Parts().incidents(Shop.INCIDENTS).options(options.replace('\'', '"')));

        assertThat(problem.at("/type").textValue()).isEqualTo("/problems/invalid-backtest");
        assertThat(problem.at("/errors/0/pointer").textValue()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(problem.at("/errors/0/detail").textValue()).contains(detail);
        assertThat(problem.at("/errors/0/nearest").textValue()).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | a CSV file needs kind, such as kind restaurant.LateMeal",
                "{'kind': 'shop.LatePracel'} | unknown kind shop.LatePracel; did you mean shop.LateParcel?",
                "{'kind': 'shop.LateParcel', 'map': ['openedAt=ordred']} | ordred",
                "{'inputFormat': 'ndjson', 'separator': ';'} | separator is for CSV"
            })
    void optionsThatDoNotFitTheFileAreToldInTheWordsOfTheOptions(String options, String detail) throws Exception {
        JsonNode problem = refused(new Parts().incidents(Shop.INCIDENTS).options(options.replace('\'', '"')));

        assertThat(problem.at("/detail").textValue()).contains(detail);
    }

    @Test
    void allMappingsAndNumbersThatAreWrongAreToldAtOnce() throws Exception {
        assertThat(pointers(Shop.OPTIONS.replace("[", "[\"a==\", \"b==\", "))).containsExactly("/map/0", "/map/1");
        assertThat(pointers(Shop.OPTIONS.replace(
                        "{",
                        "{\"sweep\": [\"parcels.drl:\\\"A voucher…\\\".delayMinutes=9..1\", \"parcles.drl:\\\"A\\\".x=1\"],"
                                + " \"perfect\": [\"parcels.drl:\\\"A voucher…\\\".delayMinutes=1,2\"], ")))
                .containsExactly("/sweep/0", "/sweep/1", "/perfect/0");
    }

    private static List<String> pointers(String options) throws Exception {
        List<String> pointers = new ArrayList<>();
        refused(new Parts().incidents(Shop.INCIDENTS).options(options))
                .at("/errors")
                .forEach(error -> pointers.add(error.at("/pointer").textValue()));
        return pointers;
    }

    @Test
    void aFileWhoseFormatNothingTellsIsAProblem() throws Exception {
        byte[] incidents = Shop.INCIDENTS.getBytes(StandardCharsets.UTF_8);
        JsonNode problem =
                refused(new Parts().file("incidents", "incidents", incidents).options(Shop.OPTIONS));

        assertThat(problem.at("/detail").textValue()).contains("add inputFormat csv or inputFormat ndjson");
    }

    @Test
    void anEmptyFileIsAProblem() throws Exception {
        assertThat(refused(new Parts().incidents("").options(Shop.OPTIONS))
                        .at("/detail")
                        .textValue())
                .contains("the input is empty");
    }

    @Test
    void optionsThatAreNoJsonAreToldWithTheirPlace() throws Exception {
        JsonNode problem = problem(service.post(new Parts().options("{\"kind\" \"x\"}")), 400);

        assertThat(problem.at("/errors/0/column").intValue()).isEqualTo(9);
        assertThat(problem(service.post(new Parts().options("")), 400)
                        .at("/detail")
                        .textValue())
                .isEqualTo("the part options is empty");
    }

    @Test
    void partsThatAreMissingUnknownOrDoubleAreProblems() throws Exception {
        assertThat(refused(new Parts().options(Shop.OPTIONS)).at("/detail").textValue())
                .isEqualTo("the part incidents is missing");
        JsonNode unknown = refused(new Parts().file("incident", "a.csv", new byte[0]));
        assertThat(unknown.at("/errors/0/nearest").textValue()).isEqualTo("incidents");
        assertThat(refused(Parts.shop().options(Shop.OPTIONS)).at("/detail").textValue())
                .isEqualTo("the part options comes twice");
        assertThat(unknown.at("/errors/0/expected").textValue()).isEqualTo("one of incidents, options, rules");
        assertThat(refused(new Parts().part("filename=\"x\"", new byte[0]))
                        .at("/detail")
                        .textValue())
                .isEqualTo("the part incidents is missing");
    }

    @Test
    void aDraftThatDoesNotLoadIsToldWithItsPlaces() throws Exception {
        Map<String, String> files = Shop.files(10);
        files.computeIfPresent("shop/parcels.drl", (path, text) -> text.replace("delayMinutes", "delayMinuts"));
        JsonNode problem = refused(Parts.shop().rules(Shop.zip(files)));

        assertThat(problem.at("/type").textValue()).isEqualTo("/problems/invalid-rules");
        JsonNode error = problem.at("/errors/0");
        assertThat(error.at("/file").textValue()).isEqualTo("shop/parcels.drl");
        assertThat(error.at("/line").intValue()).isEqualTo(15);
        assertThat(error.at("/column").intValue()).isEqualTo(17);
        assertThat(error.at("/code").textValue()).isEqualTo("unknown-field");
        assertThat(error.at("/nearest").textValue()).isEqualTo("delayMinutes");
    }

    @Test
    void codeInADraftIsRefusedAsEverywhere() throws Exception {
        Map<String, String> files = Shop.files(10);
        files.computeIfPresent(
                "shop/parcels.drl", (path, text) -> text.replace("recommend.", "System.exit(1); recommend."));

        assertThat(refused(Parts.shop().rules(Shop.zip(files))).at("/type").textValue())
                .isEqualTo("/problems/invalid-rules");
    }

    @Test
    void aFileBeyondTheLimitIsAProblem() throws Exception {
        String row = "b,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z\n";
        String large = Shop.INCIDENTS + row.repeat(Service.MOST_BYTES / row.length());

        JsonNode problem = problem(service.post(new Parts().incidents(large).options(Shop.OPTIONS)), 413);
        assertThat(problem.at("/detail").textValue()).isEqualTo("the body is larger than 100000 bytes");
        problem(
                service.send(service.request("/v1/backtests?kind=shop.LateParcel")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(large))),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "2147483648", "10000000000000"})
    void whoAsksBeforeSendingTooMuchNeedNotSendIt(String length) throws Exception {
        URI uri = URI.create(service.uri());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            List<String> lines = List.of(
                    "POST /v1/backtests HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: text/csv",
                    "Expect: 100-continue",
                    "Content-Length: " + length,
                    "",
                    "");
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "text/csv; charset=iso-8859-1",
                "multipart/mixed; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void anotherContentTypeIsAProblem(String type) throws Exception {
        HttpResponse<String> answer = service.send(
                service.request("/v1/backtests").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept"))
                .hasValue("multipart/form-data, text/csv, application/x-ndjson");
    }

    @Test
    void aCompressedBodyAndNoContentTypeAreProblems() throws Exception {
        problem(service.send(service.request("/v1/backtests").POST(BodyPublishers.ofString("a"))), 415);
        problem(
                service.send(service.request("/v1/backtests")
                        .header("Content-Type", "text/csv")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("a"))),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no line between",
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"incidents\"\r\n\r\nid,ordered",
                "--x\r\nContent-Disposition: form-data; name=\"incidents\"\r\n"
            })
    void aBrokenMultipartBodyIsAProblem(String body) throws Exception {
        HttpResponse<String> answer = service.send(service.request("/v1/backtests")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));

        assertThat(problem(answer, body.startsWith("--") ? 400 : 422)
                        .at("/type")
                        .textValue())
                .startsWith("/problems/");
    }

    @Test
    void headersOfAPartThatNeverEndAreAProblem() throws Exception {
        HttpResponse<String> answer = service.send(service.request("/v1/backtests")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nA: " + "b".repeat(100_000) + "\r\n\r\n\r\n--x--")));

        problem(answer, 400);
    }

    @Test
    void aMultipartBodyWithoutItsBoundaryIsAProblem() throws Exception {
        problem(
                service.send(service.request("/v1/backtests")
                        .header("Content-Type", "multipart/form-data")
                        .POST(BodyPublishers.ofString("--x--"))),
                400);
    }

    @Test
    void optionsInTheQueryAreForBodiesWithoutParts() throws Exception {
        Parts parts = Parts.shop();
        JsonNode problem = problem(
                service.send(service.request("/v1/backtests?kind=shop.LateParcel")
                        .header("Content-Type", parts.type())
                        .POST(BodyPublishers.ofByteArray(parts.bytes()))),
                422);
        assertThat(problem.at("/detail").textValue()).contains("options stand in the part options");
        assertThat(problem(
                                service.send(service.request("/v1/backtests?kind=a&kind=b")
                                        .header("Content-Type", "text/csv")
                                        .POST(BodyPublishers.ofString(Shop.INCIDENTS))),
                                422)
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/kind");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws Exception {
        Parts parts = Parts.shop();
        problem(
                service.send(service.request("/v1/backtests")
                        .header("Content-Type", parts.type())
                        .header("Origin", "https://elsewhere.example")
                        .POST(BodyPublishers.ofByteArray(parts.bytes()))),
                403);
    }
}
