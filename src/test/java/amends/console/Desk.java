package amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import amends.browser.Chromium;
import amends.http.incidents.Service;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The console in a real browser, on a service with a clock that tests set. Whatever the browser complains about is
 * collected: scripts that fail, and what the security policy keeps it from; a test at whose end something is left of
 * that fails. A test registers it: in a static field all tests of the class share one service, in another each has its
 * own. Where there is no browser, the tests are skipped.
 */
public final class Desk implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** Where pictures go; they are kept as what the build made. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int DESKTOP_WIDTH = 1280;
    private static final int DESKTOP_HEIGHT = 900;

    private final Opening opening;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Chromium chromium;
    private Service service;
    private boolean isShared;

    /** Starts a service. */
    @FunctionalInterface
    public interface Opening {

        /** The service. */
        Service open() throws Exception;
    }

    /** Where rules are, once the test has begun. */
    @FunctionalInterface
    public interface Rules {

        /** Their folder. */
        Path folder() throws Exception;
    }

    private Desk(Opening opening) {
        this.opening = opening;
    }

    /** On the shipped rules. */
    public static Desk onTheShippedRules() {
        return on(() -> Path.of("rules"));
    }

    /** On some rules. */
    public static Desk on(Rules rules) {
        return of(() -> Service.on(rules.folder()));
    }

    /** On some service, which is ended with the tests. */
    public static Desk of(Opening service) {
        return new Desk(service);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        open();
        isShared = true;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (!isShared) {
            open();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            assertThat(complaints()).as("what the browser complained about").isEmpty();
        } finally {
            leave();
            if (!isShared) {
                close();
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private void open() throws Exception {
        chromium = Chromium.start();
        service = opening.open();
    }

    private void close() {
        if (service != null) {
            service.close();
            service = null;
        }
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    /** Ends the readers, so that the next test has its own. */
    private void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
    }

    /** The service. */
    public Service service() {
        return service;
    }

    /** Another reader with a window as wide as a desk's. */
    public Page desktop() {
        return page(new NewContextOptions().setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT));
    }

    /** Another reader with a telephone. */
    public Page phone() {
        return page(new NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setHasTouch(true)
                .setIsMobile(true));
    }

    /** Another reader; times are those of UTC unless the options say otherwise. */
    public Page page(NewContextOptions options) {
        if (options.timezoneId == null) {
            options.setTimezoneId("UTC");
        }
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        // Colours that are still fading when they are looked at are nobody's colours.
        options.setReducedMotion(ReducedMotion.REDUCE);
        BrowserContext context = chromium.browser().newContext(options.setBaseURL(service.uri()));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** Something that a test does. */
    @FunctionalInterface
    public interface Deed {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Has something happen after a page was made, and before it hears of anything.
     *
     * @param stream the address of the stream by which it hears
     */
    public static void beforeItListens(Page page, String stream, Deed deed) {
        page.route(stream, route -> {
            try {
                deed.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            page.unroute(stream);
            route.resume();
        });
    }

    /** What the browsers complained about since it was asked last. */
    public List<String> complaints() {
        List<String> told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    /** Takes a picture of the whole page, by day and by night. */
    public static void picture(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png")));
        }
    }

    /** Holds a page to WCAG 2.2 AA as far as a program can tell, in light and in dark. */
    public static void isAccessible(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<Rule> found = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations();
            assertThat(found.stream().map(Desk::told).toList())
                    .as("in " + scheme)
                    .isEmpty();
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }

    /** Holds a page to its window: nothing stands beside it. */
    public static void fits(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(((Number) page.evaluate("document.documentElement.clientWidth")).intValue());
    }
}
