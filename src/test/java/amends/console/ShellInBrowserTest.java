package amends.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

    /** Every variable of the style sheets as a colour; what is none is the colour of the text. */
    private static String colours(Page page) {
        return (String) page.evaluate("""
                () => {
                    const names = new Set([...document.styleSheets]
                        .flatMap(sheet => [...sheet.cssRules])
                        .flatMap(rule => [...(rule.style ?? [])])
                        .filter(name => name.startsWith('--')));
                    const probe = document.createElement('span');
                    document.body.append(probe);
                    const seen = [...names].sort().map(name => {
                        probe.style.color = `var(${name})`;
                        return name + ' ' + getComputedStyle(probe).color;
                    });
                    probe.remove();
                    return seen.join('\\n');
                }""");
    }

    private static void machineIs(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    @Test
    void lightAndDarkLookTheSameWhetherTheMachineOrTheReaderChose() {
        Page page = desk.desktop();
        page.navigate("/");
        machineIs(page, ColorScheme.DARK);
        String dark = colours(page);
        machineIs(page, ColorScheme.LIGHT);
        String light = colours(page);
        assertThat(light).contains("--ink rgb(45, 49, 56)", "--pico-primary rgb(15, 107, 92)");
        assertThat(dark).contains("--ink rgb(223, 227, 234)", "--pico-primary rgb(95, 208, 186)");

        page.locator("button.theme").click();
        assertThat(colours(page)).isEqualTo(dark);

        machineIs(page, ColorScheme.DARK);
        page.locator("button.theme").click();
        assertThat(colours(page)).isEqualTo(light);
    }
}
