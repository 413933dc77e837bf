package amends.console;

import amends.access.Role;
import amends.casework.StoreUnavailableException;
import amends.http.Route;
import amends.serving.Standing;
import amends.site.Templates;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Makes the pages, and the parts of them that are asked for later. */
public final class Pages {

    /** A page may use what comes from here, and nothing that stands in it. */
    public static final String SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String HTML = "text/html;charset=utf-8";

    private final Templates templates;
    private final Assets assets;
    private final InstantSource clock;
    private final double pace;
    private final Supplier<Standing> standing;
    private final ToLongFunction<Visit> waiting;
    private final Map<Map<String, String>, ImportMap> importMaps = new ConcurrentHashMap<>();

    /**
     * @param clock the clock of the service
     * @param pace how many of its seconds go by in one second
     * @param standing how the rules stand, asked once a page
     * @param waiting how many approvals wait for somebody, {@link Shell#COUNTED} at most; asked once a page
     */
    public Pages(
            Templates templates,
            Assets assets,
            InstantSource clock,
            double pace,
            Supplier<Standing> standing,
            ToLongFunction<Visit> waiting) {
        this.templates = templates;
        this.assets = assets;
        this.clock = clock;
        this.pace = pace;
        this.standing = standing;
        this.waiting = waiting;
    }

    /** A page that is being made: what it is called and which scripts and styles of its own it has. */
    public record Page(
            String title,
            Section section,
            List<String> scripts,
            List<String> styles,
            List<Key> keys,
            Map<String, String> modules) {

        /** A page without scripts and styles of its own. */
        public static Page of(String title, Section section) {
            return new Page(title, section, List.of(), List.of(), List.of(), Map.of());
        }

        /** The same with one more script of its own, a module. */
        public Page script(String name) {
            return new Page(title, section, and(scripts, name), styles, keys, modules);
        }

        /** The same with one more style sheet of its own. */
        public Page style(String name) {
            return new Page(title, section, scripts, and(styles, name), keys, modules);
        }

        private static List<String> and(List<String> some, String more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }

        /** The same with keys of its own, which its script heeds; they stand in the list of keys. */
        public Page keys(List<Key> own) {
            return new Page(title, section, scripts, styles, own, modules);
        }

        /** The same with modules that its script imports: the names of files by the names in the imports. */
        public Page modules(Map<String, String> imported) {
            return new Page(title, section, scripts, styles, keys, imported);
        }
    }

    /**
     * A way to a page.
     *
     * @param path where it is
     * @param section the part of the console that it belongs to: its roles may see it
     */
    public Route see(String path, Section section, Function<Visit, Response> answer) {
        return see(path, section, section.roles(), answer);
    }

    /** Likewise, by some roles only. */
    public Route see(String path, Section section, Role[] roles, Function<Visit, Response> answer) {
        return route(Route.get(path), roles, "See " + path).answeredWith(http -> answer.apply(Visit.of(http)));
    }

    /** A way to do something by a form, by some roles. */
    public Route act(String path, Section section, Role[] roles, Function<Visit, Response> answer) {
        return route(Route.post(path), roles, "Do " + path)
                .takes(Form.MEDIA_TYPE)
                .answeredWith(http -> answer.apply(Visit.of(http)));
    }

    private static Route.Draft route(Route.Way way, Role[] roles, String name) {
        Role[] others = new Role[roles.length - 1];
        System.arraycopy(roles, 1, others, 0, others.length);
        return way.by(roles[0], others).page().named("console", name);
    }

    /** A whole page. */
    public Response page(Visit visit, Page page, String template, Map<String, Object> values) {
        return answer(200, html(visit, page, template, values), page).build();
    }

    /** A part of a page, without what stands around it. */
    public Response part(String template, Map<String, Object> values) {
        return answer(200, templates.render(template, values), null).build();
    }

    /** A part of a page, as text. */
    public String text(String template, Map<String, Object> values) {
        return templates.render(template, values);
    }

    /** Sends the browser to another page: a form that was filled in, or a page that asks by script. */
    public static Response goTo(Visit visit, String path) {
        return visit.isPart()
                ? Response.noContent().header("HX-Redirect", path).build()
                : Response.status(Response.Status.SEE_OTHER)
                        .header("Location", path)
                        .build();
    }

    /** A whole page as text. */
    String html(Visit visit, Page page, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(
                "shell",
                new Shell(
                        page.title(),
                        page.section(),
                        Section.of(visit.caller()),
                        waiting(visit),
                        visit.caller().name(),
                        visit.pageToken(),
                        clock.instant(),
                        pace,
                        visit.caller().roles().isEmpty() ? null : standing.get(),
                        assets,
                        page.scripts(),
                        page.styles(),
                        page.keys(),
                        importMap(page)));
        return templates.render(template, all);
    }

    /** How many approvals wait for somebody; none for those who do not approve. */
    public long waiting(Visit visit) {
        try {
            return visit.may(Section.APPROVALS.roles()) ? waiting.applyAsLong(visit) : 0;
        } catch (StoreUnavailableException e) {
            // The page may be the one that says so.
            return 0;
        }
    }

    /** Made once for each page that has one; null where the scripts of a page import nothing. */
    private ImportMap importMap(Page page) {
        return page == null || page.modules().isEmpty()
                ? null
                : importMaps.computeIfAbsent(page.modules(), modules -> ImportMap.of(modules, assets));
    }

    private Response.ResponseBuilder answer(int status, String html, Page page) {
        Response.ResponseBuilder answer = Response.status(status).entity(html.getBytes(StandardCharsets.UTF_8));
        headers().forEach(answer::header);
        ImportMap map = importMap(page);
        return map == null ? answer : answer.header(POLICY, null).header(POLICY, map.in(SECURITY_POLICY));
    }

    /** What every page and part goes with. */
    static Map<String, String> headers() {
        return Map.of("Content-Type", HTML, POLICY, SECURITY_POLICY, "Referrer-Policy", "same-origin");
    }
}
