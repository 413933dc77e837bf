package amends.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reports of the console count, as files, on any database. The week turns half an hour after a test begins. */
abstract class ReportFilesContract extends LedgerOverHttp {

    @Test
    void promisesAreCountedInTheWeekInWhichTheyAreDueAndMoneyInTheWeekInWhichItWasGiven() throws Exception {
        open("kept", "main", "ann");
        open("late", "owed", "bob");
        event("kept", "\"type\": \"acknowledged\", \"message\": \"sorry\", \"nextUpdateMinutes\": 5");
        give("kept", "drink", "");
        after(10);
        event("kept", "\"type\": \"resolved\"");
        after(40);
        give("late", "fee", GivingContract.amount("50.00", "EUR"));
        event("late", "\"type\": \"resolved\"");

        assertThat(report("promises", ""))
                .endsWith(week(0) + ",1,0,0,1,0,EUR,4.00,", week(1) + ",2,1,1,1,0,EUR,,50.00");
        assertThat(report("promises", "&promise=resolve"))
                .endsWith(week(0) + ",0,0,0,0,0,EUR,4.00,", week(1) + ",2,1,1,1,0,EUR,,50.00");
        assertThat(report("promises", "&promise=promisedUpdate"))
                .endsWith(week(0) + ",1,0,0,1,0,EUR,4.00,", week(1) + ",0,0,0,0,0,EUR,,50.00");
        assertThat(report("promises", "")).hasSize(5);
        now = now.plus(Duration.ofDays(28));
        assertThat(String.join("", report("promises", ""))).doesNotContain("50.00");
    }

    @Test
    void aBudgetIsSpentDayByDayAndWhatWasTakenBackIsNotSpent() throws Exception {
        after(40);
        open("a", "main", "ann");
        give("a", "drink", "");
        give("a", "card", ", \"id\": \"c\"");
        event("a", "\"type\": \"undone\", \"event\": \"c\"");
        open("owed", "owed", "eve");
        give("owed", "fee", GivingContract.amount("50.00", "EUR"));
        now = now.plus(Duration.ofDays(2));
        open("b", "main", "bob");
        give("b", "drink", "");

        LocalDate monday = LocalDate.ofInstant(begun, ZoneId.of("Asia/Kolkata")).plusDays(1);
        assertThat(report("budgets", ""))
                .containsExactly(
                        "domain,day,currency,spent,spentSoFar,straightLine,limit",
                        "test," + monday + ",EUR,4.00,4.00,2.86,20.00",
                        "test," + monday.plusDays(1) + ",EUR,0.00,4.00,5.71,20.00",
                        "test," + monday.plusDays(2) + ",EUR,4.00,8.00,8.57,20.00");
        assertThat(budget()).startsWith("8.00");
    }

    @Test
    void ratingsHaveTheIntervalOfTheirMean() throws Exception {
        for (int i = 0; i < 4; i++) {
            open("i" + i, "plain", "ann" + i);
            if (i < 3) {
                give("i" + i, "card", "");
            }
            event("i" + i, "\"type\": \"outcome\", \"rating\": " + (i + 2));
        }
        open("i4", "plain", "zoe");
        event("i4", "\"type\": \"outcome\", \"comment\": \"fine\"");

        // Of 2, 3 and 4 the mean is 3, its error 1 / sqrt(3), and t with two degrees of freedom 4.3027 (tables of
        // Student's t).
        assertThat(report("remedies", ""))
                .containsExactly(
                        "given,answered,ratings,mean,from95,to95", "card,3,3,3.0000,1.0000,5.0000", ",2,1,5.0000,,");
    }

    private void after(int minutes) {
        now = begun.plus(Duration.ofMinutes(minutes));
    }

    private List<String> report(String name, String more) throws Exception {
        Answer answer = get("/reports/" + name + ".csv?weeks=4&domain=test" + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().lines().toList();
    }

    private String week(int later) {
        LocalDate monday = LocalDate.ofInstant(begun, ZoneId.of("Asia/Kolkata"))
                .minusDays(6)
                .plusWeeks(later);
        return "%d-W%02d,%s"
                .formatted(
                        monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), monday);
    }
}
