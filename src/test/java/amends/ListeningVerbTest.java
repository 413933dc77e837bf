package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backtest} tells what customers said, where a file knows of it. */
class ListeningVerbTest {

    private static final String HEADER = "id,who,town,ordered,delivered,stars,wish,gave\n";

    @TempDir
    private Path folder;

    private record Called(int code, String out, String err) {}

    @BeforeEach
    void writeRules() throws IOException {
        Files.createDirectories(folder.resolve("rules/shop"));
        Files.writeString(folder.resolve("rules/shop/parcels.drl"), """
                package shop;

                declare LateParcel extends Incident
                end

                rule "A parcel comes within an hour"
                when
                    LateParcel()
                then
                    promise.resolve().within(60).target(45);
                end
                """);
        Files.writeString(folder.resolve("rules/domains.yaml"), "shop: {zone: UTC, currency: EUR}\n");
        Files.writeString(folder.resolve("rules/remedies.yaml"), """
                remedies:
                  voucher: {label: {en: A voucher}, cost: "3.00", value: "5.00", currency: EUR}
                  coffee: {label: {en: Coffee}, cost: "0.50", value: "3.00", currency: EUR}
                """);
    }

    private Called backtest(String name, String incidents, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), incidents);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "backtest",
                "--rules",
                folder.resolve("rules").toString(),
                "--incidents",
                file.toString(),
                "--as-of",
                "2026-04-01T00:00:00Z"));
        arguments.addAll(List.of(more));
        int code = AmendsCommand.run(
                arguments.toArray(String[]::new),
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)));
        return new Called(code, out.toString(), err.toString());
    }

    private Called rows(String incidents, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--kind",
                "shop.LateParcel",
                "--map",
                "customer.id=who; openedAt=ordered; resolvedAt=delivered; outcome.rating=stars; outcome.preferred=wish;"
                        + " taken.compensate=gave"));
        arguments.addAll(List.of(more));
        return backtest("incidents.csv", incidents, arguments.toArray(String[]::new));
    }

    /** Half of the parcels are ten minutes late, half of the customers get a voucher, and only the voucher matters. */
    private static String incidents() {
        StringBuilder csv = new StringBuilder(HEADER);
        Random chance = new Random(20260302);
        for (int i = 0; i < 400; i++) {
            boolean given = chance.nextBoolean();
            csv.append(String.format(
                    "i%03d,c%d,%s,2026-03-02T%02d:00:00Z,2026-03-02T%02d:%02d:00Z,%s,%s,%s%n",
                    i,
                    chance.nextInt(90),
                    chance.nextBoolean() ? "Oslo" : "Bergen",
                    i % 20,
                    i % 20 + 1,
                    chance.nextInt(2) * 10,
                    i % 40 == 0 ? "Not given" : Integer.toString(3 + chance.nextInt(2) + (given ? 1 : 0)),
                    i % 50 == 0 ? "coffee" : "",
                    given ? "voucher" : ""));
        }
        return csv.toString();
    }

    @Test
    void whatWasGivenIsJudgedByRatings() throws IOException {
        Called told = rows(incidents(), "--segment", "town");
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("== What customers said", "390 ratings of 400 incidents")
                .contains("no rating: \"Not given\", 10 times")
                .contains("Ratings hardly depend on the delay")
                .containsPattern("compensate voucher .*ratings are higher")
                .contains("compensate voucher: no fading seen")
                .contains("By town, each against all others:")
                .containsPattern("Oslo .*no measurable effect")
                .contains("would have preferred: coffee 8 of 8 (95 %: 67.6 to 100.0 %)")
                .contains("voucher, where coffee was preferred:");
    }

    @Test
    void theOrderOfTheFileAndTheThreadsMakeNoDifference() throws IOException {
        List<String> lines = new ArrayList<>(incidents().lines().toList());
        String first = rows(incidents(), "--format", "json").out();
        Collections.reverse(lines.subList(1, lines.size()));
        assertThat(rows(String.join("\n", lines), "--format", "json", "--threads", "3")
                        .out())
                .isEqualTo(first);
        JsonNode json = new ObjectMapper().readTree(first).get("listening");
        assertThat(json.at("/ratings/number").asInt()).isEqualTo(390);
        assertThat(json.at("/delay/sense").asText()).isEqualTo("hardly");
        assertThat(json.at("/done/0/name").asText()).isEqualTo("voucher");
        assertThat(json.at("/done/0/effect/verdict").asText()).isEqualTo("higher");
        assertThat(json.at("/done/0/effect/interval/from").asDouble()).isBetween(0.5, 1.0);
        assertThat(json.at("/overshoot/cheaper/0/preferred").asText()).isEqualTo("coffee");
    }

    @Test
    void aNumberThatIsNoRatingIsToldAndATextIsNone() throws IOException {
        Called told = rows(HEADER
                + "a,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,6,,\n"
                + "b,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,4.5,,\n"
                + "c,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,later,,coffee|voucher\n"
                + "d,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,4,,\n"
                + "e,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,,,\n");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out())
                .contains("2 lines could not be read", "2 × outcome.rating=stars: is no rating (first: line 2)")
                .contains("1 rating of 3 incidents, mean 4.00")
                .contains("no rating: \"later\", 1 time")
                .containsPattern("compensate coffee +1 .*nothing like it to compare with");
    }

    @Test
    void aFileThatKnowsNothingOfCustomersIsToldWithoutThem() throws IOException {
        Called told = rows(HEADER + "a,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,,,\n");
        assertThat(told.out()).doesNotContain("What customers said");
        assertThat(rows(HEADER + "a,c,Oslo,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,,,\n", "--format", "json")
                        .out())
                .doesNotContain("listening");
    }

    @Test
    void aSegmentThatIsNoColumnIsToldWithTheNearest() throws IOException {
        Called told = rows(HEADER, "--segment", "twon");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("--segment twon: there is no such column or field; did you mean town?");
        assertThat(backtest("incidents.ndjson", "", "--segment", "chanel").err())
                .contains("--segment chanel: there is no such column or field; did you mean channel?");
    }

    @Test
    void aRequestSaysWhatTheCustomerSaidBesideItsIncident() throws IOException {
        String line = """
                {"incident":{"kind":"shop.LateParcel","openedAt":"2026-03-02T12:00:00Z","resolvedAt":"2026-03-02T13:15:00Z",\
                "channel":"%s"},"taken":[{"action":"compensate","name":"voucher","at":"2026-03-02T13:10:00Z"}],\
                "outcome":%s}
                """;
        Called told = backtest(
                "incidents.ndjson",
                line.formatted("app", "{\"rating\":4,\"preferred\":\"coffee\"}")
                        + line.formatted("desk", "{\"rating\":2}")
                        + line.formatted("desk", "{\"rating\":0}")
                        + line.formatted("desk", "{\"rating\":\"good\"}")
                        + line.formatted("desk", "{\"ratng\":3}")
                        + line.formatted("desk", "5"),
                "--format",
                "json");
        assertThat(told.code()).isEqualTo(2);
        JsonNode json = new ObjectMapper().readTree(told.out());
        assertThat(json.at("/refusals/lines").asInt()).isEqualTo(4);
        assertThat(told.out())
                .contains("/outcome/rating: is too small", "/outcome/rating: has the wrong type")
                .contains("/outcome/ratng: unknown field", "/outcome: has the wrong type");
        assertThat(json.at("/listening/ratings/mean").asDouble()).isEqualTo(3);
        assertThat(json.at("/listening/done/0/times").asInt()).isEqualTo(2);
        assertThat(json.at("/listening/segments/0/by").asText()).isEqualTo("channel");
        assertThat(json.at("/listening/overshoot/cheaper/0/saved/amount").asText())
                .isEqualTo("2.50");
    }
}
