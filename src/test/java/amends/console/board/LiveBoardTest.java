package amends.console.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A board that goes on while nobody hears, sleeps, looks elsewhere, or acts in two places. */
class LiveBoardTest {

    private static final String STREAM = "**/v1/incidents/stream*";
    private static final String ALIVE = "retry: 2000\nid: 7\nevent: alive\ndata: {}\n\n";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    private static int opened;

    @BeforeEach
    void evening() {
        desk.service().at("19:30");
    }

    private static String meal(String dueAt) throws Exception {
        String id = "L" + ++opened;
        String body = "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"" + id
                + "\", \"course\": \"main\", \"dueAt\": \"2026-11-22T" + dueAt
                + ":00Z\"}, \"customer\": {\"id\": \"c-" + id + "\"}}";
        assertThat(desk.service().post("/v1/incidents", body).status()).isEqualTo(201);
        return id;
    }

    private static void event(String id, String body) throws Exception {
        assertThat(desk.service().post("/v1/incidents/" + id + "/events", body).status())
                .isEqualTo(201);
    }

    private static Locator card(Page page, String id) {
        return page.locator(".card[data-id='" + id + "']");
    }

    private static void fulfill(Route route, String events) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(events));
    }

    /** A board whose time stands still but for what a test lets go by. */
    private static Page stopped() {
        Page page = desk.desktop();
        page.clock().install();
        page.navigate("/");
        assertThat(page.locator(".card").first()).isVisible();
        long now = ((Number) page.evaluate("Date.now()")).longValue();
        page.clock().pauseAt(now + 30_000);
        return page;
    }

    @Test
    void aStreamThatSaysNothingForThirtyFiveSecondsIsNotLiveAndIsTriedAgain() throws Exception {
        meal("19:20");
        Page page = desk.desktop();
        // The connection stands and says nothing: nobody answers.
        List<Route> silent = new CopyOnWriteArrayList<>();
        page.route(STREAM, silent::add);
        page.clock().install();
        page.navigate("/");
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator("#stale")).hasText("");
        page.clock().fastForward(20_000);
        assertThat(page.locator("#stale")).hasText("");
        page.clock().fastForward(20_000);
        assertThat(page.locator("#stale")).hasText("Not live since 19:30. Trying again.");
        page.waitForCondition(() -> silent.size() >= 2);
        assertThat(page.locator("#stale")).hasText("Not live since 19:30. Trying again.");
        String missed = meal("19:10");
        page.unroute(STREAM);
        page.clock().fastForward(40_000);
        page.clock().runFor(2_000);
        assertThat(page.locator("#stale")).hasText("");
        page.clock().runFor(1_000);
        assertThat(card(page, missed)).isVisible();
    }

    @Test
    void whereWhatWasMissedIsNotKeptAnyMoreTheBoardIsLoadedAnew() throws Exception {
        String gone = meal("19:20");
        Page page = desk.desktop();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.route(STREAM, route -> {
            asked.add(route.request().url());
            switch (asked.size()) {
                case 1 -> fulfill(route, ALIVE);
                case 2 -> fulfill(route, "id: 90\nevent: reset\ndata: {\"lastEventId\": 7}\n\n");
                // From here on nobody answers.
                default -> {}
            }
        });
        page.clock().install();
        page.navigate("/");
        assertThat(card(page, gone)).isVisible();
        event(gone, "{\"type\": \"resolved\"}");
        String come = meal("19:15");
        page.clock().runFor(3_000);
        assertThat(card(page, come)).isVisible();
        assertThat(card(page, gone)).hasCount(0);
        page.clock().runFor(3_000);
        page.waitForCondition(() -> asked.size() >= 3);
        assertThat(asked.get(1)).contains("lastEventId=7");
        assertThat(asked.get(2)).contains("lastEventId=90");
    }

    @Test
    void undoSaysForHowLongAndGoesAwayAfterTenSeconds() throws Exception {
        String id = meal("19:20");
        Page page = stopped();
        card(page, id).locator("[data-do=done]").first().click();
        Locator toast = page.locator(".toast");
        assertThat(toast.locator(".left")).hasText("10");
        page.clock().runFor(3_000);
        assertThat(toast.locator(".left")).hasText("7");
        page.clock().runFor(6_000);
        assertThat(toast.locator(".left")).hasText("1");
        assertThat(toast.getByText("Undo")).isVisible();
        page.clock().runFor(1_500);
        assertThat(toast).hasCount(0);
        // There is nothing left that the key could take back.
        page.keyboard().press("u");
        assertThat(page.locator(".toast")).hasCount(0);
        assertThat(card(page, id)).not().containsText("Say that we know");
    }

    @Test
    void whoReadsFurtherDownKeepsTheFocusWhileCardsComeChangeAndGo() throws Exception {
        for (int i = 0; i < 24; i++) {
            meal("19:1" + i % 10);
        }
        String mine = meal("19:21");
        Page page = desk.desktop();
        page.navigate("/");
        Locator card = card(page, mine);
        card.scrollIntoViewIfNeeded();
        card.locator("[data-do=snooze]").focus();
        assertThat(page.locator("#stale")).hasText("");

        String come = meal("18:50");
        assertThat(card(page, come)).isAttached();
        assertThat(page.locator(".card").first()).hasAttribute("data-id", come);
        event(mine, "{\"type\": \"statusSent\", \"message\": \"late-meal.update\"}");
        assertThat(card).hasAttribute("data-version", "1");
        assertThat(card.locator("[data-do=snooze]")).isFocused();
        event(come, "{\"type\": \"resolved\"}");
        assertThat(card(page, come)).hasCount(0);
        assertThat(card.locator("[data-do=snooze]")).isFocused();
    }

    @Test
    void whatIsDoneInOneTabIsSeenInTheOtherAndTakenBackInBoth() throws Exception {
        String id = meal("19:20");
        Page one = desk.desktop();
        one.navigate("/");
        Page other = one.context().newPage();
        other.navigate("/");
        assertThat(card(other, id)).containsText("Say that we know");
        card(one, id).locator("[data-do=done]").first().click();
        assertThat(one.locator(".toast")).containsText("Said");
        assertThat(card(other, id)).not().containsText("Say that we know");
        // Only where it was done is it offered to be taken back.
        assertThat(other.locator(".toast")).hasCount(0);
        one.locator(".toast").getByText("Undo").click();
        assertThat(card(one, id)).containsText("Say that we know");
        assertThat(card(other, id)).containsText("Say that we know");
    }

    @Test
    void aPhoneThatComesBackFromThePocketKnowsWhatHappenedAtOnce() throws Exception {
        String id = meal("19:20");
        Page phone = desk.phone();
        List<Route> held = new CopyOnWriteArrayList<>();
        phone.route(STREAM, route -> {
            if (held.isEmpty()) {
                // The first connection is one that the phone lets die without a word.
                held.add(route);
            } else {
                route.resume();
            }
        });
        phone.clock().install();
        phone.navigate("/");
        assertThat(card(phone, id)).isVisible();
        assertThat(phone.locator("#stale")).hasText("");
        hide(phone, true);
        String come = meal("19:10");
        desk.service().at("19:50");
        // In a pocket no script runs; only the clock on the wall goes on.
        phone.clock().setSystemTime(((Number) phone.evaluate("Date.now()")).longValue() + 20 * 60_000);
        hide(phone, false);
        phone.clock().runFor(2_000);
        assertThat(card(phone, come)).isVisible();
        assertThat(card(phone, id).locator(".due .ticks")).hasText(Pattern.compile("\\+30:\\d\\d"));
        assertThat(phone.locator("#stale")).hasText("");
    }

    /** What a browser says to a page that is put away or taken out again. */
    private static void hide(Page page, boolean hidden) {
        page.evaluate("""
                hidden => {
                    Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
                    document.dispatchEvent(new Event('visibilitychange'));
                }""", hidden);
    }
}
