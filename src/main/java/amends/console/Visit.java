package amends.console;

import amends.access.Caller;
import amends.access.Role;
import amends.http.access.Callers;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Somebody at a browser who asks for something.
 *
 * @param caller who it is
 * @param pageToken what their page has to send along with what changes something; empty where there are no sessions
 * @param isPart whether a page asks for a part of itself, and not a browser for a page
 * @param http the request
 */
public record Visit(Caller caller, String pageToken, boolean isPart, ContainerRequestContext http) {

    /** Who they are in what is written down, where there are no keys. */
    private static final String NAMELESS = "console";

    /** What a request is. */
    public static Visit of(ContainerRequestContext http) {
        return new Visit(
                Callers.of(http), Callers.pageToken(http), "true".equals(http.getHeaderString("HX-Request")), http);
    }

    /** The name under which what they do is written down. */
    public String by() {
        return caller.name() == null ? NAMELESS : caller.name();
    }

    /** Whether they may do what takes one of some roles. */
    public boolean may(Role... roles) {
        return caller.hasAny(roles);
    }

    /** What was put into the path under a name. */
    public String inPath(String name) {
        return http.getUriInfo().getPathParameters().getFirst(name);
    }

    /** What the query says of a name, or an empty text. */
    public String query(String name) {
        String value = http.getUriInfo().getQueryParameters().getFirst(name);
        return value == null ? "" : value;
    }
}
