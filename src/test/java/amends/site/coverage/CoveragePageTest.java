package amends.site.coverage;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.TestRules;
import amends.policy.Position;
import amends.testing.coverage.Aspect;
import amends.testing.coverage.Coverage;
import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Item;
import amends.testing.coverage.RuleCoverage;
import amends.testing.coverage.Status;
import amends.testing.coverage.Tried;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows coverage. */
class CoveragePageTest {

    private static final String KIND = "package test;\ndeclare Late extends Incident\n    guests : int = 2\nend\n";
    private static final String SORRY = "recommend.acknowledge(\"sorry\");";

    private static String page(String file, String text, int... delays) {
        TestRules folder = TestRules.policy(KIND).with(file, text);
        Tried tried = Tried.folder(folder);
        for (int delay : delays) {
            tried.with(Scene.late().with("delayMinutes", delay));
        }
        return CoveragePage.of(tried.coverage(), file.endsWith(".xlsx") ? Map.of() : Map.of(file, text));
    }

    private static String drl(String rules, int... delays) {
        return page("test/rules.drl", "package test;\n" + rules, delays);
    }

    @Test
    void eachComparisonHasItsOwnColour() {
        String page =
                drl(rule("Late", "Late( delayMinutes > 20, guests > 2 || delayMinutes > 90 )", SORRY), 19, 20, 21, 91);
        assertThat(page)
                .containsPattern("<span class=\"full\" title=\"[^\"]*\">rule &#34;Late&#34;</span>|"
                        + "<span class=\"full\" title=\"[^\"]*\">rule \"Late\"</span>")
                .containsPattern("<span class=\"partly\" title=\"[^\"]*\">delayMinutes &gt; 20</span>, ")
                .containsPattern("<span class=\"partly\" title=\"[^\"]*\">guests &gt; 2</span> \\|\\| ")
                .containsPattern("<span class=\"partly\" title=\"[^\"]*\">delayMinutes &gt; 90</span> \\)");
    }

    @Test
    void whatNoCaseTouchesIsRedAndToldInWordsBelowItsLine() {
        String page = drl(rule("Late", "Late( delayMinutes > 20 )", SORRY));
        assertThat(page)
                .containsPattern(
                        "<span class=\"none\" title=\"✗ true, ✗ false, ✗ tried at 19, ✗ tried at 20, ✗ tried at"
                                + " 21\">delayMinutes &gt; 20</span> \\)</code>\\s*<ul class=\"notes\">\\s*<li"
                                + " class=\"gap\">delayMinutes &gt; 20 was never true</li>")
                .contains("<li class=\"gap\">delayMinutes 19, 20 and 21 were never tried</li>")
                .contains("not covered</span>");
    }

    @Test
    void aCaseThatProvesNothingIsNamed() {
        assertThat(drl(rule("Late", "Late( delayMinutes > 20, guests > 2 )", SORRY), 20))
                .containsPattern("guests &gt; 2 did not hold then <span class=\"seen\">test/policy.cases.yaml"
                        + " .{1,5}case 1.{1,5}</span>");
    }

    @Test
    void aListInAComparisonAndATextWithACommaBelongToIt() {
        assertThat(drl(rule("Late", "Late( guests in (2, 3), cause == \"a, b\", delayMinutes > 1 )", SORRY)))
                .contains(">guests in (2, 3)</span>, ")
                .containsPattern(">cause == .{1,5}a, b.{1,5}</span>, ");
    }

    @Test
    void ofAPatternItsHeadIsMeant() {
        assertThat(drl(rule("Late", "Late() not Taken( action == \"status\" )", SORRY)))
                .containsPattern("<span class=\"none\" title=\"✗ found, ✗ not found\">(not )?Taken</span>\\(");
    }

    @Test
    void sentencesAreColouredAsTheyAreWritten() {
        String page = page("test/rules.dslr", """
                package test;
                rule "Late"
                when
                    There is a Late
                    - the delay passes 20 minutes
                then
                    Acknowledge it with "sorry"
                end
                """, 20);
        assertThat(page)
                .containsPattern("- <span class=\"partly\" title=\"[^\"]*\">the delay passes 20 minutes</span>");
    }

    @Test
    void ofATableEachCellHasItsOwnColour() {
        String page = page("test/rules.csv", """
                RuleSet,test
                RuleTable Late ones
                NAME,CONDITION,CONDITION,ACTION
                ,Late,Late,recommend
                ,delayMinutes,guests,"acknowledge(""$param"")"
                Rule,Late,Guests,Say
                "Sorry, very",over 20,2,sorry
                """, 19, 20, 21);
        assertThat(page)
                .containsPattern("title=\"[^\"]*\">.{1,5}Sorry, very.{1,5}</span>,<span class=\"full\""
                        + " title=\"[^\"]*\">over 20</span>,<span class=\"partly\" title=\"[^\"]*\">2</span>,sorry");
    }

    @Test
    void aFileWithoutItsTextIsToldPlaceByPlace() {
        Tried tried = Tried.folder(TestRules.policy(KIND + rule("Late", "Late( delayMinutes > 20 )", SORRY)));
        assertThat(CoveragePage.of(tried.coverage(), Map.of()))
                .contains("<th scope=\"row\">5:1</th>")
                .contains("<th scope=\"row\">7:11</th>")
                .containsPattern("<span class=\"none\" title=\"[^\"]*\">delayMinutes &gt; 20</span>");
    }

    @Test
    void aWorkbookIsToldCellByCell() {
        Position at = new Position("test/rules.xlsx", 7, 28);
        Item item = new Item(Aspect.TRUE, at, "delayMinutes > 20", null, Status.MISSING, null, "never true");
        FileCoverage file =
                new FileCoverage(at.file(), List.of(new RuleCoverage("Late", at, List.of(item))), List.of());
        assertThat(CoveragePage.of(new Coverage(0, List.of(file), List.of(), List.of()), Map.of()))
                .contains("<th scope=\"row\">AB7</th>", "<li class=\"gap\">never true</li>");
    }

    @Test
    void whateverAuthorsWriteStaysText() {
        String page = drl("// <script>alert(1)</script> <img src=x>\n"
                + rule("Late", "Late( cause == \"</span><b onclick=x>\" )", SORRY));
        assertThat(page)
                .doesNotContain("<script", "<img", "<b onclick", "style=", "http:", "https:", "url(")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void thePageMayUseItsOwnStyleAndNothingElse() throws NoSuchAlgorithmException {
        String page = drl(rule("Late", "Late()", SORRY), 1);
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .containsPattern("content=\"default-src .{1,5}none.{1,5}; style-src .{1,5}sha256-"
                        + Pattern.quote(Base64.getEncoder().encodeToString(hash)));
    }

    @Test
    void whatDoesNotCountIsSaid() {
        assertThat(drl(rule("Late", "Late()", SORRY), 1))
                .contains("it asks nothing and always fires: it cannot be silent; this does not count");
    }
}
