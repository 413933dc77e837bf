package amends.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.http.Route;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A walk with a telephone over every page that there is, in a house that is full of hostile texts. */
class HostileStringsTest {

    /** What is no page: files, and what tells events for as long as somebody listens. */
    private static final Set<String> NO_PAGES = Set.of("/favicon.ico", "/customer/stream", "/editor/words");

    /** What stands beside the window, and is not in something that scrolls by itself. */
    private static final String BESIDE = """
            () => [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1
                    && getComputedStyle(one).visibility !== 'hidden')
                .filter(one => { for (let up = one.parentElement; up; up = up.parentElement) {
                    if (getComputedStyle(up).overflowX !== 'visible') return false; } return true; })
                .map(one => one.tagName + '.' + one.className).slice(0, 5).join(' ')""";

    /** Texts in which something begins to turn that does not end with them. */
    private static final String TURNED = """
            () => {
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const count = (text, controls) => [...text].filter(one => controls.includes(one)).length;
                const found = [];
                while (texts.nextNode()) {
                    const text = texts.currentNode;
                    if (text.parentElement.closest('textarea, script, .cm-editor')) continue;
                    // What a script puts in stands apart by its style.
                    if (getComputedStyle(text.parentElement).unicodeBidi === 'isolate') continue;
                    const begun = count(text.data, '\\u202A\\u202B\\u202D\\u202E\\u2066\\u2067\\u2068');
                    const ended = count(text.data, '\\u202C\\u2069');
                    if (begun !== ended) found.push(text.parentElement.outerHTML.slice(0, 160));
                }
                return found;
            }""";

    @TempDir
    private static Path folder;

    @RegisterExtension
    private final Desk desk = Desk.on(() -> HostileHouse.rules().in(folder));

    /** Where pages are whose paths or queries have something in them. Whoever adds such a page says here where one is. */
    private static Map<String, List<String>> places(HostileHouse house) throws Exception {
        String incident = HostileHouse.incident();
        String hostile = RuleLinks.encoded(HostileHouse.TEXT);
        Map<String, List<String>> places = new HashMap<>();
        places.put("/", List.of("/", "/?wall=1", "/?q=" + hostile + "&kind=" + hostile + "&domain=" + hostile));
        places.put("/customer", List.of(house.customersPage()));
        places.put("/incidents/{id}", List.of(incident));
        places.put("/incidents/{id}/now", List.of(incident + "/now"));
        places.put("/incidents/{id}/why", List.of(incident + "/why"));
        places.put("/editor/{folder}/{file}", List.of("/editor/test/policy.drl"));
        places.put("/policies", List.of("/policies", "/policies?q=" + hostile));
        places.put("/policies/{domain}/{file}", List.of("/policies/test/policy.drl"));
        places.put("/policies/{domain}/{file}/tested", List.of("/policies/test/policy.drl/tested"));
        places.put(
                "/decisions",
                List.of(
                        "/decisions",
                        "/decisions?incident=" + RuleLinks.encoded(HostileHouse.ID),
                        "/decisions?customer=" + hostile + "&rule=" + hostile + "&cause=" + hostile));
        places.put("/decisions/{id}", List.of("/decisions/" + house.decision()));
        places.put("/releases/{hash}", List.of("/releases/" + house.draft()));
        places.put("/login", List.of("/login?to=" + hostile));
        return places;
    }

    @Test
    void noPageTakesATextForMarkupTurnsAroundOrBecomesWiderThanATelephone() throws Exception {
        HostileHouse house = HostileHouse.on(desk.service());
        Map<String, List<String>> places = places(house);
        Set<String> shown = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        Page page = signedIn(house);
        for (Route route : desk.service().routes()) {
            if (!route.isPage() || !route.method().equals(HttpMethod.GET) || isNoPage(route.path())) {
                continue;
            }
            for (String path : places.getOrDefault(route.path(), List.of(route.path()))) {
                assertThat(path).as("where " + route.path() + " is").doesNotContain("{");
                if (path.endsWith(".csv")) {
                    isPlainTable(page, path);
                } else {
                    wrong.addAll(look(page, path, 200));
                    if (page.locator("body").innerText().contains(HostileHouse.MARKUP)) {
                        shown.add(route.path());
                    }
                }
            }
        }
        String hostile = RuleLinks.encoded(HostileHouse.TEXT);
        wrong.addAll(look(page, "/nothing?q=" + hostile, 404));
        wrong.addAll(look(page, "/nothing/" + RuleLinks.encoded(HostileHouse.TEXT.replace("/", "")), 404));
        wrong.addAll(look(page, "/incidents/" + RuleLinks.encoded(HostileHouse.LONG.replace("/", "")), 404));
        wrong.addAll(look(page, "/incidents/" + hostile, 400));
        desk.complaints();
        assertThat(wrong).isEmpty();
        assertThat(shown)
                .contains(
                        "/",
                        "/approvals",
                        "/customer",
                        "/decisions",
                        "/decisions/{id}",
                        "/incidents/{id}",
                        "/policies",
                        "/policies/{domain}/{file}",
                        "/releases",
                        "/releases/{hash}",
                        "/reports");
    }

    private Page signedIn(HostileHouse house) {
        Page page = desk.phone();
        page.navigate("/login");
        page.getByLabel("Your key").fill(house.key());
        page.locator("main button").click();
        assertThat(page.locator(".who .name")).containsText(HostileHouse.MARKUP);
        return page;
    }

    private static boolean isNoPage(String path) {
        return path.startsWith("/assets/") || NO_PAGES.contains(path);
    }

    /** Opens a page and tells what is wrong with it. */
    private List<String> look(Page page, String path, int status) {
        Response answer = page.navigate(path);
        List<String> wrong = new ArrayList<>();
        if (answer.status() != status) {
            wrong.add(
                    "answered " + answer.status() + ": " + page.locator("main").innerText());
        }
        if (page.locator("img[src=x]").count() > 0
                || page.locator("body").innerText().contains(HostileHouse.EVALUATED)) {
            wrong.add("takes a text for markup or a template");
        }
        desk.complaints().stream()
                .filter(told -> told.contains("Content Security Policy") || told.startsWith("dialog"))
                .forEach(wrong::add);
        ((List<?>) page.evaluate(TURNED)).forEach(told -> wrong.add("turns around what follows: " + told));
        // What a page puts into itself later has neither a heading nor a style.
        if (answer.text().contains("<html")) {
            wrong.addAll(wrongWithAWholePage(page));
        }
        String where = answer.url().substring(0, Math.min(120, answer.url().length()));
        return wrong.stream().map(one -> where + ": " + one).toList();
    }

    private static List<String> wrongWithAWholePage(Page page) {
        List<String> wrong = new ArrayList<>();
        List<String> headings = page.locator("h1").allInnerTexts();
        if (headings.size() != 1 || headings.get(0).isBlank()) {
            wrong.add("has the headings " + headings);
        }
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        int window = ((Number) page.evaluate("document.documentElement.clientWidth")).intValue();
        if (wide > window || window > 390) {
            wrong.add("is " + wide + " wide in a window of " + window + ": " + page.evaluate(BESIDE));
        }
        return wrong;
    }

    /** A spreadsheet program reckons what begins with some signs. */
    private static void isPlainTable(Page page, String path) {
        APIResponse file = page.request().get(path, RequestOptions.create().setMaxRedirects(0));
        assertThat(file.status()).as(path).isEqualTo(200);
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.text().lines()).as(path).noneMatch(line -> line.matches("(?s)(.*,)?\"?[=+@].*"));
    }
}
