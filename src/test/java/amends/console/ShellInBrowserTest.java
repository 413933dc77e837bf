package amends.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands around every page. */
class ShellInBrowserTest {

    @RegisterExtension
    private static final Desk desk = Desk.onTheShippedRules();

    @Test
    void onADeskTheMenuStandsOpenAndKeysLeadToItsParts() {
        Page page = desk.desktop();
        page.navigate("/");
        assertThat(page.locator("h1")).hasText("Board");
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "shell-desktop");

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void onAPhoneTheMenuOpensOnDemand() {
        Page page = desk.phone();
        page.navigate("/");
        assertThat(page.locator("#menu")).isHidden();
        page.getByText("Menu").click();
        assertThat(page.locator("#menu")).isVisible();
        Desk.isAccessible(page);
        Desk.fits(page);
        Desk.picture(page, "shell-phone");
    }

    /** Browsers ask for one by its old name wherever nothing else is named, and report each 404. */
    @Test
    void whereAnAnswerNamesNoIconTheBrowserFindsOneAllTheSame() {
        Page page = desk.desktop();
        page.navigate("/v1/incidents");
        assertThat(page.request().get("/favicon.ico")).isOK();
        assertThat(page.request().get("/favicon.ico").headers()).containsEntry("content-type", "image/svg+xml");
    }
}
