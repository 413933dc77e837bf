package amends.reports;

import static org.assertj.core.api.Assertions.assertThat;

import amends.statistics.StudentsChance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How ratings are put together by what customers had got. */
class RatingsReportTest {

    private static OutcomeBook.Answers answers(String given, int rating, long times) {
        return new OutcomeBook.Answers("test.Late", null, given, null, rating, times);
    }

    private static RatingsReport report(OutcomeBook.Answers... answers) {
        return RatingsReport.of(new KeptReport.Choice(null, null), List.of(answers), new StudentsChance());
    }

    @Test
    void singleRemediesStandFirstAndAmongEachAsManyThoseWithMostAnswers() {
        RatingsReport report = report(
                answers("drink + voucher", 5, 90),
                answers("bread + drink + voucher", 5, 99),
                answers("drink", 3, 2),
                answers("bread + drink", 4, 95),
                answers("voucher", 4, 7),
                answers("", 2, 5));

        assertThat(report.rows().stream().map(RatingsReport.Row::given))
                .containsExactly(
                        List.of("voucher"),
                        List.of(),
                        List.of("drink"),
                        List.of("bread", "drink"),
                        List.of("drink", "voucher"),
                        List.of("bread", "drink", "voucher"));
    }

    @Test
    void aRatingOfSeveralRemediesIsInNoRowOfOne() {
        RatingsReport report = report(answers("drink", 2, 1), answers("drink", 4, 1), answers("drink + voucher", 5, 8));

        assertThat(report.rows().stream().map(RatingsReport.Row::mean)).containsExactly(3.0, 5.0);
        assertThat(report.total().count()).isEqualTo(10);
    }
}
