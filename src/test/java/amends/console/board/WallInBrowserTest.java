package amends.console.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board on a wall, where nobody scrolls. */
class WallInBrowserTest {

    private static final int MANY = 30;

    /** The cards that are shown and do not stand whole in the list and the window, with where they stand. */
    private static final String CUT = """
            () => [...document.querySelectorAll('.card')].filter(card => !card.hidden).filter(card => {
                const box = card.getBoundingClientRect();
                const list = card.parentElement.getBoundingClientRect();
                return box.height === 0 || box.top < list.top - 1 || box.bottom > list.bottom + 1
                    || box.bottom > innerHeight || box.right > innerWidth;
            }).map(card => card.dataset.id + JSON.stringify(card.getBoundingClientRect())
                + JSON.stringify(card.parentElement.getBoundingClientRect()))""";

    @RegisterExtension
    private final Desk desk = Desk.onTheShippedRules();

    private void open(int from, int to) throws Exception {
        String lines = IntStream.range(from, to)
                .mapToObj(i -> "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"T" + (100 + i)
                        + "\", \"course\": \"main\", \"dueAt\": \"2026-11-22T18:" + (10 + i)
                        + ":00Z\"}, \"customer\": {\"id\": \"c-" + "very-long-".repeat(i % 4 * 3) + i
                        + "\", \"tier\": \"gold\"}}")
                .collect(Collectors.joining("\n"));
        assertThat(desk.service().post("/v1/incidents/bulk", lines).status()).isEqualTo(200);
    }

    private Page wall(int width, int height) {
        Page page = desk.page(new NewContextOptions().setViewportSize(width, height));
        page.navigate("/?wall=1");
        return page;
    }

    private static int shown(Page page) {
        return page.locator(".card:visible").count();
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "1080,1920", "390,844", "800,300", "320,260"})
    void itShowsWhatMattersMostWholeAndSaysHowManyMoreThereAre(int width, int height) throws Exception {
        desk.service().at("19:30");
        open(0, MANY);
        Page page = wall(width, height);
        assertThat(page.locator(".card")).hasCount(MANY);
        assertThat(page.locator("#rest")).hasText(Pattern.compile("and \\d+ more, \\d+ of them past their promise"));
        assertThat(page.locator(".card").first()).hasAttribute("data-id", "T100");
        int shown = shown(page);
        assertThat(shown).isBetween(1, MANY - 1);
        assertThat(page.locator("#rest"))
                .hasText("and " + (MANY - shown) + " more, " + (MANY - shown) + " of them past their promise");
        assertThat(page.locator("#rest")).isInViewport();
        assertThat(page.locator(".card").nth(shown - 1)).isVisible();
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
        Desk.fits(page);
        Desk.picture(page, "wall-" + width + "x" + height);
    }

    @Test
    void itFollowsTheWindowAndWhatHappens() throws Exception {
        desk.service().at("19:30");
        open(0, 2);
        Page page = wall(1920, 1080);
        assertThat(page.locator(".card")).hasCount(2);
        assertThat(page.locator("#rest")).isHidden();
        open(2, MANY);
        assertThat(page.locator(".card")).hasCount(MANY);
        assertThat(page.locator("#rest")).isVisible();
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
        Desk.isAccessible(page);
        int before = shown(page);

        page.setViewportSize(900, 600);
        assertThat(page.locator(".card").nth(before - 1)).isHidden();
        assertThat(page.locator("#rest"))
                .hasText("and " + (MANY - shown(page)) + " more, " + (MANY - shown(page))
                        + " of them past their promise");
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();

        page.setViewportSize(1920, 1080);
        for (int i = 0; i < MANY - 2; i++) {
            assertThat(desk.service()
                            .post("/v1/incidents/T" + (100 + i) + "/events", "{\"type\": \"resolved\"}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(page.locator(".card")).hasCount(2);
        assertThat(page.locator(".card:visible")).hasCount(2);
        assertThat(page.locator("#rest")).isHidden();
    }

    /** From three metres one reads letters of 6 mm; a screen of 43 inches has two picture points to the millimetre. */
    @Test
    void itsLettersAreReadFromThreeMetresWhateverTheScreenHasOfPoints() throws Exception {
        desk.service().at("19:30");
        open(0, 1);
        for (int[] screen : new int[][] {{1280, 720}, {1920, 1080}, {3840, 2160}}) {
            Page page = wall(screen[0], screen[1]);
            assertThat(page.locator(".card")).hasCount(1);
            double smallest = ((Number) page.evaluate("""
                            () => Math.min(...[...document.querySelectorAll('.card :is(h2, h3, .words, .id, .stands, .silence)')]
                                .filter(part => part.checkVisibility())
                                .map(part => parseFloat(getComputedStyle(part).fontSize)))""")).doubleValue();
            assertThat(smallest / screen[0]).as(screen[0] + " wide").isGreaterThan(0.0125);
        }
    }
}
