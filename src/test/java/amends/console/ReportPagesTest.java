package amends.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page of reports, on a house that has worked for some weeks. */
class ReportPagesTest {

    private static final Instant FIRST = Instant.parse("2026-10-05T18:00:00Z");
    private static final int WEEKS = 7;

    @TempDir
    private static Path folder;

    @RegisterExtension
    private static final Desk desk = Desk.on(() -> ReportedHouse.in(folder));

    @BeforeAll
    static void start() throws Exception {
        for (int week = 0; week < WEEKS; week++) {
            ReportedHouse.workFor(desk.service(), FIRST.plus(Duration.ofDays(7L * week)), week);
        }
        desk.service().at(FIRST.plus(Duration.ofDays(7 * (WEEKS - 1) + 3)));
    }

    private static Locator told(Page page, String report) {
        return page.locator("#" + report + " .told").first();
    }

    @Test
    void eachReportSaysInWordsWhatItsChartShows() {
        Page page = desk.desktop();
        page.navigate("/reports");

        assertThat(told(page, "promises"))
                .containsText("Kept 64 % of 28 promises, spent 98.00 EUR: 5.44 EUR for each kept one.");
        assertThat(told(page, "promises")).containsText("Of what was spent, 70.00 EUR was owed.");
        assertThat(told(page, "remedies"))
                .containsText("10 ratings, 3.40 of 5 on average; 2.00 where nothing was given.");
        assertThat(told(page, "remedies")).containsText("These are few");
        assertThat(page.locator("#remedies .about")).containsText("A row is what one customer was given together");
        assertThat(told(page, "budgets")).containsText("Spent 4.00 EUR of 6.00 EUR with 53 % of the week gone by.");
        assertThat(told(page, "budgets")).containsText("At this pace the limit is reached on Saturday, 21 November.");
        assertThat(told(page, "budgets")).containsText("Past 3.00 EUR, gestures give way to cheaper ones now.");
        assertThat(told(page, "overrides"))
                .containsText("Overridden 7 times, most often “A drink for whoever waits”: 7 of 14.");
        assertThat(page.locator("#overrides")).containsText("it was not to be had");
        assertThat(page.locator("#overrides")).containsText("gifts ");
        assertThat(page.locator("select[name=promise]")).containsText("The promise of a first response");
        assertThat(page.locator("[data-drawn] canvas")).hasCount(4);
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "reports-desktop");
    }

    @Test
    void onAPhoneTablesScrollByThemselves() {
        Page page = desk.phone();
        page.navigate("/reports?weeks=4");
        assertThat(page.locator("[data-drawn] canvas")).hasCount(4);
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "reports-phone");
    }

    @Test
    void whatIsChosenStandsInTheAddressAndTheFocusStays() {
        Page page = desk.desktop();
        page.navigate("/reports");
        page.getByLabel("Weeks").focus();
        page.getByLabel("Weeks").selectOption("4");

        assertThat(page).hasURL(Pattern.compile("weeks=4"));
        assertThat(told(page, "promises")).containsText("of 16 promises");
        assertThat(page.locator("#promises .scroll tbody tr")).hasCount(5);
        assertThat(page.getByLabel("Weeks")).isFocused();
        assertThat(page.locator("[data-drawn] canvas")).hasCount(4);

        page.locator("select[name=promise]").selectOption("firstResponse");
        assertThat(told(page, "promises")).containsText("No promise was due");
        page.reload();
        assertThat(page.locator("select[name=promise]")).hasValue("firstResponse");
        assertThat(page.getByLabel("Weeks")).hasValue("4");
        page.goBack();
        assertThat(told(page, "promises")).containsText("of 16 promises");
    }

    @Test
    void withoutScriptThereAreTheWordsAndTheTables() {
        Page page = desk.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/reports?domain=test");
        assertThat(told(page, "promises")).containsText("Kept 64 %");
        page.getByLabel("Weeks").selectOption("26");
        page.getByText("Show").click();
        assertThat(page.locator("#promises .scroll tbody tr")).hasCount(27);
        assertThat(page.locator("#promises .chart")).isHidden();
    }

    @Test
    void aReportComesAsAFileThatIsNamedAfterWhatItHolds() throws Exception {
        Page page = desk.desktop();
        page.navigate("/reports?weeks=4&domain=test");
        Download download =
                page.waitForDownload(() -> page.locator("#promises .download").click());

        assertThat(download.suggestedFilename()).isEqualTo("amends-promises-test-2026-10-26-to-2026-11-22.csv");
        assertThat(Files.readAllLines(download.path()))
                .hasSize(5)
                .startsWith(
                        "week,monday,promised,kept,keptInsideTarget,broken,running,currency,goodwill,entitlements",
                        "2026-W44,2026-10-26,4,2,2,2,0,EUR,4.00,10.00");
    }

    @Test
    void chartsAreDrawnAnewInTheColoursThatAreChosen() {
        Page page = desk.desktop();
        page.navigate("/reports");
        String light = colours(page);
        page.locator("button.theme").click();
        String dark = colours(page);
        assertThat(dark.equals(light)).isFalse();
        page.setViewportSize(700, 800);
        assertThat(page.locator("#promises canvas")).hasCount(1);
        page.waitForFunction("document.querySelector('#promises .uplot').getBoundingClientRect().right < 700");
        Desk.fits(page);
    }

    private static String colours(Page page) {
        return (String) page.evaluate("document.querySelector('#promises canvas').toDataURL()");
    }

    @Test
    void whatIsNotKnownIsToldWithWhatWasMeant() throws Exception {
        Page page = desk.desktop();
        assertThat(page.navigate("/reports?domain=tset").status()).isEqualTo(422);
        assertThat(page.locator("main")).containsText("must be one of");
        desk.complaints();
        assertThat(desk.service().get("/reports/promises.csv?weeks=13").status())
                .isEqualTo(422);
    }
}
