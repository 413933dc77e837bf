package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import amends.browser.Chromium;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description for people as a browser shows it. */
class DocsPageInBrowserTest {

    private static Chromium chromium;
    private static Described service;

    private final List<String> messages = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void start(@TempDir Path folder) {
        chromium = Chromium.start();
        service = new Described(folder);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Page open(NewContextOptions options) {
        context = chromium.browser().newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> messages.add(message.text()));
        page.onPageError(messages::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(service.uri() + "/docs");
        return page;
    }

    @Test
    void itShowsWhatCanBeDoneAndWhichKindsThereAreWithItsOwnStyleAlone() {
        Page page = open(new NewContextOptions());
        page.locator("#evaluate > summary").click();

        assertThat(page.locator("#evaluate .example").textContent()).contains("\"kind\" : \"inn.LongStay\"");
        assertThat(page.locator("#evaluate .inside >> visible=true").count()).isEqualTo(1);
        assertThat(page.locator("[id='schema-inn.LongStay']").textContent()).isEqualTo("inn.LongStay");
        assertThat(page.locator("#evaluate a[href='#schema-EvaluationRequest']").count())
                .isEqualTo(1);
        assertThat(page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')]"
                        + ".filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length"))
                .isEqualTo(0);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.operation')).borderTopStyle"))
                .isEqualTo("solid");
        assertThat(messages).isEmpty();
        assertThat(requests.stream().filter(url -> !url.endsWith("/favicon.ico")))
                .containsExactly(service.uri() + "/docs");
    }

    @Test
    void onAPhoneInTheDarkNothingStandsBesideThePage() {
        Page page = open(new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(21, 24, 28)");
        assertThat(messages).isEmpty();
    }
}
