package amends.http.releases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.releases.House.Answer;
import amends.storage.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases are put before those who approve, on one of the databases. */
abstract class ProposalsContract {

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

    private House start(boolean approval) {
        house = new House(folder, database.settings(), settings -> settings.requiring(false, approval));
        return house;
    }

    private Answer shown(String hash) throws Exception {
        return house.get("/v1/releases/" + hash).is(200);
    }

    private List<String> proposals(String hash) throws Exception {
        List<String> told = new ArrayList<>();
        shown(hash)
                .json()
                .at("/proposals")
                .forEach(one -> told.add(one.at("/step").asText() + " by "
                        + one.at("/by").asText() + " at " + one.at("/at").asText()));
        return told;
    }

    @Test
    void aDraftIsProposedWithWhoWhenAndWhy() throws Exception {
        start(true);
        house.at(House.NOON.plusSeconds(60));
        String draft = house.draft(Menu.passing(15), "ann");
        assertThat(shown(draft).json().at("/proposed").isNull()).isTrue();

        Answer proposed = house.propose(draft.substring(7, 15), "ann").is(200);
        assertThat(proposed.text("/release")).isEqualTo(draft);
        assertThat(proposed.text("/status")).isEqualTo("waiting");
        Answer list = house.get("/v1/releases").is(200);
        assertThat(list.text("/releases/0/release")).isEqualTo(draft);
        assertThat(list.text("/releases/0/proposed/by")).isEqualTo("ann");
        assertThat(list.text("/releases/0/proposed/why")).isEqualTo("because");
        assertThat(list.text("/releases/0/proposed/at")).isEqualTo("2026-11-22T12:01:00Z");
        assertThat(list.json().at("/releases/1/proposed").isNull()).isTrue();

        Answer again = house.propose(draft, "bob").is(409);
        assertThat(again.text("/type")).isEqualTo("/problems/nothing-to-do");
        assertThat(again.text("/detail")).contains("proposed already, by ann at 2026-11-22T12:01:00Z");
    }

    @Test
    void aProposalThatIsWithdrawnIsOneNoMoreAndCanBeMadeAnew() throws Exception {
        start(true);
        String draft = house.draft(Menu.passing(15), "ann");
        assertThat(house.withdraw(draft, "ann").is(409).text("/detail")).contains("is not proposed");
        house.propose(draft, "ann").is(200);
        house.at(House.NOON.plusSeconds(60));

        assertThat(house.withdraw(draft, "bob").is(200).json().at("/proposed").isNull())
                .isTrue();
        assertThat(house.withdraw(draft, "bob").is(409).text("/type")).isEqualTo("/problems/nothing-to-do");
        house.at(House.NOON.minusSeconds(60));
        house.propose(draft, "cid").is(200);

        assertThat(shown(draft).text("/proposed/by"))
                .as("the number counts, and not the clock")
                .isEqualTo("cid");
        assertThat(proposals(draft))
                .containsExactly(
                        "proposed by ann at 2026-11-22T12:00:00Z",
                        "withdrawn by bob at 2026-11-22T12:01:00Z",
                        "proposed by cid at 2026-11-22T11:59:00Z");
    }

    @Test
    void aProposalEndsWhenItsReleaseServesAndNotWhenAnotherDoes() throws Exception {
        start(false);
        String one = house.draft(Menu.passing(15), "ann");
        String other = house.draft(Menu.passing(14), "ann");
        house.propose(one, "ann").is(200);
        house.propose(other, "ann").is(200);

        house.activate(one, "bob").is(200);
        assertThat(shown(one).json().at("/proposed").isNull()).isTrue();
        assertThat(proposals(one))
                .containsExactly("proposed by ann at 2026-11-22T12:00:00Z", "served by bob at 2026-11-22T12:00:00Z");
        assertThat(shown(other).text("/proposed/by")).isEqualTo("ann");

        house.activate(other, "bob").is(200);
        house.propose(one, "ann").is(200);
        house.post("/v1/releases/rollback", House.says("bob")).is(200);
        assertThat(house.serves()).isEqualTo(one);
        assertThat(proposals(one)).hasSize(4).last().asString().startsWith("served by bob");
    }

    @Test
    void whatServesCannotBeProposed() throws Exception {
        start(false);
        Answer refused = house.propose(house.serves(), "ann").is(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/nothing-to-do");
        assertThat(refused.text("/detail")).contains("serves already");
        assertThat(house.propose("0123456789abcdef", "ann").is(404).text("/detail"))
                .contains("no release is stored");
    }

    @Test
    void aReleaseOfALaterVersionCannotBeProposed() throws Exception {
        start(false);
        String draft = house.draft(Menu.passing(15), "ann");
        Jdbi.create(database.settings().url(), database.settings().user(), "")
                .useHandle(handle -> handle.execute("update release set language = 99 where hash = ?", draft));
        assertThat(house.propose(draft, "ann").is(409).text("/type")).isEqualTo("/problems/cannot-serve");
    }

    @Test
    void aStateOfTheFolderThatIsHeldBackIsProposedAndServesOnceItIsApproved() throws Exception {
        start(true);
        Menu.passing(10).in(folder);
        String waiting = house.until(current ->
                        String.valueOf(current.text("/refused/reason")).contains("waits for approval"))
                .text("/refused/release");
        house.propose(waiting, "Ann").is(200);

        assertThat(house.approve(waiting, "\u00a0ann\u200b").is(409).text("/detail"))
                .contains("was proposed by Ann, who cannot approve it");
        house.approve(waiting, "bob").is(200);
        house.untilServes(waiting);
        assertThat(shown(waiting).json().at("/proposed").isNull()).isTrue();
        assertThat(proposals(waiting)).last().asString().startsWith("served by null");
    }

    @Test
    void whoProposedIsNotTheSecondPersonAndNeitherIsWhoBroughtIt() throws Exception {
        start(true);
        String draft = house.draft(Menu.passing(15), "ann");
        house.propose(draft, "bob").is(200);

        Answer own = house.approve(draft, "BOB").is(409);
        assertThat(own.text("/type")).isEqualTo("/problems/gate-closed");
        assertThat(own.text("/detail")).contains("was proposed by bob");
        assertThat(house.approve(draft, "ann").is(409).text("/detail")).contains("was brought by ann");
        house.activate(draft, "ann").is(409);
        house.approve(draft, "cid").is(200);
        house.activate(draft, "ann").is(200);
    }

    @Test
    void whoApprovedDoesNotProposeAsWell() throws Exception {
        start(true);
        String draft = house.draft(Menu.passing(15), "ann");
        house.approve(draft, "bob").is(200);

        Answer refused = house.propose(draft, " Bob").is(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/gate-closed");
        assertThat(refused.text("/detail")).contains("was approved by bob, who cannot propose it as well");
        house.propose(draft, "ann").is(200);
        house.activate(draft, "ann").is(200);
    }

    @Test
    void whereNobodyProposedReleasesAreApprovedAndActivatedAsEver() throws Exception {
        start(true);
        String draft = house.draft(Menu.passing(15), "ann");
        house.approve(draft, "bob").is(200);
        house.activate(draft, "ann").is(200);
        assertThat(proposals(draft)).isEmpty();
    }

    @Test
    void whoeverExpectsThatAnotherServesProposesNothing() throws Exception {
        start(false);
        String first = house.serves();
        String draft = house.draft(Menu.passing(15), "ann");
        String other = house.draft(Menu.passing(14), "ann");
        house.activate(other, "ann").is(200);
        String body = "{\"by\": \"ann\", \"expected\": \"" + first + "\"}";

        Answer refused = house.post("/v1/releases/" + draft + "/propose", body).is(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/serves-another");
        assertThat(refused.text("/serves")).isEqualTo(other);
        house.propose(draft, "ann").is(200);
        assertThat(house.post("/v1/releases/" + draft + "/withdraw", body)
                        .is(409)
                        .text("/type"))
                .isEqualTo("/problems/serves-another");
        assertThat(shown(draft).text("/proposed/by")).isEqualTo("ann");
    }

    @Test
    void proposalsAreReadStrictly() throws Exception {
        start(false);
        String draft = house.draft(Menu.passing(15), "ann");
        assertThat(house.post("/v1/releases/" + draft + "/propose", "{\"by\": \"ann\", \"wyh\": \"x\"}")
                        .is(422)
                        .text("/errors/0/nearest"))
                .isEqualTo("why");
        assertThat(house.post("/v1/releases/" + draft + "/withdraw", "{}")
                        .is(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/by");
    }
}
