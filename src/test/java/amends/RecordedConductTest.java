package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PastParcels.Told;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --conduct recorded}: messages come when they really came, and gifts as the policies recommend them. */
class RecordedConductTest {

    private static final String PARCELS = """
            id,openedAt,resolvedAt,seen,told
            a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,2026-03-02T10:05:00Z,
            b,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,,
            c,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,2026-03-02T10:05:00Z,2026-03-02T11:10:00Z
            """;
    private static final String[] RECORDED = {"--conduct", "recorded", "--map", "acknowledgedAt=seen; updatedAt=told"};

    @TempDir
    private Path folder;

    private PastParcels parcels;
    private Path timelines;

    @BeforeEach
    void shop() throws IOException {
        parcels = new PastParcels(folder);
        timelines = folder.resolve("timelines.ndjson");
    }

    /** What was done in an incident, line by line: the instant, the action and its name. */
    private List<String> done(int line) throws IOException {
        List<String> done = new ArrayList<>();
        JsonNode json =
                new ObjectMapper().readTree(Files.readAllLines(timelines).get(line));
        json.at("/policies/0/actions")
                .forEach(act -> done.add(act.get("at").asText().substring(11, 16) + " "
                        + act.get("action").asText() + " " + act.get("name").asText()
                        + (act.path("recorded").asBoolean() ? " recorded" : "")));
        return done;
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void messagesComeWhenTheyCameAndGiftsAsRecommended() throws IOException {
        Told told = parcels.csv(PARCELS, with(RECORDED, "--timelines", timelines.toString()));
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(done(1))
                .containsExactly(
                        "10:05 acknowledge unnamed recorded", "11:12 compensate voucher", "11:22 compensate chocolate");
        assertThat(done(2)).containsExactly("11:06 acknowledge parcel.sorry", "11:12 compensate voucher");
        assertThat(done(3))
                .containsExactly(
                        "10:05 acknowledge unnamed recorded",
                        "11:10 status unnamed recorded",
                        "11:12 compensate voucher");
        assertThat(told.out())
                .contains("firstResponse: 2 of 3 kept")
                .contains("It would have cost 10.00 EUR")
                .contains("  1 × nothing says what was done: messages taken to be sent as recommended (first: b)");
        assertThat(Files.readAllLines(timelines).get(2)).contains("\"assumed\":[\"messages\"]");
    }

    @Test
    void whatWasDoneBeforeTheBeginningIsNoticed() throws IOException {
        String early = PARCELS.replace("2026-03-02T10:05:00Z", "2026-03-02T09:05:00Z");
        assertThat(parcels.csv(early, RECORDED).out())
                .contains("× something was done before it began: counts as done at once (first: a)");
        assertThat(parcels.csv(PARCELS, RECORDED).out()).doesNotContain("before it began");
    }

    @Test
    void withoutItWhatWasDoneIsLeftAside() throws IOException {
        Told told = parcels.csv(
                PARCELS, "--map", "acknowledgedAt=seen; updatedAt=told", "--timelines", timelines.toString());
        assertThat(done(1))
                .isEqualTo(done(2))
                .containsExactly("11:06 acknowledge parcel.sorry", "11:12 compensate voucher");
        assertThat(told.out()).contains("firstResponse: 0 of 3 kept").doesNotContain("assumed");
    }

    @Test
    void whatRequestsSayWasDoneCountsApartFromWhatWasGiven() throws IOException {
        Told told = parcels.ndjson("""
                {"incident":{"kind":"shop.LateParcel","id":"a","openedAt":"2026-03-02T10:00:00Z",\
                "resolvedAt":"2026-03-02T11:30:00Z"},"asOf":"2026-03-05T00:00:00Z","taken":[\
                {"action":"escalate","name":"boss","at":"2026-03-02T11:20:00Z"},\
                {"action":"compensate","name":"voucher","at":"2026-03-02T10:30:00Z"},\
                {"action":"acknowledge","name":"hello","at":"2026-03-02T10:01:00Z"},\
                {"action":"followUp","name":"call","at":"2026-03-04T09:00:00Z"}]}
                {"incident":{"kind":"shop.LateParcel","id":"b","openedAt":"2026-03-02T10:00:00Z",\
                "resolvedAt":"2026-03-02T11:30:00Z"},"asOf":"2026-03-05T00:00:00Z","taken":[]}
                """, "--conduct", "recorded", "--timelines", timelines.toString());
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(done(1))
                .containsExactly(
                        "10:01 acknowledge hello recorded",
                        "11:12 compensate voucher",
                        "11:20 escalate boss recorded",
                        "11:22 compensate chocolate",
                        "09:00 followUp call recorded");
        // Nothing was done, and the line says so.
        assertThat(done(2)).containsExactly("11:12 compensate voucher");
        assertThat(told.out()).doesNotContain("nothing says what was done");
    }

    @Test
    void anInstantThatIsNoneIsToldByItsColumn() throws IOException {
        String bad = PARCELS.replaceFirst("2026-03-02T10:05:00Z", "soon")
                + "d,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,,2026-07-01T00:00:00Z\n";
        assertThat(parcels.csv(bad, RECORDED).out())
                .contains("2 lines could not be read")
                .contains("updatedAt=told: is later than asOf (first: line 5)")
                .contains("acknowledgedAt=seen: is not an instant (first: line 2)");
    }

    @Test
    void aFieldOfTheKindsOwnKeepsItsName() throws IOException {
        Path policy = parcels.path("rules/shop/parcels.drl");
        Files.writeString(
                policy,
                Files.readString(policy).replace("boxes : int = 1", "boxes : int = 1\n    updatedAt : String = \"\""));
        Told told = parcels.csv(
                PARCELS.replace("told", "updatedAt").replace("2026-03-02T11:10:00Z", "just now"),
                "--conduct",
                "recorded");
        assertThat(told.code()).as(told.out()).isZero();
        assertThat(told.out()).contains("3 × nothing says what was done");
    }
}
