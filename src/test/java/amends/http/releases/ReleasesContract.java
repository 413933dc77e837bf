package amends.http.releases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.http.releases.House.Answer;
import amends.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases over HTTP, on one of the databases. */
abstract class ReleasesContract {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private House house;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        database = fresh();
        Menu.passing(20).in(folder);
    }

    @AfterEach
    void close() {
        if (house != null) {
            house.close();
        }
        database.close();
    }

    private House start(UnaryOperator<AmendsConfiguration> settings) {
        house = new House(folder, database.settings(), settings);
        return house;
    }

    private static UnaryOperator<AmendsConfiguration> gates(boolean cases, boolean approval) {
        return settings -> settings.requiring(cases, approval);
    }

    @Test
    void aDraftServesOnceItIsActivatedAndTheFolderAgainOnceItIsUnpinned() throws Exception {
        start(UnaryOperator.identity());
        String first = house.serves();
        String draft = house.draft(Menu.passing(15), "ann");
        assertThat(house.serves()).isEqualTo(first);

        house.activate(draft, "ann").is(200);
        assertThat(house.answersBy()).isEqualTo(draft);
        Answer pinned = house.current();
        assertThat(pinned.text("/pinned/by")).isEqualTo("ann");
        assertThat(pinned.text("/pinned/why")).isEqualTo("because");
        assertThat(house.get("/v1/releases/" + draft).text("/status")).isEqualTo("serving");

        house.post("/v1/releases/unpin", House.says("bob")).is(200);
        house.untilServes(first);
        assertThat(house.current().text("/pinned")).isNull();
        assertThat(steps()).containsExactly("folder", "unpinned", "activated", "folder");
    }

    @Test
    void whileAReleaseIsPinnedTheFolderIsNotFollowed() throws Exception {
        start(UnaryOperator.identity());
        String first = house.serves();
        String draft = house.draft(Menu.passing(15), "ann");
        house.activate(draft, "ann").is(200);
        Menu.passing(10).in(folder);

        // The state of before may be told as held back too, until the new one is noticed.
        Answer held = house.until(
                current -> String.valueOf(current.text("/refused/reason")).contains("pinned")
                        && !first.equals(current.text("/refused/release")));
        assertThat(held.text("/release")).isEqualTo(draft);
        assertThat(held.text("/refused/reason")).contains("by ann").contains("until it is unpinned");

        house.post("/v1/releases/unpin", House.says("ann")).is(200);
        house.untilServes(held.text("/refused/release"));
    }

    @Test
    void aBrokenDraftIsRefusedWithEachProblemAndItsPlace() throws Exception {
        start(UnaryOperator.identity());
        Answer refused = house.post("/v1/releases", House.draftBody(Menu.broken(), "ann"))
                .is(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/invalid-rules");
        assertThat(refused.text("/errors/0/file")).isEqualTo("test/broken.drl");
        assertThat(refused.text("/errors/0/line")).isEqualTo("5");
        assertThat(refused.text("/errors/0/column")).isNotNull();
        assertThat(house.get("/v1/releases").json().at("/releases")).hasSize(1);
    }

    @Test
    void filesThatAreNoPartOfARulesFolderAreRefused() throws Exception {
        start(UnaryOperator.identity());
        for (String path : List.of("../out.drl", "/etc/passwd", "test/../../x.drl", "test\\\\x.drl", "test//x.drl")) {
            Answer refused = house.post(
                            "/v1/releases", "{\"by\": \"ann\", \"files\": {\"" + path + "\": \"package test;\"}}")
                    .is(422);
            assertThat(refused.text("/errors/0/code")).as(path).isIn("unknown-file", "policy-outside-domain");
        }
    }

    @Test
    void withoutPassingCasesNothingServesWhereTheyAreRequired() throws Exception {
        start(gates(true, false));
        String none = house.draft(Menu.after(15), "ann");
        String failing = house.draft(Menu.failing(14), "ann");
        String passing = house.draft(Menu.passing(13), "ann");

        assertThat(house.activate(none, "ann").is(409).text("/detail")).contains("it has no cases");
        Answer refused = house.activate(failing, "ann").is(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/gate-closed");
        assertThat(refused.text("/detail")).contains("1 of its 2 cases fails").contains(Menu.CASES + ":2: fails");
        assertThat(house.get("/v1/releases/" + failing).text("/waitsFor")).contains("1 of its 2 cases fails");
        house.activate(passing, "ann").is(200);
    }

    @Test
    void aSecondPersonApprovesWhereThatIsRequired() throws Exception {
        start(gates(false, true));
        String draft = house.draft(Menu.passing(15), "Ann");

        assertThat(house.activate(draft, "bob").is(409).text("/detail"))
                .contains("waits for approval by somebody other than Ann");
        assertThat(house.approve(draft, " ann").is(409).text("/detail")).contains("cannot approve");
        house.approve(draft, "bob").is(200);
        assertThat(house.approve(draft, "bob").is(409).text("/type")).isEqualTo("/problems/nothing-to-do");
        assertThat(house.approve(draft, " BOB ").is(409).text("/type")).isEqualTo("/problems/nothing-to-do");
        assertThat(house.approve(draft, "\u00a0Ann\u200b").is(409).text("/detail"))
                .contains("cannot approve");
        house.activate(draft, "ann").is(200);

        Answer shown = house.get("/v1/releases/" + draft);
        assertThat(shown.text("/approvals/0/by")).isEqualTo("bob");
        assertThat(shown.text("/approvals/0/why")).isEqualTo("because");
        assertThat(shown.text("/approvals/0/at")).isEqualTo(House.NOON.toString());
    }

    @Test
    void aStateOfTheFolderWaitsForApprovalAndThenServes() throws Exception {
        start(gates(false, true));
        String first = house.serves();
        Menu.passing(10).in(folder);

        Answer held = house.until(
                current -> String.valueOf(current.text("/refused/reason")).contains("waits for approval"));
        String waiting = held.text("/refused/release");
        assertThat(held.text("/release")).isEqualTo(first);
        assertThat(house.get("/v1/releases/" + waiting).text("/status")).isEqualTo("waiting");

        house.approve(waiting, "bob").is(200);
        house.untilServes(waiting);
        assertThat(steps()).containsExactly("folder", "folder");
    }

    @Test
    void whoActivatesAStateOfTheFolderIsNotWhoApprovesIt() throws Exception {
        start(gates(false, true));
        Menu.passing(10).in(folder);
        String waiting =
                house.until(current -> current.text("/refused/release") != null).text("/refused/release");
        // Something else is pinned, so that approving alone does not let it serve.
        String draft = house.draft(Menu.passing(15), "ann");
        house.approve(draft, "bob").is(200);
        house.activate(draft, "ann").is(200);
        house.approve(waiting, "bob").is(200);

        assertThat(house.activate(waiting, "Bob").is(409).text("/detail")).contains("other than Bob");
        house.activate(waiting, "ann").is(200);
        assertThat(house.serves()).isEqualTo(waiting);
    }

    @Test
    void rollingBackLeadsToWhatServedBeforeAndThenToWhatServedBeforeThat() throws Exception {
        start(UnaryOperator.identity());
        String first = house.serves();
        assertThat(house.post("/v1/releases/rollback", House.says("ann"))
                        .is(409)
                        .text("/detail"))
                .contains("no other release served before");
        String second = house.draft(Menu.passing(15), "ann");
        String third = house.draft(Menu.passing(14), "ann");
        house.activate(second, "ann").is(200);
        house.activate(third, "ann").is(200);

        house.post("/v1/releases/rollback", House.says("bob")).is(200);
        assertThat(house.answersBy()).isEqualTo(second);
        house.post("/v1/releases/rollback", House.says("bob")).is(200);
        assertThat(house.answersBy()).isEqualTo(first);
        assertThat(house.current().text("/pinned/step")).isEqualTo("rolledBack");
    }

    @Test
    void whoeverExpectsThatAnotherServesIsToldWhatDoes() throws Exception {
        start(UnaryOperator.identity());
        String first = house.serves();
        String draft = house.draft(Menu.passing(15), "ann");
        house.activate(draft, "ann").is(200);

        Answer refused = house.post(
                        "/v1/releases/" + first + "/activate",
                        "{\"by\": \"bob\", \"expected\": \"" + first.substring(7, 20) + "\"}")
                .is(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/serves-another");
        assertThat(refused.text("/serves")).isEqualTo(draft);
        house.post("/v1/releases/" + first + "/activate", "{\"by\": \"bob\", \"expected\": \"" + draft + "\"}")
                .is(200);
    }

    @Test
    void ofTwoActivationsAtOnceBothAreRecordedAndTheLastServes() throws Exception {
        start(UnaryOperator.identity());
        String one = house.draft(Menu.passing(15), "ann");
        String other = house.draft(Menu.passing(14), "bob");

        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (String hash : List.of(one, other)) {
            asked.add(CompletableFuture.supplyAsync(() -> statusOfActivating(hash)));
        }
        assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));

        Answer steps = house.get("/v1/releases/steps").is(200);
        assertThat(steps()).containsExactly("activated", "activated", "folder");
        assertThat(List.of(steps.text("/steps/0/release"), steps.text("/steps/1/release")))
                .containsExactlyInAnyOrder(one, other);
        house.untilServes(steps.text("/steps/0/release"));
    }

    private int statusOfActivating(String hash) {
        try {
            return house.activate(hash, "ann").status();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheStepsAround() throws Exception {
        start(UnaryOperator.identity());
        String one = house.draft(Menu.passing(15), "ann");
        String other = house.draft(Menu.passing(14), "ann");
        house.activate(one, "ann").is(200);
        house.at(House.NOON.minusSeconds(3_600));
        house.activate(other, "ann").is(200);

        assertThat(house.answersBy()).isEqualTo(other);
        Answer steps = house.get("/v1/releases/steps?limit=2");
        assertThat(steps.text("/steps/0/release")).isEqualTo(other);
        assertThat(steps.text("/steps/1/release")).isEqualTo(one);
        house.post("/v1/releases/rollback", House.says("ann")).is(200);
        assertThat(house.answersBy()).isEqualTo(one);
    }

    @Test
    void anUnknownHashIsToldAndSoIsOneThatSeveralReleasesBeginWith() throws Exception {
        start(UnaryOperator.identity());
        String known = house.serves();
        house.get("/v1/releases/" + known.substring(7, 15)).is(200);
        assertThat(house.get("/v1/releases/" + known.substring(7, 14)).is(404).text("/detail"))
                .contains("at least the first 8");
        assertThat(house.activate("0123456789abcdef", "ann").is(404).text("/detail"))
                .contains("no release is stored");
        for (String end : List.of("1", "2")) {
            sql("insert into release (hash, stored_at) values ('sha256:" + "ab".repeat(31) + "0" + end
                    + "', current_timestamp)");
        }
        assertThat(house.approve("abababababab", "ann").is(404).text("/detail"))
                .contains("several releases begin with sha256:abababababab")
                .contains("ab01")
                .contains("ab02");
    }

    @Test
    void aReleaseOfALaterVersionIsNotActivated() throws Exception {
        start(UnaryOperator.identity());
        String draft = house.draft(Menu.passing(15), "ann");
        sql("update release set language = 99 where hash = '" + draft + "'");

        assertThat(house.get("/v1/releases/" + draft).text("/status")).isEqualTo("tooNew");
        Answer refused = house.activate(draft, "ann").is(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/cannot-serve");
        assertThat(refused.text("/detail")).contains("version 99 of the policy language");
        house.get("/v1/releases/" + draft + "/diff").is(409);
    }

    @Test
    void filesThatWereFetchedMakeTheSameReleaseAgain() throws Exception {
        start(UnaryOperator.identity());
        String draft = house.draft(Menu.failing(15), "ann");
        Answer files = house.get("/v1/releases/" + draft + "/files").is(200);

        Answer again = house.postZip("/v1/releases?by=bob", files.http().body()).is(200);
        assertThat(again.text("/release")).isEqualTo(draft);
        assertThat(again.text("/by")).as("who brought it first").isEqualTo("ann");
        assertThat(again.text("/cases/failed")).isEqualTo("1");
        assertThat(again.text("/failures/0")).contains(Menu.CASES);
        assertThat(house.get("/v1/releases/" + draft).json().at("/files").toString())
                .contains(Menu.CASES, "remedies.yaml");
    }

    @Test
    void theDifferenceIsToldInSentencesAndInJson() throws Exception {
        start(UnaryOperator.identity());
        String draft = house.draft(Menu.passing(15), "ann");

        Answer diff = house.get("/v1/releases/" + draft + "/diff").is(200);
        assertThat(diff.text("/from")).isEqualTo(draft);
        assertThat(diff.text("/to")).isEqualTo(house.serves());
        assertThat(diff.text("/rules/0/rule")).isEqualTo("Appetizer");
        assertThat(diff.text("/rules/0/before")).contains("more than 15 minutes");
        assertThat(diff.text("/rules/0/after")).contains("more than 20 minutes");
        Answer text = house.get("/v1/releases/" + house.serves() + "/diff?format=text&to=" + draft.substring(7, 20))
                .is(200);
        assertThat(new String(text.http().body(), StandardCharsets.UTF_8))
                .contains("1 rule differs:\n~ \"Appetizer\" (test/policy.drl)\n    was: When ");
        assertThat(house.get("/v1/releases/" + draft + "/diff?format=txt")
                        .is(422)
                        .text("/errors/0/nearest"))
                .isEqualTo("text");
    }

    @Test
    void theListIsPagedTheNewestFirst() throws Exception {
        start(UnaryOperator.identity());
        List<String> all = new ArrayList<>(List.of(house.serves()));
        for (int i = 1; i <= 3; i++) {
            house.at(House.NOON.plusSeconds(i));
            all.add(0, house.draft(Menu.passing(20 + i), "ann"));
        }
        List<String> listed = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = house.get("/v1/releases?limit=2" + next).is(200);
            page.json()
                    .at("/releases")
                    .forEach(release -> listed.add(release.at("/release").asText()));
            next = page.text("/next") == null ? null : "&cursor=" + page.text("/next");
        }
        assertThat(listed).isEqualTo(all);
        assertThat(house.get("/v1/releases").text("/releases/0/rules")).isEqualTo("2");
    }

    @Test
    void bodiesAreReadStrictly() throws Exception {
        start(UnaryOperator.identity());
        String path = "/v1/releases/" + house.serves() + "/activate";
        assertThat(house.post(path, "{\"by\": \"ann\", \"expcted\": \"x\"}")
                        .is(422)
                        .text("/errors/0/nearest"))
                .isEqualTo("expected");
        assertThat(house.post(path, "{\"why\": \"x\"}").is(422).text("/errors/0/pointer"))
                .isEqualTo("/by");
        house.post(path, "{").is(400);
        house.post("/v1/releases", "{\"by\": \"ann\", \"files\": []}").is(422);
        house.postZip("/v1/releases?by=ann", "no zip".getBytes(StandardCharsets.UTF_8))
                .is(422);
        house.postZip("/v1/releases", new byte[0]).is(422);
        assertThat(house.postZip("/v1/releases?by=ann%00", new byte[0]).is(422).text("/detail"))
                .isEqualTo("/by: holds a control character other than newline and tab");
        assertThat(house.get("/v1/releases/current?pretty=1").is(422).text("/errors/0/expected"))
                .isNull();
    }

    @Test
    void aNewProcessServesWhatWasPinned() throws Exception {
        start(UnaryOperator.identity());
        String draft = house.draft(Menu.passing(15), "ann");
        house.activate(draft, "ann").is(200);
        if (database.settings().url().contains(":mem:")) {
            // A database in memory is gone with the last that uses it.
            database.database();
        }
        house.close();
        Menu.passing(9).in(folder);

        start(UnaryOperator.identity());
        assertThat(house.answersBy()).isEqualTo(draft);
        assertThat(house.current().text("/pinned/by")).isEqualTo("ann");
    }

    private List<String> steps() throws Exception {
        List<String> steps = new ArrayList<>();
        house.get("/v1/releases/steps")
                .is(200)
                .json()
                .at("/steps")
                .forEach(step -> steps.add(step.at("/step").asText()));
        return steps;
    }

    private void sql(String statement) {
        Jdbi.create(database.settings().url(), database.settings().user(), "")
                .useHandle(handle -> handle.execute(statement));
    }
}
