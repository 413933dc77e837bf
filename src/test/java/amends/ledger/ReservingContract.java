package amends.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is kept back, over HTTP, on any database. */
abstract class ReservingContract extends LedgerOverHttp {

    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

    @Test
    void whatIsReservedIsSpentForEverybodyElseAndNotForItsOwnIncident() throws Exception {
        for (int i = 1; i <= 5; i++) {
            open("i" + i, "main", "c" + i);
            assertThat(reserve("i" + i, "drink", "maria").status()).isEqualTo(201);
        }

        JsonNode other = open("i6", "main", "c6").body().get("plan");
        JsonNode own = get("/v1/incidents/" + own("i1")).body();

        assertThat(budget()).containsExactly("0.00", "20.00", "0.00");
        assertThat(remedies(other)).containsExactly("card");
        assertThat(remedies(own.get("plan"))).containsExactly("drink");
        assertThat(own.at("/ledger/reserved/0/state").textValue()).isEqualTo("held");
        Answer refused = give("i6", "drink", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/budget/reserved/amount").textValue()).isEqualTo("20.00");
        assertThat(reserve("i6", "drink", "maria").status()).isEqualTo(409);
    }

    @Test
    void whatIsReservedCountsAgainstTheCustomersLimit() throws Exception {
        for (String id : new String[] {"i1", "i2", "i3"}) {
            open(id, "main", "ann");
        }
        reserve("i1", "drink", "maria");
        reserve("i2", "drink", "maria");

        Answer third = give("i3", "drink", "");

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body().at("/limit/reserved").longValue()).isEqualTo(2);
    }

    @Test
    void aReservationTurnsIntoAGiftOnce() throws Exception {
        open("i1", "main", "ann");
        String id = reserve("i1", "drink", "maria").body().get("id").textValue();

        Answer given = give("i1", "drink", ", \"reservation\": \"" + id + "\"");
        Answer again = give("i1", "drink", ", \"reservation\": \"" + id + "\"");

        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.body().at("/ledger/given/0/reservation").textValue()).isEqualTo(id);
        assertThat(given.body().at("/ledger/reserved")).isEmpty();
        assertThat(budget()).containsExactly("4.00", "0.00", "16.00");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("detail").textValue()).isEqualTo("reservation \"" + id + "\" was given already");
        assertThat(delete(path("i1", id)).status()).isEqualTo(409);
    }

    @Test
    void aReservationIsForItsRemedyAndItsIncident() throws Exception {
        open("i1", "main", "ann");
        open("i2", "main", "ann");
        String id = reserve("i1", "drink", "maria").body().get("id").textValue();

        assertThat(give("i1", "card", ", \"reservation\": \"" + id + "\"").status())
                .isEqualTo(409);
        assertThat(give("i2", "drink", ", \"reservation\": \"" + id + "\"").status())
                .isEqualTo(404);
        assertThat(delete(path("i2", id)).status()).isEqualTo(404);
        assertThat(reserve("i1", "fee", "maria").body().get("detail").textValue())
                .isEqualTo("\"fee\" is owed: it can always be paid, and needs no reservation");
    }

    @Test
    void aReservationThatIsReleasedOrHasExpiredKeepsNothingBack() throws Exception {
        open("i1", "main", "ann");
        String released = reserve("i1", "drink", "maria").body().get("id").textValue();
        assertThat(delete(path("i1", released)).body().get("state").textValue()).isEqualTo("released");
        assertThat(delete(path("i1", released)).body().get("state").textValue()).isEqualTo("released");
        assertThat(budget()).containsExactly("0.00", "0.00", "20.00");
        String expired = reserve("i1", "drink", "maria").body().get("id").textValue();

        now = begun.plus(QUARTER_HOUR).minusSeconds(1);
        assertThat(budget()).containsExactly("0.00", "4.00", "16.00");
        now = begun.plus(QUARTER_HOUR);

        assertThat(budget()).containsExactly("0.00", "0.00", "20.00");
        Answer late = give("i1", "drink", ", \"reservation\": \"" + expired + "\"");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("detail").textValue())
                .isEqualTo("reservation \"" + expired + "\" expired at " + now);
    }

    @Test
    void aboveACostAReservationWaitsForSomebodyElse() throws Exception {
        open("i1", "dear", "ann");
        Answer asked = reserve("i1", "dinner", "maria");
        String id = asked.body().get("id").textValue();
        assertThat(asked.body().get("state").textValue()).isEqualTo("waiting");
        assertThat(budget()).containsExactly("0.00", "12.00", "8.00");
        assertThat(waiting()).contains(id);
        assertThat(give("i1", "dinner", ", \"reservation\": \"" + id + "\"").status())
                .isEqualTo(409);

        Answer bySame = post(path("i1", id) + "/approval", "{\"by\": \"MARIA\"}");
        now = begun.plus(QUARTER_HOUR).minusSeconds(1);
        Answer approved = post(path("i1", id) + "/approval", "{\"by\": \"chef\"}");
        Answer again = post(path("i1", id) + "/approval", "{\"by\": \"chef\"}");
        Answer bySomebodyElse = post(path("i1", id) + "/approval", "{\"by\": \"cook\"}");
        now = begun.plus(QUARTER_HOUR).plusSeconds(60);
        Answer given = give("i1", "dinner", ", \"by\": \"maria\", \"reservation\": \"" + id + "\"");

        assertThat(bySame.status()).isEqualTo(409);
        assertThat(bySame.body().get("detail").textValue())
                .isEqualTo("\"dinner\" cannot be given: maria asked for it; somebody else has to approve it");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.body().get("state").textValue()).isEqualTo("held");
        assertThat(again.body()).isEqualTo(approved.body());
        assertThat(bySomebodyElse.status()).isEqualTo(409);
        assertThat(waiting()).doesNotContain(id);
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.body().at("/ledger/given/0/approver").textValue()).isEqualTo("chef");
    }

    @Test
    void ofReservedMoneyLessMayBeGivenAndTheRestIsFree() throws Exception {
        open("i1", "money", "ann");
        String id = post(
                        "/v1/incidents/" + own("i1") + "/reservations",
                        "{\"remedy\": \"refund\", \"by\": \"maria\"" + GivingContract.amount("6.00", "EUR") + "}")
                .body()
                .get("id")
                .textValue();
        String on = ", \"reservation\": \"" + id + "\"";

        assertThat(give("i1", "refund", on).status()).isEqualTo(409);
        assertThat(give("i1", "refund", on + GivingContract.amount("6.01", "EUR"))
                        .status())
                .isEqualTo(409);
        Answer given = give("i1", "refund", on + GivingContract.amount("5.00", "EUR"));

        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(budget()).containsExactly("5.00", "0.00", "15.00");
    }

    @Test
    void theSameReservationAskedTwiceIsMadeOnce() throws Exception {
        open("i1", "main", "ann");
        open("i2", "main", "bob");
        String body = "{\"remedy\": \"drink\", \"by\": \"maria\"}";
        String key = own("key");

        Answer first = post("/v1/incidents/" + own("i1") + "/reservations", body, "Idempotency-Key", key);
        Answer again = post("/v1/incidents/" + own("i1") + "/reservations", body, "Idempotency-Key", key);
        Answer other = post("/v1/incidents/" + own("i2") + "/reservations", body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(budget()).containsExactly("0.00", "4.00", "16.00");
    }

    @Test
    void whatIsWrongInARequestIsTold() throws Exception {
        open("i1", "main", "ann");
        String path = "/v1/incidents/" + own("i1") + "/reservations";

        assertThat(post(path, "{\"remdy\": \"drink\"}")
                        .body()
                        .at("/errors/0/nearest")
                        .textValue())
                .isEqualTo("remedy");
        assertThat(post(path, "{\"remedy\": \"drnk\", \"by\": \"m\"}").status()).isEqualTo(409);
        assertThat(post(path, "[]").status()).isEqualTo(422);
        assertThat(post("/v1/incidents/nobody/reservations", "{\"remedy\": \"drink\", \"by\": \"m\"}")
                        .status())
                .isEqualTo(404);
        assertThat(delete(path + "/none").status()).isEqualTo(404);
    }

    private String path(String incident, String id) {
        return "/v1/incidents/" + own(incident) + "/reservations/" + id;
    }

    private String waiting() throws Exception {
        return get("/v1/approvals?limit=500").text();
    }
}
