package amends.console.decisions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import amends.console.RuleLinks;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions in a real browser. */
class DecisionPagesInBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</script>";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    @BeforeAll
    static void start() throws Exception {
        open("T12", "c-17");
        open("T13", HOSTILE);
        for (int i = 0; i < 60; i++) {
            open("many-" + i, "c-many");
        }
        assertThat(desk.service()
                        .post("/v1/incidents/T12/events", "{\"type\":\"acknowledged\",\"message\":\"late-meal.sorry\"}")
                        .status())
                .isEqualTo(201);
    }

    private static void open(String id, String customer) throws Exception {
        String body = new JsonMapper()
                .writeValueAsString(Map.of(
                        "incident",
                        Map.of(
                                "kind",
                                "restaurant.LateMeal",
                                "id",
                                id,
                                "course",
                                "main",
                                "delayMinutes",
                                25,
                                "cause",
                                customer),
                        "customer",
                        Map.of("id", customer)));
        assertThat(desk.service().post("/v1/incidents", body).status()).isEqualTo(201);
    }

    @Test
    void decisionsAreFoundByTheirIncidentAndTurnedOverPageByPage() {
        Page page = desk.desktop();
        page.navigate("/decisions");
        assertThat(page.locator("ul.decisions > li")).hasCount(50);
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "decisions-desktop");
        page.getByText("Older decisions").click();
        assertThat(page.locator("ul.decisions > li")).hasCount(13);

        page.keyboard().press("/");
        page.keyboard().type("T12");
        page.keyboard().press("Enter");
        assertThat(page.locator("ul.decisions > li")).hasCount(2);
        assertThat(page.locator("[name=incident]")).hasValue("T12");

        page.navigate("/decisions?customer=nobody&madeFrom=2026-11-22&madeTo=2026-11-22");
        assertThat(page.locator("main")).containsText("No decision is like that.");
        page.navigate("/decisions?kind=restaurant.LateMael");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("restaurant.LateMeal");
    }

    @Test
    void aDecisionSaysWhyAndIsMadeAgain() {
        Page page = desk.desktop();
        page.navigate("/decisions?incident=T12&cause=opened");
        page.locator("ul.decisions a").click();
        assertThat(page.locator("h1")).hasText("Late meal T12");
        assertThat(page.locator("ul.plan")).containsText("Give appetizer");
        assertThat(page.locator("dl.facts").first()).containsText("course");
        page.getByText("rules did not fire").click();
        page.getByText("Under the release that serves").click();
        assertThat(page.locator("#replayed")).containsText("The same plan, letter by letter.");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "decision-desktop");
        assertThat(page.locator("dl.head a").first()).hasAttribute("href", "/incidents/T12");
    }

    @Test
    void aReleaseIsFoundByItsFirstDigitsOrChosenFromThoseThatServedLately() {
        Page page = desk.desktop();
        page.navigate("/decisions");
        page.getByText("More filters").click();
        assertThat(page.locator("#releases option")).hasCount(1);
        String shortly = page.locator("#releases option").getAttribute("value");
        page.locator("[name=release]").fill(shortly.substring(0, 8));
        page.locator("[type=submit]", new Page.LocatorOptions().setHasText("Search"))
                .click();
        assertThat(page.locator("ul.decisions > li")).hasCount(50);
        assertThat(page.locator("[name=release]")).hasValue(shortly.substring(0, 8));
        page.getByText("Older decisions").click();
        assertThat(page.locator("[name=release]")).hasValue(shortly.substring(0, 8));
        assertThat(page.locator("ul.decisions > li").first()).isVisible();
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "decisions-of-a-release-desktop");
        page.navigate("/decisions?release=01234567");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("no release is stored");
        page.navigate("/decisions?release=0123");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least the first 8");
    }

    @Test
    void aDecisionFitsAPhone() {
        Page page = desk.phone();
        page.navigate("/decisions?incident=T12");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "decisions-phone");
        page.locator("ul.decisions a").first().click();
        page.getByText("Under its own release").click();
        assertThat(page.locator("#replayed")).containsText("The same plan");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "decision-phone");
    }

    @Test
    void whatCustomersAreCalledIsText() {
        Page page = desk.desktop();
        page.navigate("/decisions?customer=" + RuleLinks.encoded(HOSTILE));
        assertThat(page.locator("ul.decisions > li")).containsText(HOSTILE);
        page.locator("ul.decisions a").click();
        assertThat(page.locator("dl.head")).containsText(HOSTILE);
        assertThat(page.locator("dl.facts").first()).containsText(HOSTILE);
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void oneThatWasErasedSaysSo() throws Exception {
        open("T99", "c-99");
        Page page = desk.desktop();
        assertThat(desk.service().delete("/v1/customers/c-99").status()).isEqualTo(200);
        page.navigate("/decisions?incident=T99");
        assertThat(page.locator("ul.decisions > li")).containsText("erased");
        page.locator("ul.decisions a").click();
        assertThat(page.locator("main")).containsText("was erased from this decision");
        assertThat(page.locator("main")).containsText("It cannot be explained");
        Desk.isAccessible(page);
    }
}
