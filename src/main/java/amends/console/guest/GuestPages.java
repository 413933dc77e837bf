package amends.console.guest;

import amends.casework.CaseView;
import amends.casework.SaidWords;
import amends.console.Assets;
import amends.console.Pages;
import amends.http.Route;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Wording;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The customer's page. Whatever is wrong with a link, the answer is the same: that it is no longer good. */
public final class GuestPages {

    private final Pages pages;
    private final Assets assets;
    private final Door door;
    private final SaidWords said;
    private final Supplier<CompiledPolicySet> policies;
    private final Wording wording;
    private final InstantSource clock;
    private final double pace;

    /**
     * @param door lets in whoever has a good link
     * @param said what the customer was told
     * @param policies the policies in force, asked once a request
     * @param wording what the page says of itself
     * @param pace how many seconds of the service go by in one of the reader's
     */
    public GuestPages(
            Pages pages,
            Assets assets,
            Door door,
            SaidWords said,
            Supplier<CompiledPolicySet> policies,
            Wording wording,
            InstantSource clock,
            double pace) {
        this.pages = pages;
        this.assets = assets;
        this.door = door;
        this.said = said;
        this.policies = policies;
        this.wording = wording;
        this.clock = clock;
        this.pace = pace;
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(Route.get(Links.PATH)
                .open()
                .page()
                .named("customerPage", "What a customer sees by a signed link")
                .answeredWith(this::see));
    }

    private Response see(ContainerRequestContext http) {
        String stated = http.getUriInfo().getQueryParameters().getFirst("t");
        Optional<Door.Visitor> visitor = door.open(stated);
        return visitor.isPresent() ? page(visitor.get().view(), stated) : gone(http);
    }

    private Response page(CaseView view, String token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        GuestViews views = new GuestViews(policies.get(), said);
        PageWords words = views.words(view, wording);
        return answer(
                200,
                words,
                "console/guest/page.jte",
                Map.of(
                        "guest", views.of(view, words, now),
                        "now", clock.instant().toString(),
                        "pace", String.valueOf(pace),
                        "stream", GuestStream.PATH + "?t=" + token,
                        "self", Links.PATH + "?t=" + token));
    }

    private Response gone(ContainerRequestContext http) {
        PageWords words = new PageWords(wording, wanted(http), "en", ZoneOffset.UTC);
        return answer(404, words, "console/guest/gone.jte", Map.of());
    }

    /** The language that a reader likes best, or null where they say none, or none that can be understood. */
    private static String wanted(ContainerRequestContext http) {
        try {
            return http.getAcceptableLanguages().stream()
                    .findFirst()
                    .map(Locale::toLanguageTag)
                    .orElse(null);
        } catch (ProcessingException e) {
            return null;
        }
    }

    private Response answer(int status, PageWords words, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", new Shown(words));
        all.put("assets", assets);
        return Response.status(status)
                .entity(pages.text(template, all).getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Content-Security-Policy", Pages.SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** The page's words, for its templates. */
    public static final class Shown {
        private final PageWords words;

        private Shown(PageWords words) {
            this.words = words;
        }

        /** The words of a name. */
        public String of(String name) {
            return words.of(name);
        }

        /** The language that they are in. */
        public String language() {
            return words.language();
        }
    }
}
