package amends.console.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form of a new incident, in a real browser. */
class NewIncidentTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</script>";
    private static final Pattern AN_INCIDENT = Pattern.compile(".*/incidents/(?!new$)[^/]+$");

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    private static Page form(Page page) {
        page.navigate("/incidents/new");
        assertThat(page.locator("#answer")).containsText("Course");
        return page;
    }

    @Test
    void theAnswerIsToldWhileTheFormIsFilledInAndNothingOfThatIsKept() throws Exception {
        Page page = form(desk.desktop());
        page.getByLabel("Course").fill("main");
        page.getByLabel("Minutes late by now").fill("6");

        Locator answer = page.locator("#answer-body");
        assertThat(answer).containsText("Acknowledge it");
        assertThat(answer.locator(".later li")
                        .filter(new Locator.FilterOptions().setHasText("an appetizer on the house")))
                .containsText("If it gets to 21 minutes");
        assertThat(page.getByLabel("Minutes late by now")).isFocused();
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "new-incident-desktop");

        page.getByLabel("Minutes late by now").fill("25");
        assertThat(answer.locator(".now")).containsText("An appetizer on the house");
        assertThat(desk.service()
                        .get("/v1/incidents?status=all&kind=restaurant.LateMeal")
                        .json()
                        .at("/incidents"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasFilledInStays() {
        Page page = form(desk.phone());
        page.getByLabel("Minutes late by now").fill("7");
        page.getByLabel("Tier").fill("gold");
        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Order value").fill("a lot");
        assertThat(page.locator("#f-incident-orderValue-problem")).containsText("decimal number");
        page.locator("#open").click();

        assertThat(page.getByLabel("Course")).isFocused();
        assertThat(page.locator("#f-incident-course-problem")).hasText("is needed");
        assertThat(page.getByLabel("Tier")).hasValue("gold");
        assertThat(page.getByLabel("Order value")).hasValue("a lot");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "new-incident-phone");
    }

    @Test
    void byTheKeyboardAloneAnIncidentIsOpenedOnceWithTimesOfTheReadersZone() throws Exception {
        Page page = form(desk.page(new NewContextOptions().setTimezoneId("America/New_York")));
        page.getByLabel("What happened").focus();
        page.getByLabel("What happened").selectOption("restaurant.LateDelivery");
        assertThat(page.getByLabel("Fee paid")).isVisible();
        assertThat(page.getByLabel("What happened")).isFocused();
        page.keyboard().press("Tab");
        page.getByLabel("Promised for").fill("2026-11-22T13:50");
        page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true)).fill(HOSTILE);
        page.keyboard().press("Enter");

        assertThat(page).hasURL(AN_INCIDENT);
        assertThat(page.locator("h1")).containsText("Late delivery");
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(desk.service()
                        .get("/v1/incidents/" + id)
                        .json()
                        .at("/incident/dueAt")
                        .textValue())
                .isEqualTo("2026-11-22T18:50:00Z");
        assertThat(page.locator(".facts").last()).containsText(HOSTILE);
    }

    @Test
    void hostileTextIsShownAsText() {
        Page page = form(desk.desktop());
        page.getByLabel("Course").fill(HOSTILE);
        page.getByLabel("Channel").fill(HOSTILE);
        page.getByLabel("Language").fill(HOSTILE);
        assertThat(page.locator("#f-customer-language-problem")).containsText("not a language tag");
        page.getByLabel("Language").fill("en");
        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Order value").fill(HOSTILE);
        page.getByLabel("Minutes late by now").fill("30");
        assertThat(page.locator("#f-incident-orderValue-problem")).not().isEmpty();
        page.getByLabel("Order value").fill("");
        assertThat(page.locator("#answer .now")).containsText("Acknowledge it");
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }

    private static String sent(Page page, String fields) {
        return (String) page.evaluate(
                "async fields => (await amends.send('/incidents/new', {method: 'POST', headers: {'Content-Type':"
                        + " 'application/x-www-form-urlencoded', 'HX-Request': 'true'}, body:"
                        + " fields})).headers.get('HX-Redirect')",
                fields);
    }

    @Test
    void theSameFormSentTwiceIsOneIncidentAndAnotherSentFromTheSamePageIsAnother() {
        Page page = form(desk.desktop());
        String key = "key=" + page.locator("#new [name=key]").inputValue();
        String late = key + "&kind=restaurant.LateDelivery&incident.delayMinutes=";

        String first = sent(page, late + "12");
        assertThat(first).matches(AN_INCIDENT);
        assertThat(sent(page, late + "12")).isEqualTo(first);
        assertThat(sent(page, late + "13")).matches(AN_INCIDENT).isNotEqualTo(first);
    }

    @Test
    void whatIsNoKindAnyMoreIsNotOpenedAsAnother() {
        Page page = form(desk.desktop());
        assertThat(sent(page, "key=0123456789&kind=restaurant.Gone&incident.course=main"))
                .isNull();
    }

    @Test
    void aTimeThatLiesAheadIsToldAtItsField() {
        Page page = form(desk.desktop());
        page.getByLabel("Course").fill("main");
        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Began at").fill("2031-01-01T10:00");
        assertThat(page.locator("#f-incident-openedAt-problem")).containsText("lies ahead");
    }

    @Test
    void anIncidentThatIsCalledAsThePageOfANewOneHasItsPage() throws Exception {
        desk.service()
                .post(
                        "/v1/incidents",
                        "{\"incident\": {\"kind\": \"restaurant.LateDelivery\", \"id\": \"new\", \"delayMinutes\": 9}}");
        Page page = desk.desktop();
        page.navigate("/?q=new");
        page.locator(".card h2 a").first().click();
        assertThat(page.locator("h1")).containsText("Late delivery");
    }

    @Test
    void onAPhoneTheAnswerStaysInSightAndIsSaidAgainOnlyWhenItIsAnother() {
        Page page = form(desk.phone());
        page.getByLabel("Course").fill("main");
        page.getByLabel("Minutes late by now").fill("6");
        Locator answer = page.locator("#answer-body");
        assertThat(answer).containsText("If it gets to 21 minutes");
        page.getByLabel("Language").focus();
        assertThat(answer.locator("h3").first()).isInViewport();
        assertThat(page.getByLabel("Language")).isInViewport();
        Desk.isAccessible(page);

        answer.evaluate("body => body.firstElementChild.dataset.before = 'yes'");
        page.waitForResponse(
                "**/incidents/new/answer", () -> page.getByLabel("Channel").fill("table 4"));
        page.waitForResponse(
                "**/incidents/new/answer", () -> page.getByLabel("Channel").fill("table 5"));
        assertThat(answer.locator("[data-before]")).hasCount(1);
        page.getByLabel("Minutes late by now").fill("25");
        assertThat(answer.locator(".now")).containsText("An appetizer on the house");
        assertThat(answer.locator("[data-before]")).hasCount(0);
    }
}
