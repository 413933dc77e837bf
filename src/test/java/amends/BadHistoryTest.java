package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PastParcels.Told;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of incidents that are not as they should be: what is wrong is counted and told, and everything else goes on. */
class BadHistoryTest {

    private static final String HEADER = "id,openedAt,resolvedAt\n";
    private static final String GOOD = "a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z\n";
    private static final String REQUEST = """
            {"incident":{"kind":"shop.LateParcel","id":"r","openedAt":"2026-03-02T10:00:00Z",\
            "resolvedAt":"2026-03-02T11:30:00Z"},"asOf":"2026-03-03T10:00:00Z"}
            """;

    @TempDir
    private Path folder;

    private PastParcels parcels;

    @BeforeEach
    void shop() throws IOException {
        parcels = new PastParcels(folder);
    }

    @Test
    void unknownKindsAreCounted() throws IOException {
        Told told = parcels.ndjson(
                REQUEST + REQUEST.replace("LateParcel", "LateParcle") + REQUEST.replace("shop.", "car."));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out())
                .contains("1 incident of")
                .contains("2 lines could not be read")
                .contains("2 × /incident/kind: unknown kind (first: line 2)");
    }

    @Test
    void aKindThatTheOtherPoliciesDoNotHaveIsTold() throws IOException {
        PastParcels other = new PastParcels(Files.createDirectories(folder.resolve("other")));
        Path policy = other.path("rules/shop/parcels.drl");
        Files.writeString(policy, Files.readString(policy).replace("LateParcel", "SlowParcel"));
        String against = other.path("rules").toString();
        Told told = parcels.ndjson(REQUEST + REQUEST.replace("LateParcel", "SlowParcel"), "--against", against);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("unknown kind shop.LateParcel; did you mean shop.SlowParcel?");
    }

    @Test
    void aKindThatNobodyKnowsIsToldBeforeAnythingIsRead() throws IOException {
        Told told = parcels.csv(HEADER + GOOD, "--kind", "shop.LateParcle");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("--kind");
    }

    @Test
    void linesThatCannotBeReadAreCountedByTheirReasons() throws IOException {
        Told told =
                parcels.ndjson(REQUEST + "{\n" + "[]\n" + "\n" + "{\"incident\":3}\n" + "{\"openedAt\":\"soon\"}\n");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out())
                .contains("1 incident of")
                .contains("4 lines could not be read")
                .contains("1 × the line is no JSON object (first: line 3)")
                .contains("(first: line 2)")
                .contains("(first: line 5)")
                .contains("1 × column openedAt: is not an instant (first: line 6)");
    }

    @Test
    void anIncidentThatContradictsItselfIsNotFollowed() throws IOException {
        Told told = parcels.csv("""
                id,openedAt,resolvedAt,dueAt,delayMinutes
                a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,2026-03-02T10:30:00Z,3
                b,2026-03-02T12:00:00Z,2026-03-02T11:30:00Z,,
                """);
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out())
                .contains("1 line could not be read")
                .contains("resolvedAt: is before the incident was opened (first: line 3)")
                .contains("1 time an incident could not be followed")
                .contains("(first: a)");
    }

    @Test
    void missingTimesAreAssumedAndToldSo() throws IOException {
        String told = parcels.csv("""
                id,openedAt,resolvedAt,delayMinutes
                a,,2026-03-02T11:30:00Z,
                b,2026-05-31T22:30:00Z,,
                c,,,
                d,,2026-03-02T11:30:00Z,12
                """).out();
        assertThat(told)
                .contains("4 incidents of")
                .contains("assumed:")
                .contains("  2 × nothing says when it began: judged by its end alone (first: a)")
                .contains("  1 × nothing says when it began: reckoned back from its delay")
                .contains("  2 × nothing says when it was over: taken to be over at --as-of (first: b)")
                .doesNotContain("could not be");
    }

    @Test
    void aNegativeDelayIsEarlyAndNoDelay() throws IOException {
        Told told = parcels.csv("id,resolvedAt,delayMinutes\na,2026-03-02T11:30:00Z,-20\nb,2026-03-02T11:30:00Z,12\n");
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("noticed:")
                .contains("  1 × early: the delay is negative, which counts as no delay (first: line 2)")
                .contains("1 of 2 incidents would have got something");
    }

    @Test
    void currenciesAreNeverAddedUp() throws IOException {
        Told told = parcels.csv("""
                id,openedAt,resolvedAt,orderValue,currency
                a,2026-03-02T10:00:00Z,2026-03-02T12:30:00Z,100.00,USD
                b,2026-03-02T10:00:00Z,2026-03-02T12:30:00Z,80.00,EUR
                c,2026-03-02T10:00:00Z,2026-03-02T11:05:00Z,80.00,USD
                """);
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("It would have cost 16.00 EUR")
                .contains("It would have cost 10.00 USD")
                .contains("  1 × given something whose cost is in another currency than the order (first: a)")
                .contains("  1 × given something whose cost is in another currency than the budget: not counted there"
                        + " (first: a)");
    }

    @Test
    void anAmountInAnotherCurrencyThanTheOrderIsToldWhereItIsGiven() throws IOException {
        Told told = parcels.csv("""
                id,openedAt,resolvedAt,currency
                c,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,JPY
                """);
        assertThat(told.out())
                .contains("It would have cost 3.00 EUR")
                .doesNotContain("JPY")
                .contains("another currency than the order (first: c)")
                .doesNotContain("than the budget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "other/rules"})
    void policiesThatDoNotCompileAreToldWithTheirPlaces(String which) throws IOException {
        PastParcels other = new PastParcels(Files.createDirectories(folder.resolve("other")));
        Path policy = folder.resolve(which).resolve("shop/parcels.drl");
        Files.writeString(policy, Files.readString(policy).replace("silentMinutes", "silentMinuts"));
        Told told = parcels.csv(HEADER + GOOD, "--against", other.path("rules").toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .startsWith("backtest: the rules in " + folder.resolve(which) + " do not load:\n")
                .contains("shop/parcels.drl:31:36")
                .contains("did you mean \"silentMinutes\"?");
    }

    @Test
    void anEmptyFileIsNoCsvAndAHeaderAloneIsNoIncidents() throws IOException {
        assertThat(parcels.csv("").code()).isEqualTo(1);
        assertThat(parcels.csv("").err()).contains("the input is empty; a CSV file begins with a header");
        Told none = parcels.csv(HEADER);
        assertThat(none.code()).isZero();
        assertThat(none.out())
                .contains("0 incidents of")
                .doesNotContain("assumed")
                .doesNotContain("noticed");
        assertThat(parcels.ndjson("").out()).contains("0 incidents of");
    }

    @Test
    void incidentsOfOneIdAreFollowedEachByItselfAndTold() throws IOException {
        Told told = parcels.csv(HEADER + GOOD + GOOD.replace("a,", "b,") + GOOD.replace("03-02", "03-09") + GOOD);
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("4 incidents of")
                .contains("It would have cost 12.00 EUR")
                .contains("  3 × another has the same id: each counts by itself (first: a)");
    }

    @Test
    void anIncidentThatIsNotOverIsFollowedUpToWhatIsKnown() throws IOException {
        Told told = parcels.ndjson(REQUEST.replace(",\"resolvedAt\":\"2026-03-02T11:30:00Z\"", "")
                .replace("2026-03-03T10:00:00Z", "2026-03-02T11:15:00Z"));
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("1 incident of")
                .contains("to 2026-03-02T11:15:00Z")
                .contains("It would have cost 3.00 EUR")
                .contains("  1 × not over yet: followed up to the instant up to which it is known (first: r)");
    }

    @Test
    void whatIsStillOpenIsNotKeptByAnyLongerPromise() throws IOException {
        String open = REQUEST.replace(",\"resolvedAt\":\"2026-03-02T11:30:00Z\"", "")
                .replace("2026-03-03T10:00:00Z", "2026-03-02T11:15:00Z");
        assertThat(parcels.ndjson(REQUEST + open).out())
                .contains("shop.LateParcel, resolve: 0 of 2 kept")
                .containsPattern("resolve: .*\n.*60 minutes \\(as promised\\) .* 0 % of cases.* 90 in 50 %")
                .doesNotContainPattern("resolve: .*\n.*100 %");
    }

    @Test
    void whatWasDoneAfterTheEndIsNoFault() throws IOException {
        Told told = parcels.ndjson(REQUEST.replace(
                ",\"asOf\"",
                ",\"taken\":[{\"action\":\"followUp\",\"name\":\"call\",\"at\":\"2026-03-03T09:00:00Z\"}],\"asOf\""));
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("1 of 1 incidents would have got something");
    }

    @Test
    void idsMayBeOddAndLongAndAreTakenAsTheyStand() throws IOException {
        String id = "x\n\ty\u2028“é” 😀" + "z".repeat(9_000);
        String other = "x\n y";
        Path timelines = folder.resolve("timelines.ndjson");
        Told told = parcels.csv(
                HEADER + GOOD.replace("a,", "\"" + id + "\",") + GOOD.replace("a,", "\"" + other + "\","),
                "--timelines",
                timelines.toString());
        assertThat(told.code()).as(told.err()).isZero();
        List<String> lines = Files.readAllLines(timelines);
        assertThat(lines).hasSize(3);
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("incident").asText())
                .isEqualTo(id);
        assertThat(new ObjectMapper().readTree(lines.get(2)).get("incident").asText())
                .isEqualTo(other);
        assertThat(parcels.csv(HEADER + GOOD.replace("a,", "z".repeat(10_001) + ","))
                        .out())
                .contains("column id: is longer than 10000 characters (first: line 2)");
        assertThat(parcels.csv(HEADER + GOOD.replace("a,", "\u0001,")).out())
                .contains("column id: holds a control character other than newline and tab (first: line 2)");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesMakeNoDifference() throws IOException {
        String plain = parcels.csv(HEADER + GOOD, "--format", "json").out();
        assertThat(parcels.csv("\ufeff" + (HEADER + GOOD).replace("\n", "\r\n"), "--format", "json")
                        .out())
                .isEqualTo(plain);
    }

    @Test
    void theOrderOfIncidentsOfOneInstantMakesNoDifference() throws IOException {
        String one = "a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z\n";
        String other = "a,2026-03-02T10:20:00Z,2026-03-02T11:30:00Z\n";
        parcels.csv(HEADER + one + other, "--timelines", folder.resolve("one").toString());
        parcels.csv(
                HEADER + other + one, "--timelines", folder.resolve("other-one").toString());
        assertThat(Files.readAllLines(folder.resolve("one")).subList(1, 3))
                .isEqualTo(Files.readAllLines(folder.resolve("other-one")).subList(1, 3));
    }

    @Test
    void programsAreToldWhatWasAssumedAndWhatWasOdd() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(parcels.csv(
                                "id,resolvedAt,delayMinutes\na,2026-03-02T11:30:00Z,-20\nb,2026-03-02T11:30:00Z,\n",
                                "--format",
                                "json")
                        .out());
        assertThat(json.at("/assumed/0/what").asText()).isEqualTo("openedAt");
        assertThat(json.at("/assumed/0/incidents").asInt()).isEqualTo(1);
        assertThat(json.at("/assumed/0/first").asText()).isEqualTo("b");
        assertThat(json.at("/noticed/0/what").asText()).isEqualTo("early");
        assertThat(json.at("/noticed/0/first").asText()).isEqualTo("line 2");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Told told = parcels.call("", parcels.arguments(folder.resolve("none.csv")));
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("none.csv: no such file");
    }
}
