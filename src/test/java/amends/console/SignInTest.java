package amends.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.access.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in by showing a key, in a real browser. */
class SignInTest {

    @RegisterExtension
    private final Desk desk = Desk.onTheShippedRules();

    private String key(String admin, String name, Role role) throws Exception {
        String body =
                "{\"name\": \"" + name + "\", \"roles\": [\"" + role.name().toLowerCase(Locale.ROOT) + "\"]}";
        String[] headers = admin == null ? new String[0] : new String[] {"Authorization", "Bearer " + admin};
        JsonNode made = desk.service().post("/v1/keys", body, headers).json();
        return made.path("key").asText();
    }

    private static void signIn(Page page, String key) {
        page.getByLabel("Your key").fill(key);
        page.locator("main button").click();
    }

    @Test
    void whoShowsAKeyComesToThePageThatWasAskedForAndSeesWhatItsRolesAllow() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        String agent = key(admin, "Till 1", Role.AGENT);
        Page page = desk.desktop();

        page.navigate("/?q=7");
        assertThat(page).hasTitle("Sign in · Amends");
        Desk.isAccessible(page);
        Desk.picture(page, "sign-in");
        signIn(page, "amends_0123456789abcdef_" + "x".repeat(43));
        assertThat(page.locator("[role=alert]")).hasText("the key is not known.");
        signIn(page, agent);

        assertThat(page).hasURL(desk.service().uri() + "/?q=7");
        assertThat(page.locator(".who .name")).hasText("Till 1");
        assertThat(page.locator("#menu")).not().containsText("Editor");
        Cookie cookie = page.context().cookies().get(0);
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite.name()).isEqualTo("LAX");
        assertThat(page.content()).doesNotContain(cookie.value).doesNotContain(agent);

        page.navigate("/login/nothing");
        assertThat(page.locator("h1")).hasText("There is nothing here");
        Desk.isAccessible(page);

        page.navigate("/");
        page.locator(".sign-out").click();
        assertThat(page).hasTitle("Sign in · Amends");
        page.navigate("/");
        assertThat(page).hasTitle("Sign in · Amends");
        assertThat(desk.complaints()).hasSize(2).allMatch(one -> one.contains("422") || one.contains("404"));
    }

    @Test
    void aSessionChangesNothingWithoutTheTokenOfItsPageAndEndsWithItsKey() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        String agent = key(admin, "Till 1", Role.AGENT);
        Page page = desk.desktop();
        page.navigate("/");
        signIn(page, agent);
        assertThat(page.locator(".who .name")).hasText("Till 1");

        String incident = "{\"incident\": {\"kind\": \"restaurant/LateMeal\"}}";
        RequestOptions post = RequestOptions.create().setData(incident).setHeader("Content-Type", "application/json");
        APIResponse without = page.request().post("/v1/evaluations", post);
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.text()).contains("X-CSRF-Token");
        assertThat(page.request()
                        .post("/v1/evaluations", post.setHeader("X-CSRF-Token", "x".repeat(43)))
                        .status())
                .isEqualTo(403);
        String token = page.locator("meta[name=page-token]").getAttribute("content");
        assertThat(page.request()
                        .post("/v1/evaluations", post.setHeader("X-CSRF-Token", token))
                        .status())
                .isNotIn(401, 403);

        String id = agent.substring("amends_".length(), "amends_".length() + 16);
        assertThat(desk.service()
                        .delete("/v1/keys/" + id, "Authorization", "Bearer " + admin)
                        .status())
                .isEqualTo(200);
        // The board notices by itself, at the latest when it would look again.
        assertThat(page).hasTitle("Sign in · Amends");
        assertThat(desk.complaints()).allMatch(one -> one.contains("401"));
    }

    @Test
    void whoseKeyDoesNotOpenAPageIsToldSoOnAPage() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        Page page = desk.desktop();
        page.navigate("/");
        signIn(page, key(admin, "Author", Role.AUTHOR));
        assertThat(page.locator("h1")).hasText("You may not do this");
        assertThat(page.locator("main")).containsText("it takes a key of the role agent or approver or auditor");
        assertThat(page.locator("#menu")).containsText("Editor");
        Desk.picture(page, "problem");
        assertThat(desk.complaints()).singleElement().asString().contains("403");
    }

    @Test
    void whatAnAuthorDidNotSaveIsNotShownToTheNextWhoSignsInInTheSameWindow() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        String first = key(admin, "First", Role.AUTHOR);
        Page page = desk.desktop();
        page.navigate("/editor/restaurant/late-meal.drl");
        signIn(page, first);
        assertThat(page.locator(".editor-page")).hasAttribute("data-ready", "true");
        page.locator("#editor .cm-content").focus();
        page.keyboard().insertText("// a secret of the first");
        assertThat(page.locator("#editor")).containsText("a secret of the first");

        page.locator(".sign-out").click();
        page.locator("#leave [value=leave]").click();
        assertThat(page).hasTitle("Sign in · Amends");
        page.navigate("/login?to=/editor/restaurant/late-meal.drl");
        signIn(page, key(admin, "Second", Role.AUTHOR));
        assertThat(page.locator(".editor-page")).hasAttribute("data-ready", "true");
        assertThat(page.locator("#kept")).isHidden();
        assertThat(page.locator("#editor")).not().containsText("a secret of the first");

        page.locator(".sign-out").click();
        assertThat(page).hasTitle("Sign in · Amends");
        page.navigate("/login?to=/editor/restaurant/late-meal.drl");
        signIn(page, first);
        assertThat(page.locator("#kept")).isVisible();
        assertThat(page.locator("#editor")).containsText("a secret of the first");
        page.evaluate("sessionStorage.clear()");
        // A question of the editor may have been on its way when the session ended.
        assertThat(desk.complaints()).allMatch(one -> one.contains("401"));
    }

    @Test
    void whoSignsOutWithTextThatIsNotSavedIsAskedWhileTheSessionLasts() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        Page page = desk.desktop();
        page.navigate("/editor/restaurant/late-meal.drl");
        signIn(page, key(admin, "Author", Role.AUTHOR));
        assertThat(page.locator(".editor-page")).hasAttribute("data-ready", "true");
        page.locator("#editor .cm-content").focus();
        page.keyboard().insertText("// an hour of work");
        assertThat(page.locator("#editor")).containsText("an hour of work");

        page.locator(".sign-out").click();
        assertThat(page.locator("#leave")).containsText("is kept in this window");
        Desk.isAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#leave")).isHidden();
        // Whoever stays has a session and a text, and is asked the next time too.
        assertThat(page.request().get("/editor")).isOK();
        assertThat(page.locator("#editor")).containsText("an hour of work");
        page.locator(".sign-out").click();
        page.locator("#leave [value=stay]").click();
        assertThat(page.locator("#leave")).isHidden();
        assertThat(page.locator(".who .name")).hasText("Author");

        // The service is away: nobody was signed out, and the text is guarded as before.
        page.route("**/logout", route -> route.abort());
        page.locator(".sign-out").click();
        page.locator("#leave [value=leave]").click();
        assertThat(page.locator(".toast.bad")).containsText("cannot be reached");
        assertThat((Boolean) page.evaluate("amends.leaving")).isFalse();
        assertThat(page.locator("#editor")).containsText("an hour of work");
        page.unroute("**/logout");
        desk.complaints();

        page.locator(".sign-out").click();
        page.locator("#leave [value=leave]").click();
        assertThat(page).hasTitle("Sign in · Amends");
        assertThat(desk.complaints()).isEmpty();
    }

    /** A page of a wall that nobody looks at must not go on telling what happens. */
    @Test
    void whoSignsOutHearsNoMoreOfTheStreamThatIsOpen() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        Page page = desk.desktop();
        page.navigate("/");
        signIn(page, key(admin, "Till 1", Role.AGENT));
        assertThat(page.locator(".who .name")).hasText("Till 1");
        String cookie = page.context().cookies().get(0).value;
        HttpRequest listen = HttpRequest.newBuilder(URI.create(desk.service().uri() + "/v1/incidents/stream"))
                .header("Cookie", "amends_session=" + cookie)
                .build();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient().send(listen, BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);

        page.locator(".sign-out").click();

        // It ends; what was told before is read first.
        assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("retry:");
        assertThat(page).hasTitle("Sign in · Amends");
        // The board may have asked once more on its way out.
        assertThat(desk.complaints()).allMatch(one -> one.contains("401"));
    }

    @Test
    void nobodyIsSentToAnotherSite() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        Page page = desk.desktop();
        page.navigate("/login?to=" + "%2F%2Fevil.example.com%2F");
        signIn(page, admin);
        assertThat(page).hasURL(desk.service().uri() + "/");
    }
}
