package amends.http.releases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.releases.House.Answer;
import amends.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are found by the release they were made under, whether its hash is said whole or in part. */
class DecisionsByReleaseTest {

    private static final String LATE =
            "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"%s\", \"delayMinutes\": 21}}";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private House house;
    private String first;
    private String second;

    @BeforeEach
    void decideUnderTwoReleases() throws Exception {
        database = TestDatabase.h2InMemory();
        Menu.passing(20).in(folder);
        house = new House(folder, database.settings(), settings -> settings);
        first = house.serves();
        house.post("/v1/incidents", LATE.formatted("one")).is(201);
        second = house.draft(Menu.passing(15), "ann");
        house.activate(second, "ann").is(200);
        house.post("/v1/incidents", LATE.formatted("two")).is(201);
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    private Answer under(String release) throws Exception {
        return house.get("/v1/decisions?kind=test.Late&release=" + release);
    }

    private static List<String> incidents(Answer answer) {
        return answer.is(200).json().at("/decisions").findValuesAsText("incidentId");
    }

    @Test
    void theFirstEightDigitsOfTheHashAreEnough() throws Exception {
        for (String name :
                List.of(second, second.substring(7), second.substring(7, 15), "sha256:" + second.substring(7, 19))) {
            assertThat(incidents(under(name))).as(name).contains("two");
            assertThat(under(name).json().at("/decisions").findValuesAsText("release"))
                    .as(name)
                    .containsOnly(second);
        }
        assertThat(incidents(under(first.substring(7, 15)))).containsExactly("one");
    }

    @Test
    void anExportTakesThemAsWell() throws Exception {
        String lines = new String(
                house.get("/v1/decisions/export?kind=test.Late&release=" + first.substring(7, 15))
                        .is(200)
                        .http()
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(lines.lines()).hasSize(1).first().asString().contains(first);
        assertThat(house.get("/v1/decisions/export?release=01234567").is(422).text("/errors/0/pointer"))
                .isEqualTo("/release");
    }

    @Test
    void whatFitsNoReleaseIsToldAndSoIsWhatFitsSeveral() throws Exception {
        Answer none = under("0123456789").is(422);
        assertThat(none.text("/errors/0/pointer")).isEqualTo("/release");
        assertThat(none.text("/errors/0/detail"))
                .contains("no release is stored whose hash is or begins with sha256:0123456789");
        assertThat(under(second.substring(7, 14)).is(422).text("/errors/0/detail"))
                .contains("names no release")
                .contains("at least the first 8");

        Jdbi.create(database.settings().url(), database.settings().user(), "")
                .useHandle(handle -> IntStream.of(1, 2)
                        .forEach(end -> handle.execute(
                                "insert into release (hash, stored_at) values (?, current_timestamp)",
                                "sha256:" + "ab".repeat(31) + "0" + end)));
        assertThat(under("abababab").is(422).text("/errors/0/detail"))
                .contains("several releases begin with sha256:abababab")
                .contains("ab01")
                .contains("ab02");
    }

    @Test
    void aWholeHashThatNoReleaseHasFindsNothing() throws Exception {
        assertThat(incidents(under("sha256:" + "0".repeat(64)))).isEmpty();
    }
}
