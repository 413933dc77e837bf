package amends.site.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import amends.backtest.Remark;
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
                .contains("<h1>What “draft” instead of “today” would have cost</h1>")
                .containsPattern("“draft” would have cost [0-9.]+ EUR, “today” [0-9.]+ EUR: a difference of")
                .contains(
                        "Something would have been given in 18 of 24 incidents with “draft”, and in 16 with “today”.");
    }

    @Test
    void belowEveryTotalStandsItsInterval() {
        String page = page("rules");
        String costs = page.substring(page.indexOf("class=\"costs\""));
        assertThat(costs.substring(0, costs.indexOf("</table>")))
                .containsPattern("<td class=\"number\">[0-9.]+<span class=\"place\">[0-9.]+ to [0-9.]+</span></td>");
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
                .containsPattern("<th scope=\"row\" class=\"number\">20 <span class=\"today\">as promised</span></th>");
    }

    @Test
    void whatIsDifferentIsExplainedByItsRule() {
        assertThat(page("draft", "today"))
                .containsPattern("<strong>cake</strong> 250 JPY<span class=\"place\">by “Cake when it is very late” in"
                        + " test/[a-z.]+, as delayMinutes [0-9]+ &gt; 20")
                .contains("and either way coffee")
                .contains("from “draft” alone, 0 from “today” alone, and ");
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
    void twoPacksAreComparedAndNeitherIsADraftOfTheOther() {
        String page = BacktestPage.ofComparison(Reports.usual().of("packs/ours", "packs/theirs"));
        assertThat(page)
                .contains("<h1>A (ours) and B (theirs) compared</h1>", "Where they differ most", "Dearer from A (ours)")
                .contains("<dt>A</dt><dd>packs/ours", "<dt>B</dt><dd>packs/theirs")
                .contains("A (ours) would have cost", "18 of 24 incidents with A (ours), and in 16 with B (theirs)")
                .doesNotContain("Who gains", "Tried", "instead of “");
    }

    @Test
    void whatBothGiveStandsSideBySide() throws IOException {
        String page = page("draft", "today");
        assertThat(page.lines().toList())
                .contains(
                        "<tr><th scope=\"row\">Would have got something</th>"
                                + "<td class=\"number\"><span class=\"figure\">75.0 %</span></td>"
                                + "<td class=\"number\"><span class=\"figure\">66.7 %</span></td></tr>",
                        "<tr><th scope=\"row\">cake</th><td class=\"number\">13</td><td class=\"number\">10</td></tr>")
                .anyMatch(line -> line.contains("Worth to customers") && line.contains("JPY"))
                .anyMatch(line -> line.contains("Minutes until the first message, median"));
        JsonNode chart = charts(page).at("/0");
        assertThat(chart.at("/id").asText()).isEqualTo("chart-lateness");
        assertThat(chart.at("/at")).extracting(JsonNode::asText).startsWith("in time", "up to 10 minutes");
        assertThat(chart.at("/series"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.at("/values"))
                        .hasSameSizeAs(chart.at("/at"))
                        .allMatch(share -> share.asDouble() >= 0 && share.asDouble() <= 100));
    }

    @Test
    void whatWasAssumedAndNoticedIsCounted() {
        String page = BacktestPage.of(Reports.usual()
                .remark(Remark.OPENED_AT, 1234, "i-7")
                .remark(Remark.EARLY, 2, HOSTILE)
                .of("rules"));
        assertThat(page)
                .contains("Something had to be assumed of some: <a href=\"#assumed\">")
                .contains(Remark.OPENED_AT.text()
                        + "</th><td>assumed</td><td class=\"number\">1,234</td><td>i-7</td></tr>")
                .contains(Remark.EARLY.text() + "</th><td>noticed</td><td class=\"number\">2</td><td>&lt;/script");
        assertThat(page("rules")).doesNotContain("had to be assumed");
    }

    @Test
    void valuesThatHelpAsManyAreDrawnSideBySide() throws IOException {
        JsonNode chart = swept(Reports.usual().sweepHelps(30L, 30L, 30L));
        assertThat(chart.at("/x").asText()).isEqualTo("delayMinutes >, in minutes");
        assertThat(chart.at("/at")).extracting(JsonNode::asInt).containsExactly(5, 10, 15);
        assertThat(swept(Reports.usual()).at("/at")).extracting(JsonNode::asInt).containsExactly(10, 20, 30);
    }

    private static JsonNode swept(Reports reports) throws IOException {
        for (JsonNode chart : charts(
                BacktestPage.of(reports.listening(MadeUp.listening("vip")).of("rules")))) {
            if (chart.at("/id").asText().startsWith("chart-sweep")) {
                return chart;
            }
        }
        throw new AssertionError("no sweep was drawn");
    }

    @Test
    void whereBothPromiseAlikeThereIsOneLineWithOneMark() throws IOException {
        JsonNode charts = charts(page("draft", "today"));
        assertThat(charts.get(charts.size() - 1).at("/series"))
                .extracting(series -> series.at("/name").asText())
                .containsExactly("both", "as promised");
    }

    @Test
    void everyTableHasANameAndNoHeadingIsSkipped() {
        String page = BacktestPage.of(Reports.usual()
                .remark(Remark.EARLY, 2, "i-1")
                .refused("no", "line 3")
                .listening(MadeUp.listening("vip"))
                .of("draft", "today"));
        List<String> ids = found(page, " id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, " aria-labelledby=\"([^\"]*)\""));
        assertThat(found(page, "<table([^>]*)>"))
                .hasSizeGreaterThan(12)
                .allMatch(table -> table.contains("aria-labelledby"));
        List<String> levels = found(page.substring(page.indexOf("<main")), "<h([1-6])[ >]");
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i).charAt(0) - levels.get(i - 1).charAt(0)).isLessThanOrEqualTo(1);
        }
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    @Test
    void noIncidentsAreAPageToo() {
        assertThat(BacktestPage.of(new Reports().of("rules")))
                .contains("0 incidents of", "There was no incident to follow.");
        assertThat(BacktestPage.of(new Reports().of("draft", "today")))
                .contains("There was no incident to follow.")
                .doesNotContain("Side by side", "Who gains", "resampled");
    }

    @Test
    void theSameReportMakesTheSamePage() {
        assertThat(page("draft", "today")).isEqualTo(page("draft", "today"));
    }
}
