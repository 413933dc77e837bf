package amends.console.guest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The customer's page, as customers see it. */
@Timeout(90)
class GuestInBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\\\"'</script>";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    private static String opened(String id, String course, String language) throws Exception {
        desk.service().at("19:16");
        String opening = "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"" + id
                + "\", \"dueAt\": \"2026-11-22T19:10:00Z\", \"course\": \"" + course
                + "\"}, \"customer\": {\"id\": \"" + id + "\", \"language\": \"" + language + "\"}}";
        assertThat(desk.service().post("/v1/incidents", opening).status()).isEqualTo(201);
        return desk.service()
                .post("/v1/incidents/" + id + "/link", "")
                .json()
                .get("url")
                .textValue();
    }

    private static void happens(String id, String event) throws Exception {
        assertThat(desk.service()
                        .post("/v1/incidents/" + id + "/events", event.replace('\'', '"'))
                        .status())
                .isEqualTo(201);
    }

    private static void told(String id) throws Exception {
        happens(id, "{'type': 'acknowledged', 'message': 'late-meal.sorry', 'nextUpdateMinutes': 10}");
        desk.service().at("19:22");
        happens(
                id,
                "{'type': 'statusSent', 'message': 'late-meal.estimate', 'expectedAt': '2026-11-22T19:34:00Z', 'nextUpdateMinutes': 9}");
    }

    @Test
    void itKeepsUpWithWhatHappensWhileTheCustomerLooks() throws Exception {
        String link = opened("T-1", "main", "en");
        Page page = desk.phone();
        page.navigate(link);
        assertThat(page.locator(".status")).containsText("We are looking into it.");
        assertThat(page.locator("#live")).isVisible();

        told("T-1");
        assertThat(page.locator(".status")).containsText("We know about it and are working on it.");
        assertThat(page.locator(".said li")).hasCount(2);
        assertThat(page.locator(".moment").first()).containsText("7:31");
        assertThat(page.locator(".moment .left").first()).isVisible();
        assertThat(page.locator(".moment .sorry").last()).isVisible();
        happens("T-1", "{'type': 'remedyGiven', 'remedy': 'appetizer', 'by': 'ann'}");
        assertThat(page.locator(".given")).containsText("An appetizer on the house");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "customer-phone");

        Page wide = desk.desktop();
        wide.navigate(link);
        assertThat(wide.locator(".said li")).hasCount(2);
        Desk.picture(wide, "customer-desktop");
        wide.close();

        desk.service().at("19:33");
        happens("T-1", "{'type': 'resolved'}");
        assertThat(page.locator(".status")).containsText("This was put right.");
        assertThat(page.locator(".moment")).hasCount(0);
        Desk.isAccessible(page);
        assertThat(desk.complaints()).isEmpty();

        assertThat(desk.service().delete("/v1/customers/T-1").status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasText("This link is no longer good");
        Desk.fits(page);
        Desk.isAccessible(page);
        Desk.picture(page, "link-gone-phone");
        assertThat(desk.complaints()).isNotEmpty().allMatch(one -> one.contains("404"));
    }

    @Test
    void whatHappensBeforeThePageListensIsSeenAllTheSame() throws Exception {
        String link = opened("T-5", "main", "en");
        Page page = desk.phone();
        Desk.beforeItListens(page, "**/customer/stream*", () -> told("T-5"));
        page.navigate(link);
        assertThat(page.locator(".status")).containsText("We know about it and are working on it.");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageOfTheCustomer() throws Exception {
        String link = opened("T-2", "main", "es");
        told("T-2");
        Page page = desk.phone();
        page.navigate(link);
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator(".happened")).hasText("Su plato principal lleva retraso, y lo sentimos.");
        assertThat(page.locator("#live")).hasText("Esta página se actualiza sola.");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "customer-es-phone");
    }

    @Test
    void withoutScriptItTellsTheSameAndIsLoadedAgainByALink() throws Exception {
        String link = opened("T-3", "main", "en");
        Page page = desk.page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(link);
        assertThat(page.locator(".status")).containsText("We are looking into it.");
        assertThat(page.locator("#live")).isHidden();
        told("T-3");
        page.getByText("Load this page again").click();
        assertThat(page.locator(".said li")).hasCount(2);
    }

    @Test
    void whatSomebodyEnteredIsTextAndNothingElse() throws Exception {
        String link = opened("T-4", HOSTILE, "en");
        told("T-4");
        Page page = desk.phone();
        page.navigate(link);
        assertThat(page.locator(".happened")).containsText("<img src=x onerror=alert(1)>\"'</script>");
        assertThat(page.locator("img")).hasCount(0);
        Desk.fits(page);
    }
}
