package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.access.Role;
import amends.http.access.Guarded;
import amends.http.access.Guarded.Answer;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way into the service: each is open to those to whom it is said to be open, and there are no others. */
class AllRoutesTest {

    private static final Map<Role, Guarded.Key> KEYS = new EnumMap<>(Role.class);
    private static final Inside INSIDE = new Inside();
    private static Guarded service;

    @BeforeAll
    static void start() {
        service = new Guarded(new AmendsConfiguration().onFreePorts(), INSIDE::look);
        Guarded.Key admin = service.make(null, "admin");
        for (Role role : Role.values()) {
            KEYS.put(
                    role,
                    role == Role.ADMIN ? admin : service.make(admin, role.name().toLowerCase(Locale.ROOT)));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** What a service really serves, whoever put it there. */
    private static final class Inside implements ApplicationEventListener {
        private HttpEdge edge;
        private final AtomicReference<ResourceModel> model = new AtomicReference<>();

        void look(HttpEdge found) {
            edge = found;
            edge.environment().jersey().register(this);
        }

        @Override
        public void onEvent(ApplicationEvent event) {
            if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
                model.set(event.getResourceModel());
            }
        }

        @Override
        public RequestEventListener onRequest(RequestEvent event) {
            return null;
        }

        /** All ways that Jersey and the servlets know, such as {@code GET /v1/incidents/{id}}. */
        List<String> ways() {
            List<String> ways = new ArrayList<>();
            model.get().getResources().forEach(resource -> ways(resource, "", ways));
            Arrays.stream(edge.environment()
                            .getApplicationContext()
                            .getServletHandler()
                            .getServletMappings())
                    // Jersey's ways were listed above; the default one answers 404 where nobody else answers.
                    .filter(mapping -> !mapping.getServletName().equals("jersey") && !mapping.isFromDefaultDescriptor())
                    .flatMap(mapping -> Arrays.stream(mapping.getPathSpecs()))
                    .forEach(path -> ways.add("servlet " + path));
            return ways;
        }

        private static void ways(Resource resource, String above, List<String> ways) {
            String path = (above + '/' + resource.getPath()).replaceAll("/+", "/");
            resource.getAllMethods().stream()
                    .filter(method -> !"OPTIONS".equals(method.getHttpMethod()))
                    .forEach(method -> ways.add(method.getHttpMethod() + ' ' + path));
            resource.getChildResources().forEach(child -> ways(child, path, ways));
        }

        /** Those that nobody has said who may take. */
        List<String> strangers() {
            List<String> known = edge.routes().stream()
                    .flatMap(route -> Stream.of(route.method() + ' ' + route.path(), "servlet " + route.path()))
                    .toList();
            return ways().stream().filter(way -> !known.contains(way)).toList();
        }
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[^}]*}", "x");
    }

    private static Answer ask(Route route, Guarded.Key key) {
        String accept = route.gives().stream().findFirst().orElse("*/*");
        if (!route.method().equals("POST")) {
            return service.send(route.method(), path(route), key, null, "Accept", accept);
        }
        String type = route.takes().stream().findFirst().orElse("application/json");
        return service.send(route.method(), path(route), key, "{}", "Content-Type", type, "Accept", accept);
    }

    private static String about(Route route) {
        return route.method() + ' ' + route.path();
    }

    @Test
    void nothingIsServedThatNobodyHasSaidWhoMayTake() {
        assertThat(INSIDE.ways()).hasSizeGreaterThan(30).contains("POST /v1/evaluations", "DELETE /v1/keys/{id}");
        assertThat(INSIDE.strangers()).isEmpty();
    }

    @Test
    void whatIsServedPastTheEdgeIsFoundAndNeedsAKeyAllTheSame() {
        Inside inside = new Inside();
        try (Guarded other = new Guarded(new AmendsConfiguration().onFreePorts(), edge -> {
            inside.look(edge);
            Resource.Builder sneaked = Resource.builder("/sneaked");
            sneaked.addMethod("GET").handledBy(new Handler(http -> Response.ok().build()));
            edge.environment().jersey().getResourceConfig().registerResources(sneaked.build());
            edge.environment()
                    .servlets()
                    .addServlet("sly", new HttpServlet() {})
                    .addMapping("/sly/*");
        })) {
            assertThat(inside.strangers()).containsExactlyInAnyOrder("GET /sneaked", "servlet /sly/*");

            other.get("/sneaked", null).is(200);
            other.make(null, "admin");
            other.get("/sneaked", null).is(401);
            other.get("/sly/x", null).is(401);
        }
    }

    @Test
    void withoutAKeyNoRouteIsOpenButThoseThatAreSaidToBe() {
        for (Route route : INSIDE.edge.routes()) {
            Answer answer = ask(route, null);
            if (route.isOpen()) {
                assertThat(answer.status()).as(about(route)).isNotIn(401, 403);
            } else if (route.path().equals("/docs")) {
                // A page for people, who can show a key.
                assertThat(answer.status()).as(about(route)).isEqualTo(303);
                assertThat(answer.header("Location")).isEqualTo("/login?to=%2Fdocs");
            } else {
                assertThat(answer.status()).as(about(route)).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            }
        }
    }

    @Test
    void aKeyOpensTheRoutesOfItsRolesAndNoOthers() {
        for (Route route : INSIDE.edge.routes()) {
            for (Role role : Role.values()) {
                boolean may = route.isOpen() || route.roles().contains(role) || role == Role.ADMIN;
                Answer answer = ask(route, KEYS.get(role));
                if (may) {
                    assertThat(answer.status())
                            .as(about(route) + " by " + role + ": " + answer.text())
                            .isNotIn(401, 403);
                } else {
                    assertThat(answer.status()).as(about(route) + " by " + role).isEqualTo(403);
                    assertThat(answer.detail()).contains("role " + route.rolesInWords());
                    assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
                }
            }
        }
    }

    @Test
    void theGuideTellsEveryRouteAndWhoMayTakeIt() throws IOException {
        String guide = Files.readString(Path.of("docs/security.md"));
        String begin = "<!-- routes -->\n";
        List<String> told = guide.substring(guide.indexOf(begin) + begin.length(), guide.indexOf("<!-- /routes -->"))
                .lines()
                .toList();
        List<String> lines = new ArrayList<>(List.of("| route | who may |", "| --- | --- |"));
        INSIDE.edge.routes().stream()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .map(route ->
                        "| `" + about(route).replaceFirst("/assets/.*", "/assets/{file}") + "` | " + who(route) + " |")
                .distinct()
                .forEach(lines::add);

        // Whoever adds a route puts its line where this says.
        assertThat(told).as(String.join("\n", lines)).isEqualTo(lines);
    }

    private static String who(Route route) {
        if (route.isOpen()) {
            return "anybody, without a key";
        }
        if (route.roles().size() == Role.values().length) {
            return "any key";
        }
        return String.join(
                ", ",
                route.roles().stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void onlyHealthWhereAKeyIsShownAndWhatCustomersAreLinkedToAreOpenWithoutAKey() {
        assertThat(INSIDE.edge.routes().stream().filter(Route::isOpen).map(Route::path))
                .allMatch(path -> path.startsWith("/health/")
                        || path.startsWith("/assets/")
                        || List.of("/login", "/favicon.ico", "/customer", "/customer/stream")
                                .contains(path));
    }

    @Test
    void pathsAtWhichThereIsNothingNeedAKeyToo() {
        for (String path : List.of("/", "/v1", "/v1/nothing", "/application.wadl", "/v1/keys/", "/v1/keys;x")) {
            service.get(path, null).is(401);
        }
        service.send("OPTIONS", "/v1/keys", null, null).is(401);
        service.send("TRACE", "/v1/keys", null, null).is(401);
        service.send("HEAD", "/v1/keys", null, null).is(401);
        service.send("HEAD", "/v1/keys", KEYS.get(Role.AGENT), null).is(403);
    }

    @Test
    void thePathsOfOneRouteDoNotLeadAroundItsRole() {
        for (String path :
                List.of("/v1/keys/", "//v1/keys", "/v1/./keys", "/v1/%6beys", "/v1/keys;x=1", "/v1/x/../keys")) {
            assertThat(service.get(path, KEYS.get(Role.AGENT)).status())
                    .as(path)
                    .isIn(400, 403, 404);
        }
    }
}
