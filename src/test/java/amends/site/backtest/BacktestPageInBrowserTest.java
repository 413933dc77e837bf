package amends.site.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import amends.browser.Chromium;
import amends.listening.MadeUp;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a backtest as a browser shows it. */
class BacktestPageInBrowserTest {

    private static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

    /** Of how many charts at least some pixels have the colour of each series that is drawn. */
    private static final String COLOURED = """
            charts => charts.filter(chart => {
                const canvas = chart.querySelector('canvas');
                const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                const pen = document.createElement('canvas').getContext('2d');
                pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--chart-1').trim();
                pen.fillRect(0, 0, 1, 1);
                const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
                let found = 0;
                for (let i = 0; i < pixels.length; i += 4) {
                    found += pixels[i] === red && pixels[i + 1] === green && pixels[i + 2] === blue ? 1 : 0;
                }
                return found > 20;
            }).map(chart => chart.id)""";

    /** How far from the top of each chart its first series comes, from 0 to 1. */
    private static final String HIGHEST = """
            charts => charts.map(chart => {
                const canvas = chart.querySelector('canvas');
                const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                const pen = document.createElement('canvas').getContext('2d');
                pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--chart-1').trim();
                pen.fillRect(0, 0, 1, 1);
                const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
                const first = [...Array(pixels.length / 4).keys()].find(i =>
                    pixels[4 * i] === red && pixels[4 * i + 1] === green && pixels[4 * i + 2] === blue);
                return first / canvas.width / canvas.height;
            })""";

    private static Chromium chromium;
    private static Path file;

    private final List<String> messages = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private BrowserContext context;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        file = folder.resolve("report.html");
        Files.writeString(
                file,
                BacktestPage.of(Reports.usual()
                        .past(HOSTILE, HOSTILE, 1, 90)
                        .past("i".repeat(300), "t".repeat(300), 60, 90)
                        .refused(HOSTILE, HOSTILE)
                        .listening(MadeUp.listening(HOSTILE))
                        .of("draft", HOSTILE)));
    }

    @AfterAll
    static void stop() {
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
        page.onDialog(dialog -> messages.add("dialog " + dialog.message()));
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
        return page;
    }

    private static List<?> list(Page page, String selector, String script) {
        return (List<?>) page.evalOnSelectorAll(selector, script);
    }

    @Test
    void everyChartIsDrawnAndNothingIsAskedOfTheNetwork() {
        Page page = open(new NewContextOptions());
        List<?> ids = list(page, ".plot", "charts => charts.map(chart => chart.id)");
        assertThat(ids).hasSizeGreaterThan(10);
        assertThat(list(page, ".plot", COLOURED)).isEqualTo(ids);
        assertThat(page.locator("#chart-week-EUR").getAttribute("data-series")).isEqualTo("2");
        assertThat(page.locator("#chart-week-EUR .u-legend .u-series").count()).isEqualTo(3);
        assertThat(page.locator("#chart-week-EUR .u-legend").textContent())
                .contains("draft", "<img src=x onerror=alert(2)>");
        assertThat(messages).isEmpty();
        assertThat(requests).containsExactly(file.toUri().toString());
    }

    /** The last step helps as many as the one before it, so both are at the right end. */
    @Test
    void stepsThatHelpAsManyAreAllDrawn() {
        Page page = open(new NewContextOptions());
        assertThat((Double) list(page, "#chart-steps", HIGHEST).get(0)).isLessThan(0.15);
    }

    @Test
    void theLegendTellsValuesWhereSomebodyPoints() {
        Page page = open(new NewContextOptions());
        assertThat(page.locator("#chart-steps .u-value >> visible=true").count())
                .isZero();
        page.locator("#chart-steps .u-over").hover();
        assertThat(page.locator("#chart-steps .u-value >> visible=true").count())
                .isEqualTo(4);
    }

    @Test
    void chartsTakeTheColoursOfTheDark() {
        Page page = open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForFunction("() => { const charts = [...document.querySelectorAll('.plot')];\n return (" + COLOURED
                + ")(charts).length === charts.length; }");
        assertThat(messages).isEmpty();
    }

    /** Paper is narrower than most windows, and a chart that was drawn for the window would be cut off. */
    @Test
    void printedChartsFitOnThePaper() {
        Page page = open(new NewContextOptions().setViewportSize(1600, 900));
        page.evaluate("addEventListener('beforeprint', () => window.widths ="
                + " [...document.querySelectorAll('.uplot')].map(chart => chart.offsetWidth))");
        page.pdf();
        assertThat((List<?>) page.evaluate("window.widths"))
                .hasSizeGreaterThan(10)
                .allMatch(width -> ((Number) width).intValue() <= 690);
    }

    @Test
    void onAPhoneNothingStandsBesideThePage() {
        Page page = open(new NewContextOptions().setViewportSize(390, 800));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(list(page, ".plot", "charts => charts.filter(chart => chart.scrollWidth > chart.clientWidth + 1)"))
                .isEmpty();
    }

    @Test
    void withoutScriptsTheTablesAreThereAndNoEmptyCharts() {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(false));
        assertThat(page.locator("table >> visible=true").count()).isGreaterThan(8);
        assertThat(page.locator("figure >> visible=true").count()).isZero();
    }
}
