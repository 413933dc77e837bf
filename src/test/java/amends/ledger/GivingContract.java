package amends.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What may be given, over HTTP, on any database. */
abstract class GivingContract extends LedgerOverHttp {

    @Test
    void whatIsGivenStandsInTheLedgerAndCountsAgainstTheBudget() throws Exception {
        open("i1", "main", "ann");

        Answer given = give("i1", "drink", ", \"by\": \"maria\"");

        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.body().at("/ledger/given/0/remedy").textValue()).isEqualTo("drink");
        assertThat(given.body().at("/ledger/given/0/cost/amount").textValue()).isEqualTo("4.00");
        assertThat(budget()).containsExactly("4.00", "0.00", "16.00");
        JsonNode entry = get("/v1/ledger?customer=" + own("ann")).body().at("/entries/0");
        assertThat(entry.get("incident").textValue()).isEqualTo(own("i1"));
        assertThat(entry.get("by").textValue()).isEqualTo("maria");
    }

    @Test
    void aCustomerGetsARemedyAsOftenAsItsLimitSays() throws Exception {
        for (String id : new String[] {"i1", "i2", "i3"}) {
            open(id, "main", "ann");
        }
        give("i1", "drink", "");
        give("i2", "drink", "");

        Answer third = give("i3", "drink", "");

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body().get("type").textValue()).isEqualTo("/problems/not-to-be-given");
        assertThat(third.body().get("detail").textValue())
                .isEqualTo("\"drink\" cannot be given: a customer may have it 2 times in 90 days; this one had it 2"
                        + " times, and 0 are reserved");
        assertThat(third.body().at("/limit/given").longValue()).isEqualTo(2);
        assertThat(third.body().at("/instead/0/remedy").textValue()).isEqualTo("card");
        assertThat(get("/v1/incidents/" + own("i3")).body().get("version").longValue())
                .isZero();
    }

    @Test
    void whenTheBudgetIsSpentThePlanDegradesAndSaysWhyAndTheGiftIsRefusedWithFigures() throws Exception {
        for (int i = 1; i <= 5; i++) {
            open("i" + i, "main", "c" + i);
            assertThat(give("i" + i, "drink", "").status()).isEqualTo(201);
        }
        JsonNode plan = open("i6", "main", "c6").body().get("plan");

        Answer sixth = give("i6", "drink", "");

        assertThat(remedies(plan)).containsExactly("card");
        assertThat(plan.at("/withheld/0/reason").textValue())
                .isEqualTo("the goodwill budget of 20.00 EUR a week does not reach");
        assertThat(sixth.status()).isEqualTo(409);
        assertThat(sixth.body().get("detail").textValue())
                .isEqualTo("\"drink\" cannot be given: it costs 4.00 EUR, and of the goodwill budget of 20.00 EUR for"
                        + " the week from " + monday() + " 0.00 EUR is left: 20.00 EUR is spent and 0.00 EUR reserved");
        assertThat(sixth.body().at("/budget/left/amount").textValue()).isEqualTo("0.00");
        assertThat(sixth.body().at("/instead/0/remedy").textValue()).isEqualTo("card");
        assertThat(give("i6", "card", "").status()).isEqualTo(201);
    }

    @Test
    void aNewWeekInTheDomainsZoneHasItsBudgetAgain() throws Exception {
        for (int i = 1; i <= 5; i++) {
            open("i" + i, "main", "c" + i);
            give("i" + i, "drink", "");
        }
        open("i6", "main", "c6");
        now = begun.plusSeconds(30 * 60);

        assertThat(give("i6", "drink", "").status()).isEqualTo(201);
        assertThat(budget()).containsExactly("4.00", "0.00", "16.00");
    }

    @Test
    void whatIsOwedIsPaidWhateverTheBudgetSaysAndIsShownBeside() throws Exception {
        Answer opened = open("i1", "owed", "ann");
        assertThat(opened.body().at("/ledger/owed/0/remedy").textValue()).isEqualTo("fee");

        Answer paid = give("i1", "fee", ", \"amount\": {\"amount\": \"50.00\", \"currency\": \"EUR\"}");

        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        assertThat(paid.body().at("/ledger/owed")).isEmpty();
        assertThat(paid.body().at("/ledger/given/0/basis").textValue()).isEqualTo("entitlement");
        assertThat(budget()).containsExactly("0.00", "0.00", "20.00");
    }

    @Test
    void aboveACostSomebodyElseHasToApprove() throws Exception {
        open("i1", "dear", "ann");

        Answer alone = give("i1", "dinner", ", \"by\": \"maria\"");
        Answer bySame = give("i1", "dinner", ", \"by\": \"maria\", \"approver\": \" Maria\"");
        Answer byNobody = give("i1", "dinner", ", \"approver\": \"chef\"");
        Answer byTwo = give("i1", "dinner", ", \"by\": \"maria\", \"approver\": \"chef\"");

        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.body().get("type").textValue()).isEqualTo("/problems/approval-needed");
        assertThat(alone.body().get("detail").textValue())
                .isEqualTo("\"dinner\" cannot be given: it costs 12.00 EUR, and above 10.00 EUR somebody else has to"
                        + " approve it: state by and approver, two persons");
        assertThat(bySame.status()).isEqualTo(409);
        assertThat(byNobody.status()).isEqualTo(409);
        assertThat(byTwo.status()).as(byTwo.text()).isEqualTo(201);
        assertThat(byTwo.body().at("/ledger/given/0/approver").textValue()).isEqualTo("chef");
    }

    @Test
    void moneyBeyondThePlanNeedsAnApproverAndMoneyNeedsAnAmount() throws Exception {
        open("i1", "money", "ann");

        Answer none = give("i1", "refund", "");
        Answer other = give("i1", "refund", amount("6.00", "USD"));
        Answer beyond = give("i1", "refund", amount("6.01", "EUR"));
        Answer within = give("i1", "refund", amount("6.00", "EUR"));
        Answer again = give("i1", "refund", amount("1.00", "EUR"));
        Answer approved = give("i1", "refund", amount("1.00", "EUR") + ", \"by\": \"maria\", \"approver\": \"chef\"");

        assertThat(none.body().get("detail").textValue()).isEqualTo("\"refund\" is money: state its amount");
        assertThat(other.body().get("detail").textValue()).isEqualTo("\"refund\" is recommended in EUR, not in USD");
        assertThat(beyond.body().get("detail").textValue())
                .startsWith("\"refund\" cannot be given: the plan recommends 6.00 EUR now; with by and approver");
        assertThat(within.status()).as(within.text()).isEqualTo(201);
        assertThat(again.body().get("detail").textValue())
                .startsWith("\"refund\" cannot be given: the plan does not recommend it now");
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        assertThat(budget()).containsExactly("7.00", "0.00", "13.00");
    }

    @Test
    void aRemedyThatIsNoMoneyCostsWhatTheCatalogueSaysWhateverAmountIsStated() throws Exception {
        open("i1", "dear", "ann");

        Answer cheap = give("i1", "dinner", amount("0.01", "EUR"));
        Answer reserved = post(
                "/v1/incidents/" + own("i1") + "/reservations",
                "{\"remedy\": \"dinner\", \"by\": \"maria\"" + amount("0.01", "EUR") + "}");

        assertThat(cheap.status()).isEqualTo(409);
        assertThat(cheap.body().get("detail").textValue())
                .isEqualTo("\"dinner\" is no money and costs 12.00 EUR: state no amount");
        assertThat(reserved.status()).isEqualTo(409);
    }

    @Test
    void aGiftThatIsTakenBackCountsNoMoreAndBothStayInTheLedger() throws Exception {
        open("i1", "main", "ann");
        give("i1", "drink", ", \"id\": \"e1\"");

        Answer undone = event("i1", "\"type\": \"undone\", \"event\": \"e1\"");

        assertThat(undone.status()).as(undone.text()).isEqualTo(201);
        assertThat(undone.body().at("/ledger/given")).isEmpty();
        assertThat(budget()).containsExactly("0.00", "0.00", "20.00");
        JsonNode entries = get("/v1/ledger?incident=" + own("i1")).body().get("entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.findValuesAsText("reverses")).hasSize(1);
        assertThat(give("i1", "drink", "").status()).isEqualTo(201);
    }

    @Test
    void theLedgerIsReadPageByPage() throws Exception {
        for (int i = 1; i <= 3; i++) {
            open("i" + i, "main", "c" + i);
            give("i" + i, "drink", "");
            now = now.plusSeconds(1);
        }

        JsonNode first = get("/v1/ledger?domain=test&limit=2&from=" + begun).body();
        JsonNode second = get("/v1/ledger?domain=test&from=" + begun + "&limit=2&cursor="
                        + first.get("next").textValue())
                .body();

        assertThat(first.get("entries").findValuesAsText("incident")).containsExactly(own("i3"), own("i2"));
        assertThat(second.get("entries").findValuesAsText("incident")).containsExactly(own("i1"));
        assertThat(second.has("next")).isFalse();
        assertThat(get("/v1/ledger?from=" + now.minusSeconds(2)).body().get("entries"))
                .hasSize(2);
        assertThat(get("/v1/ledger?from=" + begun + "&to=" + now.minusSeconds(2))
                        .body()
                        .get("entries"))
                .hasSize(1);
        assertThat(get("/v1/ledger?custmer=ann").body().at("/errors/0/nearest").textValue())
                .isEqualTo("customer");
        assertThat(get("/v1/ledger?cursor=x").status()).isEqualTo(422);
        assertThat(get("/v1/ledger?limit=0").status()).isEqualTo(422);
        assertThat(get("/v1/ledger?from=2026-11-22").status()).isEqualTo(422);
    }

    @Test
    void aRemedyThatIsNotThereIsRefusedWithTheNearestName() throws Exception {
        open("i1", "main", "ann");

        assertThat(give("i1", "drinks", "").body().get("detail").textValue())
                .isEqualTo(
                        "/remedy: unknown remedy or scheme; expected a remedy or scheme of the release in force; found \"drinks\";"
                                + " did you mean \"drink\"?");
    }

    @Test
    void anEvaluationThatNobodyKeepsReadsTheLedgerAndReservesNothing() throws Exception {
        open("i1", "main", "ann");
        open("i2", "main", "ann");
        give("i1", "drink", "");
        String asked = "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"x\", \"course\": \"main\"},"
                + " \"customer\": {\"id\": \"" + own("ann") + "\"}}";

        assertThat(remedies(post("/v1/evaluations", asked).body())).containsExactly("drink");
        assertThat(remedies(post("/v1/evaluations", asked).body())).containsExactly("drink");
        give("i2", "drink", "");
        JsonNode plan = post("/v1/evaluations", asked).body();

        assertThat(remedies(plan)).containsExactly("card");
        assertThat(plan.at("/withheld/0/reason").textValue())
                .isEqualTo("the limit of 2 for a customer in 90 days is reached");
    }

    /** The Monday of the test's week. */
    private String monday() {
        return begun.atZone(ZoneOffset.UTC).toLocalDate().minusDays(6).toString();
    }

    static String amount(String amount, String currency) {
        return ", \"amount\": {\"amount\": \"" + amount + "\", \"currency\": \"" + currency + "\"}";
    }
}
