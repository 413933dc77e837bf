package amends.http.backtests;

import static amends.http.backtests.Service.json;
import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicyLoader;
import amends.history.BacktestRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backtests that are asked for and done. */
class BacktestsTest {

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

    private static JsonNode result(String path) throws IOException, InterruptedException {
        service.until(path, "done");
        HttpResponse<String> answer = service.get(path + "/result");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return json(answer);
    }

    @Test
    void incidentsAreSentThroughTheServingRelease() throws Exception {
        HttpResponse<String> answer = service.post(Parts.shop());
        String path = Service.accepted(answer);

        JsonNode job = service.until(path, "done");
        assertThat(job.at("/created").textValue()).isEqualTo("2026-11-22T19:31:00Z");
        assertThat(job.at("/started").textValue()).isEqualTo("2026-11-22T19:31:00Z");
        assertThat(job.at("/finished").textValue()).isEqualTo("2026-11-22T19:31:00Z");
        assertThat(job.at("/asked/incidents").textValue()).isEqualTo("incidents.csv");
        assertThat(job.at("/asked/inputFormat").textValue()).isEqualTo("csv");
        assertThat(job.at("/asked/rules").textValue()).isEqualTo("serving");
        assertThat(job.at("/asked/reaction").intValue()).isEqualTo(1);
        assertThat(job.at("/asked/release").textValue()).isEqualTo(release());
        assertThat(job.at("/links/result").textValue()).isEqualTo(path + "/result");

        JsonNode result = result(path);
        assertThat(result.at("/incidents").intValue()).isEqualTo(3);
        assertThat(result.at("/policies")).hasSize(1);
        assertThat(result.at("/policies/0/rules").textValue()).isEqualTo("serving");
        assertThat(result.at("/policies/0/release").textValue()).isEqualTo(release());
        assertThat(result.at("/policies/0/costs/0/total").textValue()).isEqualTo("3.00");
        assertThat(result.at("/changes").isNull()).isTrue();
    }

    private static String release() {
        return PolicyLoader.load(folder.resolve("rules")).policies().release();
    }

    @Test
    void aDraftIsComparedWithTheServingRelease() throws Exception {
        JsonNode result = result(service.accepted(Parts.shop().rules(Shop.zip(Shop.files(10)))));

        assertThat(result.at("/policies/0/rules").textValue()).isEqualTo("draft");
        assertThat(result.at("/policies/0/costs/0/total").textValue()).isEqualTo("6.00");
        assertThat(result.at("/policies/1/release").textValue()).isEqualTo(release());
        assertThat(result.at("/policies/1/costs/0/total").textValue()).isEqualTo("3.00");
        assertThat(result.at("/changes/dearer").intValue()).isEqualTo(1);
    }

    @Test
    void aDraftCanBeTriedAloneOrAgainstTheHashOfTheServingRelease() throws Exception {
        byte[] draft = Shop.zip(Shop.files(10));
        String options = Shop.OPTIONS.replace("{", "{\"against\": %s, ");

        JsonNode alone = result(service.accepted(
                new Parts().rules(draft).options(options.formatted("null")).incidents(Shop.INCIDENTS)));
        assertThat(alone.at("/policies")).hasSize(1);
        for (String against : List.of("serving", release())) {
            JsonNode compared = result(service.accepted(new Parts()
                    .rules(draft)
                    .options(options.formatted('"' + against + '"'))
                    .incidents(Shop.INCIDENTS)));
            assertThat(compared.at("/policies")).hasSize(2);
        }
    }

    @Test
    void aDraftMayLieInAFolderOfItsOwnInTheZip() throws Exception {
        Map<String, String> wrapped = new TreeMap<>();
        Shop.files(10).forEach((path, text) -> wrapped.put("draft/" + path, text));
        wrapped.put("__MACOSX/draft/._domains.yaml", "?");

        JsonNode result = result(service.accepted(Parts.shop().rules(Shop.zip(wrapped))));

        assertThat(result.at("/policies/0/costs/0/total").textValue()).isEqualTo("6.00");
    }

    @Test
    void aZipOfOneDomainWithoutAnythingBesideItIsThatDomain() throws Exception {
        String rules = """
                package shop;
                declare LateParcel extends Incident
                end
                rule "It is told"
                when
                    LateParcel( openMinutes >= 1 )
                then
                    recommend.acknowledge("amends.acknowledge");
                end
                """;
        JsonNode result = result(service.accepted(Parts.shop()
                .rules(Shop.zip(
                        Map.of("domains.yaml", "shop: {zone: UTC, currency: EUR}\n", "shop/parcels.drl", rules)))));

        assertThat(result.at("/policies/0/followed").intValue()).isEqualTo(3);
    }

    @Test
    void linesOfJsonCanBeTheWholeBody() throws Exception {
        String lines = """
                {"incident": {"kind": "shop.LateParcel", "id": "a", "openedAt": "2026-03-02T10:00:00Z", "resolvedAt": "2026-03-02T11:30:00Z"}}
                {"incident": {"kind": "shop.LateParcl", "id": "b"}}
                """;
        JsonNode result = result(Service.accepted(service.send(service.request("/v1/backtests")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)))));

        assertThat(result.at("/incidents").intValue()).isEqualTo(1);
        assertThat(result.at("/refusals/lines").intValue()).isEqualTo(1);
    }

    @Test
    void cellsCanBeTheWholeBodyWithTheOptionsInTheQuery() throws Exception {
        String query = "?kind=shop.LateParcel&reaction=5&separator=" + encoded(";") + "&map="
                + encoded("openedAt=ordered") + "&map=" + encoded("resolvedAt=delivered");
        String path = Service.accepted(service.send(service.request("/v1/backtests" + query)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString(Shop.INCIDENTS.replace(',', ';')))));

        assertThat(result(path).at("/incidents").intValue()).isEqualTo(3);
        JsonNode asked = service.until(path, "done").at("/asked");
        assertThat(asked.at("/reaction").intValue()).isEqualTo(5);
        assertThat(asked.at("/separator").textValue()).isEqualTo(";");
        assertThat(asked.at("/map/1").textValue()).isEqualTo("resolvedAt=delivered");
    }

    @Test
    void numbersAreSweptAndTheStepsToPerfectServiceToldAsOnTheCommandLine() throws Exception {
        String dial = "\"shop/parcels.drl:\\\"A voucher…\\\".delayMinutes=%s\"";
        String options = Shop.OPTIONS.replace(
                "{",
                "{\"sweep\": [" + dial.formatted("10,30") + "], \"perfect\": [" + dial.formatted("0")
                        + "], \"segments\": [\"ordered\"], \"conduct\": \"recorded\", ");
        String path = service.accepted(new Parts().options(options).incidents(Shop.INCIDENTS));

        JsonNode result = result(path);
        assertThat(result.at("/sweeps/0/points"))
                .extracting(point -> point.at("/value").asText() + ": "
                        + point.at("/costs/0/total").asText("0"))
                .containsExactly("10: 6.00", "20: 3.00", "30: 0");
        assertThat(result.at("/ladder/steps")).isNotEmpty();
        JsonNode asked = service.until(path, "done").at("/asked");
        assertThat(asked.at("/conduct").textValue()).isEqualTo("recorded");
        assertThat(asked.at("/sweep")).hasSize(1);
        assertThat(asked.at("/perfect")).hasSize(1);
        assertThat(asked.at("/segments/0").textValue()).isEqualTo("ordered");
        assertThat(service.get(path + "/timelines").body().lines().findFirst().orElseThrow())
                .contains("\"recorded\":true");
    }

    @Test
    void aDraftIsSweptByItsOwnNumbersAlsoWithOptionsInAQuery() throws Exception {
        JsonNode draft = result(service.accepted(new Parts()
                .rules(Shop.zip(Shop.files(15)))
                .options(
                        Shop.OPTIONS.replace("{", "{\"sweep\": [\"parcels.drl:\\\"A voucher…\\\".delayMinutes=10\"], "))
                .incidents(Shop.INCIDENTS)));
        assertThat(draft.at("/sweeps/0/points"))
                .extracting(point -> point.at("/value").asText())
                .containsExactly("10", "15");

        String query = "?kind=shop.LateParcel&map=" + encoded("openedAt=ordered; resolvedAt=delivered") + "&sweep="
                + encoded("parcels.drl:\"A voucher…\".delayMinutes=10") + "&sweep="
                + encoded("parcels.drl:\"A voucher…\".delayMinutes=5");
        JsonNode inQuery = result(Service.accepted(service.send(service.request("/v1/backtests" + query)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(Shop.INCIDENTS)))));
        assertThat(inQuery.at("/sweeps")).hasSize(2);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void filesMayBeCalledWhateverTheirSenderLikes() throws Exception {
        byte[] incidents = Shop.INCIDENTS.getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<String, String> name : Map.of(
                        "../../etc/passwd.csv",
                        "passwd.csv",
                        "a\0b.csv",
                        "ab.csv",
                        "\uD83D\uDE00".repeat(150) + "1.csv",
                        "\uD83D\uDE00".repeat(97) + "1.csv")
                .entrySet()) {
            String path = service.accepted(
                    new Parts().file("incidents", name.getKey(), incidents).options(Shop.OPTIONS));
            assertThat(service.until(path, "done").at("/asked/incidents").textValue())
                    .isEqualTo(name.getValue());
        }
    }

    @Test
    void theResultIsAPageForThoseWhoAskForOne() throws Exception {
        String path = service.accepted(Parts.shop());
        service.until(path, "done");

        HttpResponse<String> page =
                service.send(service.request(path + "/result").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(page.body()).isEqualTo("<!DOCTYPE html><title>3 incidents</title>");

        HttpResponse<String> any =
                service.send(service.request(path + "/result").header("Accept", "*/*"));
        assertThat(any.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(service.send(service.request(path + "/result").header("Accept", "image/png"))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void howEachIncidentWouldHaveGoneIsToldInLines() throws Exception {
        String path = service.accepted(Parts.shop());
        String link = service.until(path, "done").at("/links/timelines").textValue();

        HttpResponse<String> lines = service.get(link);
        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(lines.body().lines().filter(line -> line.contains("\"b\""))).hasSize(1);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        String path = service.accepted(Parts.shop());
        service.until(path, "done");

        for (String one : List.of("/v1/backtests", path, path + "/result")) {
            HttpResponse<String> head = service.send(service.request(one).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(one).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Type")).as(one).hasValue("application/json");
            assertThat(head.body()).as(one).isEmpty();
        }
    }

    @Test
    void theNewestJobStandsFirstAndTheOldestAreRemoved() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i <= Service.KEEP; i++) {
            paths.add(0, service.accepted(Parts.shop()));
            service.until(paths.get(0), "done");
        }

        List<String> told = new ArrayList<>();
        json(service.get("/v1/backtests"))
                .at("/backtests")
                .forEach(job -> told.add(job.at("/links/self").textValue()));
        assertThat(told).isEqualTo(paths.subList(0, Service.KEEP));
        assertThat(service.get(paths.get(Service.KEEP)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "00000000-0000-0000-0000-000000000000", "..%2f..%2fjob.json", ".lock"})
    void whatIsNotThereIsAProblem(String id) throws Exception {
        for (String path : List.of("/v1/backtests/" + id, "/v1/backtests/" + id + "/result")) {
            HttpResponse<String> answer = service.get(path);
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(service.delete("/v1/backtests/" + id).statusCode()).isIn(400, 404);
    }

    @Test
    void anotherMethodIsAProblemThatNamesTheAllowed() throws Exception {
        HttpResponse<String> all = service.delete("/v1/backtests");
        assertThat(all.statusCode()).isEqualTo(405);
        assertThat(all.headers().firstValue("Allow").orElse("")).contains("GET").contains("POST");
        HttpResponse<String> one =
                service.send(service.request("/v1/backtests/1").PUT(BodyPublishers.ofString("")));
        assertThat(one.statusCode()).isEqualTo(405);
        assertThat(one.headers().firstValue("Allow").orElse("")).contains("GET").contains("DELETE");
    }
}
