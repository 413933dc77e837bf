package amends.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;

/** What is counted of incidents, over HTTP, on any database. Promises: 30 minutes, with a target of 20. */
abstract class ReportsContract extends LedgerOverHttp {

    @Test
    void keptPromisesStandBesideWhatWasSpent() throws Exception {
        for (String id : new String[] {"inside", "atDue", "late", "running", "owed"}) {
            open(id, id.equals("owed") ? "owed" : "main", id);
        }
        after(10);
        event("inside", "\"type\": \"resolved\"");
        after(20);
        give("late", "drink", "");
        give("owed", "fee", GivingContract.amount("50.00", "EUR"));
        event("owed", "\"type\": \"resolved\"");
        after(30);
        event("atDue", "\"type\": \"resolved\"");
        JsonNode before = promises("").get("rows").get(1);
        now = now.plusSeconds(1);
        event("late", "\"type\": \"resolved\"");
        JsonNode row = promises("").get("rows").get(1);

        assertThat(before.get("running").longValue()).isEqualTo(2);
        assertThat(row.get("kind").textValue()).isEqualTo("test.Late");
        assertThat(row.get("week").textValue()).isEqualTo(week(1));
        assertThat(row.get("promised").longValue()).isEqualTo(5);
        assertThat(row.get("kept").longValue()).isEqualTo(3);
        assertThat(row.get("keptInsideTarget").longValue()).isEqualTo(2);
        assertThat(row.get("broken").longValue()).isEqualTo(2);
        assertThat(row.get("running").longValue()).isZero();
        JsonNode total = promises("").get("total");
        assertThat(total.get("promised")).isEqualTo(row.get("promised"));
        assertThat(total.at("/goodwill/0/amount").textValue()).isEqualTo("4.00");
        assertThat(total.at("/entitlements/0/amount").textValue()).isEqualTo("50.00");
        assertThat(promises("&kind=test.Other").get("rows")).isEmpty();
    }

    @Test
    void theReportIsATableToo() throws Exception {
        open("i1", "main", "ann");
        give("i1", "drink", "");

        Answer csv = send(request("/v1/reports/promises?" + days()).header("Accept", "text/csv"));

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text())
                .isEqualTo("kind,week,promised,kept,keptInsideTarget,broken,running,currency,goodwill,entitlements\n"
                        + "test.Late," + week(0) + ",0,0,0,0,0,EUR,4.00,\n"
                        + "test.Late," + week(1) + ",1,0,0,0,1,,,\n");
    }

    @Test
    void aPromisedMessageIsKeptWhenTheNextMessageComesInTimeAndCountsNoMoreWhenItIsTakenBack() throws Exception {
        open("i1", "main", "ann");
        after(1);
        event("i1", "\"type\": \"acknowledged\", \"message\": \"sorry\", \"nextUpdateMinutes\": 10");
        after(11);
        event("i1", "\"type\": \"statusSent\", \"message\": \"sorry\", \"nextUpdateMinutes\": 5");
        after(17);
        event("i1", "\"type\": \"statusSent\", \"message\": \"sorry\", \"id\": \"e3\", \"nextUpdateMinutes\": 60");
        JsonNode told = promises("").get("total");

        event("i1", "\"type\": \"undone\", \"event\": \"e3\"");
        JsonNode undone = promises("").get("total");

        assertThat(told.get("promised").longValue()).isEqualTo(4);
        assertThat(told.get("kept").longValue()).isEqualTo(1);
        assertThat(told.get("broken").longValue()).isEqualTo(1);
        assertThat(told.get("running").longValue()).isEqualTo(2);
        assertThat(undone.get("promised").longValue()).isEqualTo(3);
        assertThat(undone.get("kept").longValue()).isEqualTo(1);
        assertThat(undone.get("broken").longValue()).isEqualTo(1);
        assertThat(undone.get("running").longValue()).isEqualTo(1);
    }

    @Test
    void anIncidentThatIsReopenedHasItsPromiseStillToKeep() throws Exception {
        open("i1", "main", "ann");
        after(5);
        event("i1", "\"type\": \"resolved\"");
        assertThat(promises("").at("/total/kept").longValue()).isEqualTo(1);
        after(6);
        event("i1", "\"type\": \"reopened\"");

        assertThat(promises("").at("/total/kept").longValue()).isZero();
        assertThat(promises("").at("/total/running").longValue()).isEqualTo(1);
    }

    @Test
    void whatCustomersSaidIsCountedByWhatTheyHadGot() throws Exception {
        open("i1", "asked", "ann");
        event("i1", "\"type\": \"asked\", \"message\": \"what\"");
        give("i1", "card", "");
        event("i1", "\"type\": \"outcome\", \"rating\": 2, \"preferred\": \"drink\"");
        open("i2", "asked", "bob");
        event("i2", "\"type\": \"asked\", \"message\": \"what\", \"id\": \"q\"");
        event("i2", "\"type\": \"undone\", \"event\": \"q\"");
        event("i2", "\"type\": \"outcome\", \"rating\": 5");
        open("i3", "asked", null);
        event("i3", "\"type\": \"outcome\", \"comment\": \"thanks\", \"id\": \"o\"");
        event("i3", "\"type\": \"outcome\", \"rating\": 4, \"id\": \"o2\"");
        event("i3", "\"type\": \"undone\", \"event\": \"o\"");

        JsonNode rows = get("/v1/reports/outcomes?" + days()).body().get("rows");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).has("tier")).isFalse();
        assertThat(rows.get(0).get("answered").longValue()).isEqualTo(1);
        assertThat(rows.get(1).toString())
                .isEqualTo("{\"kind\":\"test.Late\",\"tier\":\"gold\",\"asked\":1,\"answered\":2,"
                        + "\"ratings\":{\"count\":2,\"mean\":3.5},"
                        + "\"preferred\":[{\"remedy\":\"drink\",\"times\":1}],"
                        + "\"byGiven\":[{\"given\":[],\"answered\":1,\"ratings\":{\"count\":1,\"mean\":5.0}},"
                        + "{\"given\":[\"card\"],\"answered\":1,\"ratings\":{\"count\":1,\"mean\":2.0}}]}");
    }

    @Test
    void aReportIsOfDaysThatFollowEachOther() throws Exception {
        assertThat(get("/v1/reports/promises?from=2026-11-22&to=2026-11-22").status())
                .isEqualTo(422);
        assertThat(get("/v1/reports/promises?from=2000-01-01&to=2026-11-22").status())
                .isEqualTo(422);
        assertThat(get("/v1/reports/promises?from=yesterday").status()).isEqualTo(422);
        assertThat(get("/v1/reports/promises").status()).isEqualTo(200);
        assertThat(get("/v1/reports/outcomes?knd=x")
                        .body()
                        .at("/errors/0/nearest")
                        .textValue())
                .isEqualTo("kind");
    }

    @Test
    void rulesAreCountedByWeek() throws Exception {
        // Before the other tests: what they left open comes due later, and would count in a week that is.
        now = begun.minus(Duration.ofDays(10 * 364));
        begun = now;
        String drink =
                open("i1", "main", "ann").body().at("/plan/recommendations").toString();
        assertThat(drink).contains("\"drink\"");
        event(
                "i1",
                "\"type\": \"overridden\", \"action\": \"compensate\", \"name\": \"drink\", \"did\": \"a walk\","
                        + " \"reason\": \"doubted\"");
        post("/v1/evaluations", "{\"incident\": {\"kind\": \"test.Late\", \"course\": \"main\"}}");

        JsonNode report = get("/v1/reports/rules?weeks=1").body();
        Answer csv = send(request("/v1/reports/rules?weeks=1").header("Accept", "text/csv"));

        assertThat(report.get("from").textValue())
                .isEqualTo(sunday().minusDays(6).toString());
        assertThat(report.get("to").textValue()).isEqualTo(sunday().plusDays(1).toString());
        assertThat(report.get("rows").toString())
                .contains("\"rule\":\"Drink\",\"week\":\"" + week(0)
                        + "\",\"fired\":1,\"recommended\":1,\"overridden\":1,");
        assertThat(csv.text())
                .startsWith("policy,rule,week,fired,recommended,overridden,evaluations\n")
                .contains("test/policy.drl,Drink," + week(0) + ",1,1,1,");
        assertThat(get("/v1/reports/rules?weeks=0").status()).isEqualTo(422);
        assertThat(get("/v1/reports/rules?weeks=all").status()).isEqualTo(422);
    }

    private void after(int minutes) {
        now = begun.plus(Duration.ofMinutes(minutes));
    }

    private JsonNode promises(String more) throws Exception {
        return get("/v1/reports/promises?" + days() + more).body();
    }

    /** The days of this test; it begins half an hour before midnight of a Sunday in its zone. */
    private String days() {
        return "from=" + sunday() + "&to=" + sunday().plusDays(2);
    }

    private LocalDate sunday() {
        return begun.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private String week(int later) {
        LocalDate day = sunday().plusDays(later);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
