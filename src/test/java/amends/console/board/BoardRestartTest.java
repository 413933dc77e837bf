package amends.console.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.browser.Chromium;
import amends.http.incidents.Service;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service ends under an open board, and another begins on the same port and data. */
class BoardRestartTest {

    private static Service service(Path data, int port) {
        Service service = Service.on(
                Path.of("rules"),
                settings -> settings.in(Path.of("rules"), data).on(null, "").onPort(port));
        return service.at("19:30:20");
    }

    private static void open(Service service, String id, String due) throws Exception {
        String body = "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"" + id
                + "\", \"course\": \"main\", \"dueAt\": \"2026-11-22T" + due + ":00Z\"}}";
        assertThat(service.post("/v1/incidents", body).status()).isEqualTo(201);
    }

    @Test
    void theBoardComesBackByItselfAndInOrder(@TempDir Path data) throws Exception {
        try (Chromium chromium = Chromium.start()) {
            int port;
            Page page = chromium.browser()
                    .newContext(new NewContextOptions().setTimezoneId("UTC").setLocale("en-GB"))
                    .newPage();
            try (Service first = service(data, 0)) {
                port = URI.create(first.uri()).getPort();
                open(first, "T1", "19:20");
                open(first, "T2", "19:10");
                page.navigate(first.uri() + "/");
                assertThat(page.locator(".card").first()).hasAttribute("data-id", "T2");
                page.evaluate("() => { window.same = true; }");
            }
            assertThat(page.locator("#stale")).hasText("Not live since 19:30. Trying again.");
            try (Service second = service(data, port)) {
                open(second, "T3", "19:05");
                assertThat(page.locator("#stale")).hasText("");
                assertThat(page.locator(".card")).hasCount(3);
                assertThat(page.locator(".card").evaluateAll("all => all.map(one => one.dataset.id).join()"))
                        .isEqualTo("T3,T2,T1");
                page.locator(".card").first().locator("[data-do=done]").first().click();
                assertThat(page.locator(".toast")).containsText("Said");
                assertThat((Boolean) page.evaluate("() => window.same === true"))
                        .isTrue();
            }
        }
    }
}
