package amends.console.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of an incident, in a real browser. */
class IncidentPageTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</script>";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    /** A meal that was due at 19:10, at the time of day when it is opened. */
    private static void open(String id, String at, String more) throws Exception {
        desk.service().at(at);
        assertThat(desk.service()
                        .post(
                                "/v1/incidents",
                                "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"id\":\"" + id
                                        + "\",\"dueAt\":\"2026-11-22T19:10:00Z\",\"course\":\"main\",\"orderValue\":"
                                        + "\"240.00\",\"currency\":\"USD\"}" + more + "}")
                        .status())
                .isEqualTo(201);
    }

    private static void event(String id, String event) throws Exception {
        assertThat(desk.service().post("/v1/incidents/" + id + "/events", event).text())
                .startsWith("{\"id\"");
    }

    private static Locator card(Page page, String title) {
        return page.locator("article.card").filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void itTellsWhatToDoWhatWasAndWhatComesOnOneLine() throws Exception {
        open("T1", "19:16", ",\"customer\":{\"id\":\"c-17\",\"tier\":\"gold\",\"language\":\"en\"}");
        event("T1", "{\"type\":\"acknowledged\",\"by\":\"maria\"}");
        desk.service().at("19:26");
        event("T1", "{\"type\":\"statusSent\",\"message\":\"late-meal.update\",\"by\":\"maria\"}");
        event("T1", "{\"type\":\"customerReplied\",\"text\":\"We are hungry.\"}");
        desk.service().at("19:28");
        Page page = desk.desktop();
        page.navigate("/incidents/T1");

        assertThat(page.locator("h1")).hasText("Late meal T1");
        assertThat(page.locator(".clock.breached")).containsText("broken");
        assertThat(page.locator(".points")).containsText("Acknowledged maria");
        assertThat(page.locator(".points .coming").first()).containsText("At 21 minutes: an appetizer on the house");
        assertThat(page.locator(".picture svg")).containsText("At 21 minutes");
        assertThat(page.locator(".said")).containsText("I am sorry, your main is 6 minutes late");
        assertThat(page.locator(".said .theirs")).containsText("We are hungry.");
        assertThat(page.locator("#why")).containsText("What fired");
        page.getByText("What did not fire").click();
        Locator silent = page.locator("#why details");
        assertThat(silent).containsText("It will fire");
        assertThat(silent.locator("a[href='/policies/restaurant/late-meal.drl']")
                        .first())
                .isVisible();
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "incident-desktop");
    }

    @Test
    void onAPhoneTheLineIsAListAndOneClickActsAndCanBeTakenBack() throws Exception {
        open("T2", "19:36", ",\"customer\":{\"id\":\"c-18\",\"language\":\"es\"}");
        Page page = desk.phone();
        page.navigate("/incidents/T2");
        Locator appetizer = card(page, "An appetizer on the house");
        assertThat(appetizer.locator(".words")).hasAttribute("lang", "es");
        assertThat(appetizer.locator(".english")).containsText("In English: ");
        assertThat(page.locator(".picture")).isHidden();
        assertThat(page.locator(".points .present")).containsText("Now");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "incident-phone");

        appetizer
                .getByText("Give", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(appetizer).hasCount(0);
        assertThat(page.locator(".toast")).containsText("Given: appetizer");
        assertThat(page.locator(".columns table")).containsText("an appetizer on the house");
        page.locator(".toast").getByText("Undo").click();
        assertThat(page.locator(".toast")).containsText("Taken back");
        assertThat(appetizer).hasCount(1);
        assertThat(page.locator(".points .undone")).containsText("(taken back)");
    }

    @Test
    void theCustomersLinkIsMadeAndLeadsToTheWordsThatWereSaid() throws Exception {
        open("T9", "19:16", ",\"customer\":{\"id\":\"c-19\",\"language\":\"es\"}");
        event("T9", "{\"type\":\"acknowledged\",\"by\":\"maria\"}");
        Page page = desk.desktop();
        page.navigate("/incidents/T9");
        assertThat(page.locator("#live")).containsText("Lo siento, su plato principal lleva 6 minutos de retraso.");

        page.getByText("Copy the customer's link").click();
        Locator link = page.locator(".customer-link input");
        assertThat(link).hasValue(Pattern.compile("http.*/customer\\?t=.*"));
        Desk.picture(page, "incident-link");
        Page customer = desk.phone();
        customer.navigate(link.inputValue());
        assertThat(customer.locator("html")).hasAttribute("lang", "es");
        assertThat(customer.locator("body")).containsText("Lo siento, su plato principal lleva 6 minutos de retraso.");
    }

    @Test
    void anotherSeesAtOnceWhatSomebodyDidAndDoesNotDoItAgain() throws Exception {
        open("T3", "19:16", "");
        Page one = desk.desktop();
        Page other = desk.desktop();
        one.navigate("/incidents/T3");
        other.navigate("/incidents/T3");
        String version = other.locator("[data-version]").first().getAttribute("data-version");
        card(one, "Acknowledge it").locator("button.main").click();
        assertThat(card(other, "Acknowledge it")).hasCount(0);
        assertThat(other.locator(".points")).containsText("Acknowledged");

        int status = (int) other.evaluate(
                "async version => (await amends.send('/incidents/T3/events', {method: 'POST', headers: {'Content-Type':"
                        + " 'application/x-www-form-urlencoded'}, body: new URLSearchParams({type: 'acknowledged',"
                        + " version})})).status",
                version);
        assertThat(status).isEqualTo(412);
        assertThat(desk.complaints()).singleElement().asString().contains("412");
    }

    @Test
    void whatHappensBeforeThePageListensIsSeenAllTheSame() throws Exception {
        open("T5", "19:16", "");
        Page page = desk.desktop();
        Desk.beforeItListens(
                page, "**/v1/incidents/stream*", () -> event("T5", "{\"type\":\"acknowledged\",\"by\":\"maria\"}"));
        page.navigate("/incidents/T5");
        assertThat(page.locator(".points")).containsText("Acknowledged maria");
        assertThat(card(page, "Acknowledge it")).hasCount(0);
    }

    @Test
    void whatIsKeptBackBeforeThePageListensIsSeenAllTheSame() throws Exception {
        open("T6", "19:55", "");
        Page page = desk.desktop();
        Desk.beforeItListens(
                page,
                "**/v1/incidents/stream*",
                () -> desk.service()
                        .post("/v1/incidents/T6/reservations", "{\"remedy\":\"appetizer\",\"by\":\"omar\"}"));
        page.navigate("/incidents/T6");
        assertThat(page.locator(".waiting")).containsText("omar asked for it");
    }

    @Test
    void whateverIsWrittenDownIsShownAsText() throws Exception {
        String hostile = new ObjectMapper().writeValueAsString(HOSTILE);
        open("T4", "19:36", ",\"customer\":{\"id\":" + hostile + ",\"tier\":" + hostile + "}");
        Page page = desk.desktop();
        page.navigate("/incidents/T4");
        card(page, "Acknowledge it").locator("button.override").click();
        page.getByLabel("What was done instead?").fill(HOSTILE);
        page.getByText("Write it down").click();
        assertThat(page.locator("#override")).isHidden();
        assertThat(page.locator(".points")).containsText(HOSTILE);

        page.getByLabel("In the customer's words").fill(HOSTILE);
        page.getByText("Keep the words").click();
        assertThat(page.locator(".said .theirs")).containsText(HOSTILE);
        assertThat(page.getByLabel("In the customer's words")).hasValue("");

        page.getByLabel("Put right in how many minutes?").fill("8");
        page.getByText("Keep the estimate").click();
        assertThat(page.locator(".facts").first()).containsText("Expected at");

        page.locator("#act-pause").click();
        assertThat(page.locator(".status")).containsText("Paused");
        page.locator("#act-resume").click();
        assertThat(page.locator(".status")).containsText("Open");
        page.locator("#act-resolve").click();
        assertThat(page.locator(".status")).containsText("Put right");
        assertThat(page.locator("#act-reopen")).isVisible();
        page.getByLabel("How content was the customer?").selectOption("2");
        page.getByLabel("What did the customer say?").fill(HOSTILE);
        page.getByText("Keep the verdict").click();
        assertThat(page.locator(".points")).containsText("Afterwards: 2 of 5; " + HOSTILE);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        Desk.isAccessible(page);
    }

    @Test
    void whatDoesNotFitIsToldAndAnUnknownIncidentHasAPageThatSaysSo() throws Exception {
        Page page = desk.desktop();
        page.navigate("/incidents/nobody-knows");
        assertThat(page.locator("main")).containsText("nobody-knows");
        assertThat(desk.complaints()).singleElement().asString().contains("404");
    }

    @Test
    void whoUsesKeysAloneStaysAtWhatIsNextAndComesBackFromADialog() throws Exception {
        open("T20", "19:36", "");
        Page page = desk.desktop();
        page.navigate("/incidents/T20");
        Locator override = card(page, "Acknowledge it").locator("button.override");
        override.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("What was done instead?")).isFocused();
        Desk.isAccessible(page);
        page.keyboard().press("Escape");
        assertThat(override).isFocused();

        card(page, "An appetizer on the house").locator("button.main").focus();
        page.keyboard().press("Enter");
        assertThat(card(page, "An appetizer on the house")).hasCount(0);
        assertThat(page.locator("#next-title")).isFocused();
        assertThat(page.locator(".said")).containsText("Given: an appetizer on the house");
        page.locator(".withheld summary").click();
        assertThat(page.locator(".withheld")).containsText("An appetizer on the house: ");
    }

    @Test
    void onPaperItIsLightAndSaysWhatWasAndIsWithoutWhatCanBeDone() throws Exception {
        open("T21", "19:16", "");
        Page page = desk.page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/incidents/T21");
        assertThat(page.locator("#why")).containsText("What fired");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        assertThat(page.locator("blockquote.words")).isVisible();
        assertThat(page.locator("header.bar")).isHidden();
        assertThat(page.locator("main form:visible, main button:visible")).hasCount(0);
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("html")).not().hasAttribute("data-theme", "light");
    }

    @Test
    void aButtonThatIsBeingPressedIsNotTakenAwayByWhatHappensElsewhere() throws Exception {
        open("T31", "19:36", "");
        Page page = desk.desktop();
        page.navigate("/incidents/T31");
        assertThat(page.locator("#why")).containsText("What fired");
        Locator pause = page.locator("#act-pause");
        List<Runnable> late = new ArrayList<>();
        page.route("**/incidents/T31/now", route -> {
            APIResponse answer = route.fetch();
            late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        page.evaluate("htmx.trigger(document.getElementById('live'), 'refresh')");
        page.waitForCondition(() -> !late.isEmpty());
        pause.hover();
        page.mouse().down();
        page.unroute("**/incidents/T31/now");
        page.waitForResponse("**/incidents/T31/now", () -> late.forEach(Runnable::run));
        page.mouse().up();

        assertThat(page.locator(".status")).containsText("Paused");
    }
}
