package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import amends.http.incidents.LateTable;
import amends.http.incidents.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is tried on the service's own history. */
class ExportVerbTest {

    @TempDir
    Path folder;

    @Test
    void whatIsExportedGoesThroughABacktest() throws Exception {
        Path rules = LateTable.rules().in(Files.createDirectory(folder.resolve("rules")));
        Path file = folder.resolve("kept.ndjson");
        try (Service service = Service.on(rules)) {
            for (int i = 1; i <= 3; i++) {
                service.at("19:00");
                service.post(
                        "/v1/incidents",
                        "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"t%d\",\"dueAt\":\"2026-11-22T19:10:00Z\"},\"customer\":{\"id\":\"c%d\"}}"
                                .formatted(i, i));
                tell(service.at("19:15"), i, "{\"type\":\"acknowledged\"}");
                tell(service, i, "{\"type\":\"paused\"}");
                tell(service.at("19:16"), i, "{\"type\":\"resumed\"}");
            }
            tell(service.at("19:40"), 1, "{\"type\":\"resolved\"}");
            tell(service, 1, "{\"type\":\"outcome\",\"rating\":4,\"preferred\":\"appetizer\"}");
            tell(service.at("19:20"), 2, "{\"type\":\"resolved\"}");
            tell(service.at("20:40"), 1, "{\"type\":\"followedUp\",\"message\":\"how-was-it\"}");
            Files.writeString(
                    file, service.at("21:00").get("/v1/incidents/export").text());
        }
        assertThat(Files.readAllLines(file)).hasSize(3);
        JsonNode first = new JsonMapper()
                .readTree(Files.readAllLines(file).stream()
                        .filter(line -> line.contains("\"t1\""))
                        .findFirst()
                        .orElseThrow());
        assertThat(first.at("/outcome/rating").intValue()).isEqualTo(4);
        assertThat(first.has("promises")).isFalse();
        StringWriter out = new StringWriter();
        int code = AmendsCommand.run(
                new String[] {
                    "backtest", "--rules", rules.toString(), "--incidents", file.toString(), "--format", "json"
                },
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(out)));
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).contains("appetizer").doesNotContain("later than asOf");
    }

    private static void tell(Service service, int table, String event) throws Exception {
        assertThat(service.post("/v1/incidents/t" + table + "/events", event).status())
                .isEqualTo(201);
    }
}
