package amends.site.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import amends.listening.MadeUp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows what came of a backtest. */
class BacktestPageTest {

    private static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>&\"'";

    private static String page(String... names) {
        return BacktestPage.of(Reports.usual().of(names));
    }

    private static JsonNode charts(String page) throws IOException {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"chart-data\">(.*?)</script>")
                .matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static List<String> ids(String page) throws IOException {
        List<String> ids = new ArrayList<>();
        charts(page).forEach(chart -> ids.add(chart.at("/id").asText()));
        return ids;
    }

    @Test
    void theAnswerStandsFirstInWords() {
        assertThat(page("rules/draft", "rules/today"))
                .contains("What “draft” would have cost")
                .containsPattern("“draft” would have cost [0-9.]+ EUR, “today” [0-9.]+ EUR: a difference of")
                .contains("Something would have been given in 18 of 24 incidents; with “today”, in 16.");
    }

    @Test
    void currenciesAreNeverAddedUp() throws IOException {
        assertThat(ids(page("rules")))
                .containsExactly(
                        "chart-week-EUR", "chart-week-JPY", "chart-tier-EUR", "chart-tier-JPY", "chart-promise-1");
    }

    @Test
    void everyChartHasItsPlaceAndItsNameOnThePage() throws IOException {
        String page = BacktestPage.of(
                Reports.usual().listening(MadeUp.listening("vip")).of("draft", "today"));
        assertThat(ids(page))
                .contains("chart-sweep-1-EUR", "chart-steps", "chart-delay", "chart-gestures", "chart-segments")
                .contains("chart-fading-1")
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(page)
                        .containsPattern("<div class=\"plot\" id=\"" + id + "\" role=\"img\" aria-label=\"Chart: "));
    }

    @Test
    void aWeekWithoutCostsIsDrawnAsNothing() throws IOException {
        String page = BacktestPage.of(
                new Reports().past("a", "", 0, 60).past("b", "", 3, 60).of("rules"));
        assertThat(charts(page).at("/0/series/0/values")).hasSize(4);
        assertThat(charts(page).at("/0/series/0/values/1").asDouble(-1)).isZero();
    }

    @Test
    void candidatePromisesAreToldInASentenceAndInATable() {
        assertThat(page("rules"))
                .containsPattern("20 \\(as promised\\) in \\d+ %|20 minutes \\(as promised\\) would be kept in \\d+ %")
                .containsPattern("<th scope=\"row\" class=\"number\">20 <span class=\"today\">rules</span></th>");
    }

    @Test
    void whatIsDifferentIsExplainedByItsRule() {
        assertThat(page("draft", "today"))
                .containsPattern("<strong>cake</strong> 250 JPY<span class=\"place\">by “Cake when it is very late” in"
                        + " test/[a-z.]+, as delayMinutes [0-9]+ &gt; 20")
                .contains("and either way coffee")
                .contains("from draft alone, 0 from today alone, and ");
    }

    @Test
    void rulesThatNeverFiredAndBudgetsThatGaveWayAreTold() {
        assertThat(page("rules"))
                .contains("Tea for those who wait a day")
                .contains("<td>test</td><td>2026-03-02</td><td>2026-03-02 12:");
    }

    @Test
    void whateverPeopleCallThingsStaysText() throws IOException {
        String page = BacktestPage.of(Reports.usual()
                .past(HOSTILE, HOSTILE, 1, 90)
                .source(HOSTILE)
                .refused("the cell says " + HOSTILE, HOSTILE)
                .listening(MadeUp.listening(HOSTILE))
                .of(HOSTILE, "today"));
        assertThat(page).doesNotContain("<img", "alert(1)</script>", "<script>alert");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(3);
        assertThat(charts(page).toString()).contains("onerror=alert(2)>&\\\"'");
    }

    @Test
    void thePageMayUseItsOwnStyleAndScriptsAndNothingElse() throws NoSuchAlgorithmException {
        String page = page("rules");
        assertThat(page)
                .contains("default-src &#39;none&#39;;", "base-uri &#39;none&#39;")
                .doesNotContain(" style=\"", " onclick=");
        Matcher parts = Pattern.compile("<(?:style|script)>(.*?)</(?:style|script)>", Pattern.DOTALL)
                .matcher(page);
        int number = 0;
        while (parts.find()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(parts.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(page)
                    .containsPattern(
                            "sha256-" + Pattern.quote(Base64.getEncoder().encodeToString(hash)));
            number++;
        }
        assertThat(number).isEqualTo(3);
    }

    @Test
    void noIncidentsAreAPageToo() {
        assertThat(BacktestPage.of(new Reports().of("rules")))
                .contains("0 incidents of", "would have cost nothing that the catalogue knows.");
    }

    @Test
    void theSameReportMakesTheSamePage() {
        assertThat(page("draft", "today")).isEqualTo(page("draft", "today"));
    }
}
