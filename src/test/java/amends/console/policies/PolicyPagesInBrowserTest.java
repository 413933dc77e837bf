package amends.console.policies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The policies that ship, in a real browser, after some incidents. */
class PolicyPagesInBrowserTest {

    private static final String APPETIZER = "Comp an appetizer when the delay passes 20 minutes";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    @BeforeAll
    static void start() throws Exception {
        for (int week = 0; week < 3; week++) {
            desk.service().at(desk.service().now().plusSeconds(7 * 86_400L * week));
            for (int i = 0; i <= week; i++) {
                open("T" + week + "-" + i);
            }
        }
        desk.service()
                .post(
                        "/v1/incidents/T2-0/events",
                        "{\"type\":\"overridden\",\"action\":\"compensate\",\"name\":\"appetizer\","
                                + "\"did\":\"a walk\",\"reason\":\"doubted\"}");
    }

    private static void open(String id) throws Exception {
        int status = desk.service()
                .post(
                        "/v1/incidents",
                        "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"id\":\"" + id
                                + "\",\"course\":\"main\",\"delayMinutes\":25},\"customer\":{\"id\":\"c-" + id + "\"}}")
                .status();
        assertThat(status).isEqualTo(201);
    }

    @Test
    void allPoliciesAreListedWithHowOftenTheyFiredAndAreFoundByAnyWord() {
        Page page = desk.desktop();
        page.navigate("/policies");
        assertThat(page.locator("article.policy").filter(has("late-meal.drl"))).containsText("overridden once");
        assertThat(page.locator("section.findings")).not().containsText("Checking");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "policies-desktop");

        page.keyboard().press("/");
        page.keyboard().type("passes 20 minutes");
        assertThat(page.getByRole(AriaRole.STATUS).filter(has("passes 20"))).containsText("“passes 20 minutes”");
        assertThat(page.locator("#q")).isFocused();
        page.getByText(APPETIZER).click();
        assertThat(page.locator("h1")).hasText("restaurant/late-meal.drl");
        assertThat(page.locator(":target")).hasText(APPETIZER);
    }

    @Test
    void aPolicyShowsEachRuleInWordsBesideWhatIsWritten() {
        Page page = desk.desktop();
        page.navigate("/policies/restaurant/late-meal.drl");
        Locator rule = page.locator("article.rule").filter(has(APPETIZER));
        assertThat(rule.locator(".sentence")).containsText("more than 20 minutes");
        assertThat(rule.locator("pre.source")).containsText("recommend.compensate(\"appetizer\")");
        assertThat(rule).containsText("Fired 6 times, overridden once");
        assertThat(rule).containsText("In force now");
        rule.locator("summary").click();
        assertThat(rule.locator("tbody tr")).hasCount(8);
        assertThat(rule.locator("tbody tr").last()).containsText("3");
        assertThat(page.locator("section.tested")).containsText("covered");
        assertThat(page.getByText("Edit this policy")).hasAttribute("href", "/editor/restaurant/late-meal.drl");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "policy-desktop");

        rule.getByText("Decisions in which it fired").click();
        assertThat(page.locator("ul.decisions > li")).hasCount(7);
    }

    @Test
    void policiesFitAPhone() {
        Page page = desk.phone();
        page.navigate("/policies");
        assertThat(page.locator("section.findings")).not().containsText("Checking");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "policies-phone");
        page.navigate("/policies/restaurant/late-meal.drl");
        assertThat(page.locator("section.tested")).containsText("covered");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "policy-phone");
    }

    @Test
    void tablesAndSentencesAreShownAsTheirAuthorsWroteThem() {
        Page page = desk.desktop();
        page.navigate("/policies/restaurant/late-delivery-vouchers.csv");
        assertThat(page.locator("article.rule pre.source .line").first()).isVisible();
        page.navigate("/policies/restaurant/table-wait.dslr");
        assertThat(page.locator("article.rule pre.source").first()).containsText("There is a");
    }

    @Test
    void aPolicyThatIsNotThereNamesTheNearest() {
        Page page = desk.desktop();
        page.navigate("/policies/restaurant/late-mael.drl");
        assertThat(page.locator("main")).containsText("the nearest is restaurant/late-meal.drl");
        desk.complaints();
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
