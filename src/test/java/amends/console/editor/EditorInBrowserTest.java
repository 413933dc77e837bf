package amends.console.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing policies in a real browser. */
class EditorInBrowserTest {

    private static final String LATE_MEAL = "/editor/restaurant/late-meal.drl";
    private static final String RELEASE = "/releases/sha256:";

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    private static Page open(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator(".editor-page")).hasAttribute("data-ready", "true");
        return page;
    }

    private static Locator content(Page page) {
        return page.locator("#editor .cm-content");
    }

    /** Puts a text in the place of what the editor finds first. */
    private static void replace(Page page, String there, String with) {
        replaceAll(page, text(page).replaceFirst(Pattern.quote(there), java.util.regex.Matcher.quoteReplacement(with)));
    }

    private static void replaceAll(Page page, String text) {
        content(page).focus();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
    }

    private static String text(Page page) {
        return page.locator("#source").inputValue();
    }

    /** Whoever leaves a text is not asked about it: nobody is there. */
    private static void forget(Page page) {
        page.evaluate("sessionStorage.clear()");
        page.context().close();
    }

    @Test
    void theFilesOfTheReleaseThatServesAreListed() {
        Page page = desk.desktop();
        page.navigate("/editor");
        assertThat(page.getByText("late-delivery-vouchers.csv")).isVisible();
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "editor-list");
        page.getByText("late-meal.drl").click();
        assertThat(page.locator("h1")).hasText("restaurant/late-meal.drl");
    }

    @Test
    void aMisspeltFieldIsToldWithItsPlaceAndMendedByOneClick() {
        Page page = open(desk.desktop(), LATE_MEAL);
        assertThat(page.locator("#problems-count")).hasText("none");
        replace(page, "delayMinutes > 20", "delayMinuts > 20");
        Locator problem = page.locator("#problems li.error").first();
        assertThat(problem).containsText("delayMinuts");
        assertThat(problem).containsText("did you mean \"delayMinutes\"?");
        assertThat(page.locator("#editor .cm-lintRange-error").first()).hasText("delayMinuts");
        assertThat(page.locator("#cases-count")).containsText("not run");
        Desk.picture(page, "editor-problem");
        problem.locator(".place").click();
        assertThat(page.locator("#editor .cm-activeLine")).containsText("delayMinuts > 20");
        problem.locator(".mend").click();
        assertThat(page.locator("#problems-count")).hasText("none");
        assertThat(page.locator("#editor .cm-lintRange-error")).hasCount(0);
        forget(page);
    }

    @Test
    void aCaseTurnsRedWithItsReasonAndGreenAgain() {
        Page page = open(desk.desktop(), LATE_MEAL);
        assertThat(page.locator("#cases-count")).containsText("pass");
        replace(page, "delayMinutes > 20", "delayMinutes > 25");
        assertThat(page.locator("#cases.red .failed")
                        .filter(new Locator.FilterOptions().setHasText("An appetizer for more than 20 minutes"))
                        .first())
                .isVisible();
        assertThat(page.locator("#cases .failed").first()).containsText("delayMinutes");
        replaceAll(page, text(page));
        assertThat(page.locator("#cases-count")).containsText("pass");
        assertThat(page.locator("#cases .failed")).hasCount(0);
        forget(page);
    }

    @Test
    void theGutterSaysInWordsWhatCasesCover() {
        Page page = open(desk.desktop(), LATE_MEAL);
        assertThat(page.locator("#editor .cover.covered").first()).hasText("●");
        assertThat(page.locator("#editor .cover").first())
                .hasAttribute("title", Pattern.compile("overed by cases: \\d+ of \\d+"));
        assertThat(page.locator("#legend")).isVisible();
        assertThat(page.locator(".coverage summary")).containsText("of this file");
        replaceAll(
                page,
                text(page)
                        + "\nrule \"Nobody tries this\"\nwhen\n    LateMeal( partySize > 30 )\nthen\n"
                        + "    recommend.escalate(\"floor-manager\");\nend\n");
        assertThat(page.locator(".coverage")).containsText("partySize 30");
        page.locator(".coverage summary").click();
        page.locator(".coverage li", new Page.LocatorOptions().setHasText("partySize 30"))
                .first()
                .locator(".place")
                .click();
        assertThat(page.locator("#editor .cover.partly").first()).hasText("◐");
        assertThat(page.locator("#editor .cover.partly").first())
                .hasAttribute("title", Pattern.compile("Partly covered by cases: .*never fired.*", Pattern.DOTALL));
        forget(page);
    }

    @Test
    void aSliderThatCrossesAThresholdShowsThePlanAndTheRuleThatMadeTheDifference() {
        Page page = open(desk.desktop(), LATE_MEAL);
        Locator panel = page.locator("#what-if");
        panel.locator(".choice select").first().selectOption("restaurant.LateMeal");
        Locator delay = panel.locator("[data-fact='incident.delayMinutes']");
        assertThat(delay.locator("svg text").first()).isVisible();
        assertThat(delay.locator("svg")).hasAttribute("aria-label", "Rules turn at 5, 10, 20, 40");
        delay.locator("input[type=number]").fill("20");
        assertThat(panel.locator(".plan")).not().containsText("compensate appetizer");
        delay.locator("input[type=range]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(panel.locator(".plan")).containsText("compensate appetizer");
        Locator newest = panel.locator(".crossings li").first();
        assertThat(newest).containsText("delayMinutes 21: + compensate appetizer, by rule");
        assertThat(newest).containsText("Comp an appetizer when the delay passes 20 minutes");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "editor-whatif");
        page.keyboard().press("ArrowLeft");
        assertThat(newest).containsText("delayMinutes 20: − compensate appetizer, no more by rule");
        assertThat(panel.locator(".plan")).not().containsText("compensate appetizer");
    }

    @Test
    void factsCannotBeTurnedBeforeThoseOfTheChosenKindAreThere() {
        Page page = open(desk.desktop(), LATE_MEAL);
        List<Route> held = new ArrayList<>();
        page.route("**/editor/what-if", held::add);
        page.locator("#what-if .choice select").first().selectOption("restaurant.LateMeal");
        Locator delay = page.locator("[data-fact='incident.delayMinutes'] input[type=number]");
        assertThat(delay).isDisabled();
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/editor/what-if");
        held.forEach(Route::resume);
        assertThat(delay).isEnabled();
    }

    @Test
    void whoeverTurnsOnBeforeTheAnswerIsThereIsToldOfTheWholeWay() {
        Page page = open(desk.desktop(), LATE_MEAL);
        Locator crossings = page.locator("#what-if .crossings");
        page.locator("#what-if .choice select").first().selectOption("restaurant.LateMeal");
        Locator delay = page.locator("[data-fact='incident.delayMinutes'] input[type=number]");
        delay.fill("20");
        assertThat(crossings).containsText("delayMinutes 20: − compensate appetizer");
        List<Route> held = new ArrayList<>();
        page.route("**/editor/what-if", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        delay.fill("25");
        page.waitForCondition(() -> !held.isEmpty());
        delay.fill("26");
        assertThat(crossings).containsText("delayMinutes 21: + compensate appetizer");
        held.forEach(Route::resume);
    }

    @Test
    void whatIsSavedIsADraftAndWhatIsNotIsKeptAndWarnedOf() throws Exception {
        Page page = open(desk.desktop(), LATE_MEAL);
        replace(page, "delayMinutes > 20", "delayMinutes > 21");
        assertThat(page.locator("#cases.red .failed").first()).isVisible();
        assertThat(page.evaluate("(() => { const event = new Event('beforeunload', {cancelable: true});"
                        + " window.dispatchEvent(event); return event.defaultPrevented; })()"))
                .isEqualTo(true);
        page.getByLabel("Why").fill("One minute more <img src=x onerror=alert(1)>");
        page.getByText("Save as a draft").click();
        page.waitForURL(Pattern.compile(".*" + RELEASE + ".*"));
        String hash = page.url().substring(page.url().indexOf(RELEASE) + "/releases/".length());
        JsonNode releases = desk.service().get("/v1/releases/" + hash).json();
        assertThat(releases.path("origin").asText()).isEqualTo("draft");
        assertThat(releases.path("why").asText()).startsWith("One minute more");
        assertThat(page.locator("main")).containsText("One minute more <img src=x onerror=alert(1)>");

        open(page, LATE_MEAL + "?release=" + hash);
        assertThat(page.locator("#source")).hasValue(Pattern.compile(".*delayMinutes > 21.*", Pattern.DOTALL));
        page.navigate("/editor");
        assertThat(page.locator("table")).containsText("One minute more <img src=x onerror=alert(1)>");
    }

    @Test
    void aTextThatDoesNotCheckIsNotSavedAndComesBackAfterAReload() {
        Page page = desk.desktop();
        page.addInitScript("addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)");
        open(page, LATE_MEAL);
        replace(page, "delayMinutes > 20", "delayMinuts > 20");
        assertThat(page.locator("#problems li.error").first()).isVisible();
        page.getByText("Save as a draft").click();
        assertThat(page.locator("#refused")).containsText("Not saved.");
        assertThat(page.locator("#refused")).containsText("delayMinuts");
        desk.complaints();
        page.reload();
        assertThat(page.locator("#kept")).containsText("did not save");
        page.locator("#problems .place").first().click();
        assertThat(content(page)).containsText("delayMinuts > 20");
        page.getByText("Take the file as it is").click();
        assertThat(page.locator("#problems-count")).hasText("none");
    }

    @Test
    void whateverIsWrittenIsOnlyEverText() {
        Page page = open(desk.desktop(), "/editor/messages/en.yaml");
        replaceAll(page, "late-meal.sorry: \"</script><img src=x onerror=alert(1)>\"'\n");
        assertThat(page.locator("#problems li").first()).isVisible();
        forget(page);

        Page other = open(desk.desktop(), LATE_MEAL);
        replaceAll(other, """
                package restaurant;
                rule "</script><img src=x onerror=alert(1)>"
                when
                    LateMeal( eval(true) )
                then
                    System.exit(0);
                end
                """);
        assertThat(other.locator("#problems li.error").first()).isVisible();
        assertThat(other.locator("main img")).hasCount(0);
        forget(other);
    }

    @Test
    void sentencesAreColouredAndCompleted() {
        Page page = open(desk.desktop(), "/editor/restaurant/table-wait.dslr");
        assertThat(page.locator("#problems-count")).not().hasText("checking");
        content(page).focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("\n- the guest has a");
        page.keyboard().press("Control+Space");
        assertThat(page.locator("#editor .cm-tooltip-autocomplete")).containsText("the guest has a reservation");
        forget(page);
    }

    @Test
    void whoUsesKeysAloneLeavesTheEditorByEscapeAndTab() {
        Page page = open(desk.desktop(), LATE_MEAL);
        content(page).focus();
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id !== 'editor'")).isEqualTo(true);
        Desk.picture(page, "editor-desktop");
    }

    @Test
    void onAPhoneThePartsStandBelowEachOther() {
        Page page = open(desk.phone(), LATE_MEAL);
        assertThat(page.locator("#cases-count")).containsText("pass");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "editor-phone");
    }

    @Test
    void itsSearchCanBeReadByDayAndByNight() {
        Page page = open(desk.desktop(), LATE_MEAL);
        page.locator("#editor .cm-content").focus();
        page.keyboard().press("Control+f");
        Locator search = page.locator("#editor .cm-search");
        assertThat(search.locator("[name=search]")).isFocused();
        Desk.isAccessible(page);
        Desk.fits(page);
        search.locator("[name=search]").press("Escape");
        assertThat(search).hasCount(0);
        forget(page);
    }
}
