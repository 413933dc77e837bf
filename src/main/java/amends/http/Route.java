package amends.http;

import amends.access.Caller;
import amends.access.Role;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * One way in. It cannot be described without saying who may take it.
 *
 * @param method the HTTP method
 * @param path the path, with {@code {name}} where something is put in
 * @param roles who may: a caller with one of these; empty where anybody may, without a key too
 * @param operation what it is called in descriptions and in clients made of them, such as {@code openIncident}
 * @param summary what it does, in one sentence without a full stop
 * @param takes the media types of bodies; empty where there is no body, or the answer looks at it itself
 * @param gives the media types of answers; empty where the answer says it itself
 * @param wire what goes over the wire, for the description
 * @param isPage whether it is for people at a browser: no program's business, so it is not in the description
 * @param answer who answers; null where a servlet does
 */
public record Route(
        String method,
        String path,
        Set<Role> roles,
        String operation,
        String summary,
        List<String> takes,
        List<String> gives,
        Wire wire,
        boolean isPage,
        Inflector<ContainerRequestContext, ?> answer) {

    /** The attribute of a request that holds the route that it took. */
    public static final String TAKEN = "amends.route";

    public Route {
        roles = Set.copyOf(roles);
        takes = List.copyOf(takes);
        gives = List.copyOf(gives);
    }

    /** Reads something. */
    public static Way get(String path) {
        return new Way(HttpMethod.GET, path);
    }

    /** Does something. */
    public static Way post(String path) {
        return new Way(HttpMethod.POST, path);
    }

    /** Puts something in the place of what is there. */
    public static Way put(String path) {
        return new Way(HttpMethod.PUT, path);
    }

    /** Takes something away. */
    public static Way delete(String path) {
        return new Way(HttpMethod.DELETE, path);
    }

    /** Whether anybody may, without a key too. */
    public boolean isOpen() {
        return roles.isEmpty();
    }

    /** Whether a caller may. */
    public boolean isFor(Caller caller) {
        return isOpen() || caller.hasAny(roles.toArray(Role[]::new));
    }

    /** The route as Jersey wants it described: it asks who calls before it answers. */
    Resource resource() {
        Resource.Builder resource = Resource.builder(path);
        ResourceMethod.Builder added = resource.addMethod(method);
        if (!gives.isEmpty()) {
            added.produces(gives.toArray(String[]::new));
        }
        added.handledBy(new Guarded(this));
        return resource.build();
    }

    /** Where something is, and nothing else yet. */
    public record Way(String method, String path) {

        /** Only callers with one of these roles may. */
        public Draft by(Role first, Role... others) {
            return new Draft(this, EnumSet.of(first, others));
        }

        /** Any caller with a key may. */
        public Draft byAnyKey() {
            return new Draft(this, EnumSet.allOf(Role.class));
        }

        /** Anybody may, without a key too. Only for what tells nothing that matters. */
        public Draft open() {
            return new Draft(this, Set.of());
        }
    }

    /** A route that nobody answers yet. */
    public static final class Draft {
        private final Way way;
        private final Set<Role> roles;
        private String operation = "";
        private String summary = "";
        private List<String> takes = List.of();
        private List<String> gives = List.of();
        private Wire wire = Wire.UNTOLD;
        private boolean isPage;

        private Draft(Way way, Set<Role> roles) {
            this.way = way;
            this.roles = roles;
        }

        /**
         * Says what it is.
         *
         * @param name what it is called in descriptions and in clients made of them
         * @param sentence what it does, in one sentence without a full stop
         */
        public Draft named(String name, String sentence) {
            operation = name;
            summary = sentence;
            return this;
        }

        /** Bodies are of one of these media types; others are refused with 415. */
        public Draft takes(String... types) {
            takes = List.of(types);
            return this;
        }

        /** Answers are of one of these media types; who accepts none of them is refused with 406. */
        public Draft gives(String... types) {
            gives = List.of(types);
            return this;
        }

        /** Bodies and answers are JSON. */
        public Draft json() {
            return takes(MediaType.APPLICATION_JSON).gives(MediaType.APPLICATION_JSON);
        }

        /** Answers are JSON. */
        public Draft givesJson() {
            return gives(MediaType.APPLICATION_JSON);
        }

        /** It is for people at a browser, and gives pages or parts of them. */
        public Draft page() {
            isPage = true;
            return this;
        }

        /** What goes over the wire, for the description. */
        public Draft told(Wire what) {
            wire = what;
            return this;
        }

        /** Says who answers. */
        public Route answeredBy(Inflector<ContainerRequestContext, ?> answer) {
            return new Route(way.method(), way.path(), roles, operation, summary, takes, gives, wire, isPage, answer);
        }

        /** A function answers. */
        public Route answeredWith(Function<ContainerRequestContext, Response> answer) {
            return answeredBy(new Handler(answer));
        }

        /** A servlet answers. */
        public Route answeredByServlet() {
            return answeredBy(null);
        }
    }

    /** Asks who calls before it answers; a class, because of a lambda Jersey cannot tell what it takes. */
    private record Guarded(Route route) implements Inflector<ContainerRequestContext, Object> {

        @Override
        public Object apply(ContainerRequestContext http) {
            http.setProperty(TAKEN, route);
            Permission.check(route, http);
            TakenTypes.check(route, http);
            return route.answer.apply(http);
        }
    }

    /** Who may, for a message. */
    String rolesInWords() {
        return String.join(
                " or ",
                roles.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }
}
