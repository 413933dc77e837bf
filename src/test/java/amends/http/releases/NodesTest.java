package amends.http.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.http.releases.House.Answer;
import amends.policy.PolicyProblemsException;
import amends.storage.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that follow the releases in one PostgreSQL. */
class NodesTest {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private House here;
    private House there;

    @BeforeEach
    void start() {
        database = TestDatabase.postgres();
        Menu.passing(20).in(folder);
        here = node();
    }

    @AfterEach
    void close() {
        here.close();
        if (there != null) {
            there.close();
        }
        database.close();
    }

    private House node() {
        return new House(folder, database.settings(), settings -> settings.withReleases("database"));
    }

    @Test
    void anEmptyDatabaseIsFilledFromTheFolderWhichIsNotFollowedAfterwards() throws Exception {
        String first = here.serves();
        assertThat(here.get("/v1/releases/steps").text("/steps/0/step")).isEqualTo("folder");
        Menu.passing(10).in(folder);

        there = node();
        assertThat(there.serves()).isEqualTo(first);
        assertThat(here.serves()).isEqualTo(first);
        assertThat(here.current().text("/source")).isEqualTo("database");
        assertThat(here.post("/v1/releases/unpin", House.says("ann")).is(409).text("/detail"))
                .contains("releases: database");
    }

    @Test
    void whatIsActivatedAtOneServesAtTheOther() throws Exception {
        there = node();
        String draft = here.draft(Menu.passing(15), "ann");
        here.activate(draft, "ann").is(200);

        assertThat(here.answersBy()).isEqualTo(draft);
        there.untilServes(draft);
        assertThat(there.answersBy()).isEqualTo(draft);
        Answer nodes = here.until(current ->
                draft.equals(current.text("/nodes/0/release")) && draft.equals(current.text("/nodes/1/release")));
        assertThat(nodes.json().at("/nodes")).hasSize(2);
        assertThat(nodes.json().findValuesAsText("ready")).containsExactly("true", "true");

        there.post("/v1/releases/rollback", House.says("bob")).is(200);
        here.untilServes(there.serves());
    }

    @Test
    void oneThatCannotLoadWhatIsToServeSaysSoAndGoesOnWithTheLastGoodRelease() throws Exception {
        String first = here.serves();
        String draft = here.draft(Menu.passing(15), "ann");
        Jdbi.create(database.settings().url(), database.settings().user(), "").useTransaction(handle -> {
            handle.execute("update release set language = 99 where hash = ?", draft);
            handle.execute(
                    "insert into release_step (step, release, sender, happened_at, node) values (?, ?, 'ann', now(), 'newer')",
                    "ACTIVATED",
                    draft);
        });

        Answer told = here.until(current -> current.text("/cannotServe/release") != null);
        assertThat(told.text("/cannotServe/release")).isEqualTo(draft);
        assertThat(told.text("/cannotServe/reason")).contains("version 99 of the policy language");
        assertThat(here.answersBy()).isEqualTo(first);
        Answer health = here.health().is(500);
        assertThat(health.text("/releases/healthy")).isEqualTo("false");
        assertThat(health.text("/releases/message")).contains(draft);
        Answer nodes = here.until(current -> "false".equals(current.text("/nodes/0/ready")));
        assertThat(nodes.text("/nodes/0/problem")).contains(draft).contains("version 99");

        // One that starts now has nothing better to serve either.
        there = node();
        assertThat(there.answersBy()).isEqualTo(first);
        there.health().is(500);

        here.activate(first, "bob").is(200);
        assertThat(here.current().text("/cannotServe")).isNull();
        here.health().is(200);
        Answer ready = there.until(current -> current.text("/cannotServe") == null);
        assertThat(ready.text("/release")).isEqualTo(first);
    }

    @Test
    void whileTheDatabaseCannotBeReachedItServesOn() throws Exception {
        String first = here.serves();
        try (Outage outage = Outage.of(database)) {
            outage.begin();
            Answer current = here.current();
            assertThat(current.text("/release")).isEqualTo(first);
            assertThat(current.json().at("/nodes").isNull()).isTrue();
            here.get("/v1/releases").is(503);
        }
        String draft = here.draft(Menu.passing(15), "ann");
        here.activate(draft, "ann").is(200);
        assertThat(here.answersBy()).isEqualTo(draft);
    }

    @Test
    void withNothingInTheDatabaseAndBrokenRulesTheStartFails() {
        try (TestDatabase empty = TestDatabase.postgres()) {
            Menu.broken().in(folder);
            assertThatThrownBy(() -> new House(folder, empty.settings(), settings -> settings.withReleases("database")))
                    .isInstanceOf(PolicyProblemsException.class);
        }
    }

    @Test
    void withBrokenRulesTheLastGoodReleaseServesInEitherMode() throws Exception {
        String first = here.serves();
        Menu.broken().in(folder);

        there = new House(folder, database.settings(), settings -> settings);
        assertThat(there.answersBy()).isEqualTo(first);
        assertThat(there.current().text("/refused/problems/0/file")).isEqualTo("test/broken.drl");
        here.close();
        Files.delete(folder.resolve("test/broken.drl"));
        here = node();
        assertThat(here.answersBy()).isEqualTo(first);
    }
}
