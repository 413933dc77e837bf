package amends.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the pictures that the README shows; docs/console.md says how they come there. */
class ReadmePicturesTest {

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    private static Page window(int height) {
        return desk.page(new NewContextOptions().setViewportSize(1200, height));
    }

    private static void take(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "readme-" + name + ".png")));
    }

    private static void open(String id, String more, String customer) throws Exception {
        String body = "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"" + id
                + "\", \"currency\": \"USD\", " + more + "}, \"customer\": {" + customer + "}}";
        assertThat(desk.service().post("/v1/incidents", body).status()).isEqualTo(201);
    }

    private static void event(String id, String body) throws Exception {
        assertThat(desk.service().post("/v1/incidents/" + id + "/events", body).status())
                .isEqualTo(201);
    }

    @Test
    void theBoardOfAnEvening() throws Exception {
        desk.service().at("19:00");
        open(
                "T12-0455",
                "\"dueAt\": \"2026-11-22T18:58:00Z\", \"course\": \"main\", \"partySize\": 4",
                "\"id\": \"anke\"");
        open(
                "T07-0461",
                "\"dueAt\": \"2026-11-22T19:05:00Z\", \"course\": \"dessert\"",
                "\"id\": \"lucía\", \"language\": \"es\"");
        open(
                "T03-0462",
                "\"dueAt\": \"2026-11-22T19:16:00Z\", \"course\": \"main\"",
                "\"id\": \"harvey\", \"tier\": \"gold\"");
        desk.service().at("19:06");
        event("T12-0455", "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\", \"by\": \"anna\"}");
        desk.service().at("19:15");
        event("T12-0455", "{\"type\": \"statusSent\", \"message\": \"late-meal.update\", \"by\": \"anna\"}");
        desk.service().at("19:20");
        open(
                "T21-0464",
                "\"dueAt\": \"2026-11-22T19:40:00Z\", \"course\": \"main\", \"partySize\": 8",
                "\"id\": \"kira\"");
        desk.service().at("19:23");

        Page page = window(720);
        page.navigate("/");

        assertThat(page.locator(".card")).hasCount(4);
        assertThat(page.locator(".card[data-id='T12-0455']")).containsText("appetizer");
        assertThat(page.locator(".card[data-id='T07-0461']")).containsText("Nobody has said anything yet");
        take(page, "board");
    }

    @Test
    void theEditorWithWhatIf() {
        Page page = window(860);
        page.navigate("/editor/restaurant/late-meal.drl");
        assertThat(page.locator(".editor-page")).hasAttribute("data-ready", "true");
        Locator panel = page.locator("#what-if");
        panel.locator(".choice select").first().selectOption("restaurant.LateMeal");
        Locator delay = panel.locator("[data-fact='incident.delayMinutes']");
        delay.locator("input[type=number]").fill("20");
        assertThat(panel.locator(".plan")).not().containsText("compensate appetizer");
        delay.locator("input[type=range]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(panel.locator(".plan")).containsText("compensate appetizer");
        page.evaluate("scrollTo(0, 0)");
        take(page, "editor");
    }
}
