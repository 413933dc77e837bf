package amends.console.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board in a real browser: what one sees and does on it. */
class BoardInBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</script>";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    @BeforeEach
    void evening() throws Exception {
        desk.service().at("19:00");
        for (String id : open) {
            desk.service().post("/v1/incidents/" + id + "/events", "{\"type\": \"resolved\"}");
        }
        open.clear();
    }

    private static final List<String> open = new ArrayList<>();
    private static int opened;

    private static String meal(String table, String dueAt, String more) throws Exception {
        return meal(table, dueAt, more, "86.00");
    }

    private static String meal(String table, String dueAt, String more, String value) throws Exception {
        String id = table + '-' + ++opened;
        String body = "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"" + id
                + "\", \"course\": \"main\", \"dueAt\": \"2026-11-22T" + dueAt
                + ":00Z\", \"orderValue\": \"" + value + "\", \"currency\": \"USD\"" + more
                + "}, \"customer\": {\"id\": \"c-" + id + "\", \"tier\": \"gold\", \"language\": \"en\"}}";
        assertThat(desk.service().post("/v1/incidents", body).status()).isEqualTo(201);
        open.add(id);
        return id;
    }

    private static void event(String id, String body) throws Exception {
        assertThat(desk.service().post("/v1/incidents/" + id + "/events", body).status())
                .isEqualTo(201);
    }

    /** An answer that has come is shown by then. */
    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private static Locator card(Page page, String id) {
        return page.locator(".card[data-id='" + id + "']");
    }

    private static Locator button(Locator in, String name) {
        return in.locator("button").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Page board() {
        Page page = desk.desktop();
        page.navigate("/");
        return page;
    }

    private static long gifts(String id) throws Exception {
        return desk.service().get("/v1/incidents/" + id).json().at("/events").findValuesAsText("type").stream()
                .filter("remedyGiven"::equals)
                .count();
    }

    @Test
    void whatIsDueNextStandsFirstWithWordsToSayAndOneClickDoesItAndTakesItBack() throws Exception {
        desk.service().at("19:30");
        String late = meal("T1", "19:24", "");
        String later = meal("T2", "19:40", "");
        Page page = board();
        assertThat(page.locator(".card").first()).hasAttribute("data-id", late);
        Locator card = card(page, late);
        assertThat(card.locator("h2")).hasText("Late meal");
        assertThat(card.locator(".stands")).containsText("Promise missed");
        // It ticks while this is read.
        assertThat(card.locator(".due .ticks")).hasText(Pattern.compile("\\+6:\\d\\d"));
        assertThat(card.locator(".words").first()).hasText("I am sorry, your main is 6 minutes late.");
        assertThat(card(page, later).locator(".stands")).containsText("On track");

        button(card, "Done").click();
        Locator toast = page.locator(".toast");
        assertThat(toast).containsText("Said “I am sorry, your main is 6 minutes late.”");
        assertThat(card).not().containsText("Say that we know");
        button(toast, "Undo").click();
        assertThat(card).containsText("Say that we know");
        assertThat(page.locator(".toast")).containsText("Taken back.");
    }

    @Test
    void twoBrowsersThatGiveAtOnceGiveOnce() throws Exception {
        String id = meal("T1", "18:38", "");
        event(id, "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\", \"by\": \"ann\"}");
        Page one = board();
        Page other = desk.desktop();
        // The other hears nothing of what happens: so it acts on what it saw, as somebody does who acts at once.
        other.route("**/v1/incidents/stream*", Route::abort);
        other.navigate("/");
        Locator give = button(card(one, id), "Give").first();
        Locator giveToo = button(card(other, id), "Give").first();
        assertThat(giveToo).isVisible();
        give.dblclick();
        assertThat(one.locator(".toast")).containsText("Gave an appetizer on the house");
        giveToo.click();
        assertThat(other.locator(".toast.bad"))
                .containsText("Nothing was done: meanwhile console gave an appetizer on the house.");
        assertThat(card(other, id)).hasAttribute("data-version", "2");
        assertThat(gifts(id)).isEqualTo(1);
        desk.complaints();
    }

    @Test
    void whatCostsMuchIsAskedForAndWaitsUntilSomebodyElseAgrees() throws Exception {
        desk.service().at("19:30");
        String id = meal("T3", "18:45", "", "130.00");
        event(id, "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\"}");
        Page page = board();
        Page other = board();
        Locator refund = card(page, id).locator(".step[data-action=compensate][data-name=refund]");
        assertThat(refund.locator(".money")).hasText("13.00 USD for the customer");
        button(refund, "Ask for approval").click();
        assertThat(page.locator(".toast")).containsText("Asked for approval of something off the bill.");
        assertThat(card(page, id)).containsText("Waits for approval: something off the bill, 13.00 USD");
        // Nobody is told words that may not be said yet.
        assertThat(refund).hasCount(0);
        assertThat(card(other, id)).containsText("Waits for approval: something off the bill, 13.00 USD");

        String reservation =
                desk.service().get("/v1/approvals").json().at("/approvals/0/id").asText();
        assertThat(desk.service()
                        .post(
                                "/v1/incidents/" + id + "/reservations/" + reservation + "/approval",
                                "{\"by\": \"the manager\"}")
                        .status())
                .isEqualTo(200);
        assertThat(card(page, id).locator(".kept")).hasCount(0);
        button(refund, "Give").click();
        assertThat(page.locator(".toast").last()).containsText("Gave something off the bill, 13.00 USD.");
        assertThat(gifts(id)).isEqualTo(1);
    }

    @Test
    void whatWasApprovedIsGivenAsItWasApprovedThoughTheBillGrew() throws Exception {
        desk.service().at("19:30");
        String id = meal("T3", "18:45", "", "130.00");
        event(id, "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\"}");
        assertThat(desk.service()
                        .post(
                                "/v1/incidents/" + id + "/reservations",
                                "{\"remedy\": \"refund\", \"amount\": {\"amount\": \"9.00\", \"currency\": \"USD\"},"
                                        + " \"by\": \"ann\"}")
                        .status())
                .isEqualTo(201);
        Page page = board();
        Locator kept = card(page, id).locator(".kept");
        assertThat(kept).containsText("something off the bill, 9.00 USD");
        assertThat(card(page, id).locator(".step:not(.kept)[data-name=refund]")).hasCount(0);
        button(kept, "Give").click();
        assertThat(page.locator(".toast")).containsText("Gave something off the bill, 9.00 USD.");
    }

    @Test
    void anOverrideSaysWhyAndWhatWasDoneInsteadWhateverIsWritten() throws Exception {
        String id = meal("T1", "18:50", ", \"cause\": \"" + HOSTILE.replace("\"", "\\\"") + "\"");
        Page page = board();
        Locator card = card(page, id);
        page.locator("body").press("j");
        while (!Boolean.TRUE.equals(card.evaluate("card => card === document.activeElement"))) {
            page.keyboard().press("j");
        }
        page.keyboard().press("o");
        assertThat(page.locator("#override")).isVisible();
        Desk.isAccessible(page);
        Desk.picture(page, "board-dialog");
        page.getByLabel("The customer asked for something else").check();
        page.getByLabel("What was done instead?").fill(HOSTILE);
        page.getByText("Write it down").click();
        assertThat(page.locator(".toast")).containsText("Written down: " + HOSTILE);
        assertThat(card).not().containsText("Say that we know");
        page.keyboard().press("u");
        assertThat(card).containsText("Say that we know");
    }

    @Test
    void keysMoveSnoozeAndAreListed() throws Exception {
        meal("T1", "18:50", "");
        meal("T2", "18:51", "");
        Page page = board();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator(".card").first()).isFocused();
        String id = page.locator(".card").first().getAttribute("data-id");
        page.keyboard().press("s");
        page.locator("#snooze").getByText("10 minutes").click();
        assertThat(card(page, id)).containsText("Snoozed until 19:10");
        assertThat(card(page, id)).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Snooze");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        page.waitForURL("**/incidents/" + id);
        desk.complaints();
    }

    @Test
    void theBoardIsKeptAsItIsNowWithoutALossOfFocus() throws Exception {
        String mine = meal("T1", "18:50", "");
        Page page = board();
        card(page, mine).locator("[data-do=override]").first().focus();
        String other = meal("T2", "18:40", "");
        assertThat(card(page, other)).isVisible();
        assertThat(page.locator(".card").first()).hasAttribute("data-id", other);
        event(mine, "{\"type\": \"statusSent\", \"message\": \"late-meal.update\"}");
        assertThat(card(page, mine)).hasAttribute("data-version", "1");
        assertThat((Boolean) card(page, mine).evaluate("card => card.contains(document.activeElement)"))
                .isTrue();
        event(mine, "{\"type\": \"resolved\"}");
        assertThat(card(page, mine)).hasCount(0);
        assertThat((Boolean) page.evaluate("() => document.activeElement.closest('.card') !== null"))
                .isTrue();
    }

    @Test
    void anAnswerThatWasOnItsWayPutsNothingBack() throws Exception {
        String id = meal("T1", "18:50", "");
        Page page = desk.desktop();
        List<Runnable> late = new ArrayList<>();
        page.route("**/board/cards*", route -> {
            APIResponse answer = route.fetch();
            late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        page.navigate("/");
        page.waitForCondition(() -> !late.isEmpty());
        button(card(page, id), "Done").click();
        assertThat(card(page, id)).hasAttribute("data-version", "1");
        page.evaluate(
                "id => { window.back = false; new MutationObserver(() => {"
                        + " window.back ||= document.querySelector(`.card[data-id='${id}']`)?.dataset.version === '0';"
                        + " }).observe(document.getElementById('cards'), {childList: true}); }",
                id);
        late.get(0).run();
        // What it asks next it asks after it has taken what came late.
        page.waitForCondition(() -> late.size() > 1);
        late.get(1).run();
        assertThat((Boolean) page.evaluate("window.back")).isFalse();
    }

    @Test
    void aButtonThatIsBeingPressedIsNotTakenAway() throws Exception {
        String id = meal("T1", "18:50", "");
        Page page = desk.desktop();
        page.waitForResponse("**/board/cards*", () -> page.navigate("/"));
        page.evaluate(TWO_FRAMES);
        button(card(page, id), "Done").hover();
        page.mouse().down();
        event(id, "{\"type\": \"customerReplied\", \"text\": \"Where is it?\"}");
        page.waitForResponse("**/board/cards*", () -> {});
        page.evaluate(TWO_FRAMES);
        assertThat(card(page, id)).hasAttribute("data-version", "0");
        page.mouse().move(0, 0);
        page.mouse().up();
        assertThat(card(page, id)).hasAttribute("data-version", "1");
    }

    @Test
    void silenceIsSaidInWordsAndPausesToldApart() throws Exception {
        desk.service().at("19:30");
        String silent = meal("T1", "19:20", "");
        String said = meal("T2", "19:22", "");
        event(said, "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\"}");
        String paused = meal("T3", "19:29", "");
        event(paused, "{\"type\": \"paused\", \"reason\": \"" + HOSTILE.replace("\"", "\\\"") + "\"}");
        Page page = board();
        assertThat(card(page, silent).locator(".silence")).containsText("Nobody has said anything yet since 19:00");
        assertThat(card(page, said).locator(".silence")).hasCount(0);
        assertThat(card(page, paused).locator(".stands")).containsText("Paused");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "board-desktop");
        Page phone = desk.phone();
        phone.navigate("/");
        assertThat(card(phone, silent)).isVisible();
        Desk.isAccessible(phone);
        Desk.fits(phone);
        Desk.picture(phone, "board-phone");
        Page wall = desk.page(new NewContextOptions().setViewportSize(1920, 1080));
        wall.navigate("/?wall=1");
        assertThat(card(wall, silent)).isVisible();
        assertThat(wall.locator(".card button")).hasCount(0);
        Desk.isAccessible(wall);
        Desk.fits(wall);
        Desk.picture(wall, "board-wall");
    }

    @Test
    void filtersStandInTheAddressAndAnEmptyBoardIsKind() throws Exception {
        String mine = meal("T1", "18:50", "");
        meal("T2", "18:50", "");
        Page page = board();
        page.getByLabel("Customer or id").fill(mine);
        page.getByLabel("Customer or id").press("Enter");
        page.waitForURL("**/?q=" + mine);
        assertThat(page.locator(".card")).hasCount(1);
        meal("T3", "18:50", "");
        page.navigate("/?q=" + mine + "&kind=restaurant.WrongDish");
        assertThat(page.locator("#empty")).containsText("Nothing open is like this.");
        assertThat(page.locator(".card")).hasCount(0);
        page.navigate("/?q=%3Cimg%20src=x%20onerror=alert(1)%3E%22%27");
        assertThat(page.getByLabel("Customer or id")).hasValue("<img src=x onerror=alert(1)>\"'");
        Desk.isAccessible(page);
    }
}
