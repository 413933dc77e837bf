package amends.http.access;

import amends.access.Caller;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Function;

/** Finds who makes a request. It is found out once, before anything else is done. */
public final class Callers {

    private static final String ATTRIBUTE = "amends.caller";
    private static final String SESSION = "amends.session";
    private static final String PAGE_TOKEN = "amends.page-token";

    private Callers() {}

    /** Who makes a request. */
    public static Caller of(ContainerRequestContext http) {
        return known(http.getProperty(ATTRIBUTE));
    }

    /** Who makes a request. */
    public static Caller of(ServletRequest request) {
        return known(request.getAttribute(ATTRIBUTE));
    }

    /**
     * The id of the key that a request came with, as far as it was found out; null where it came without one.
     *
     * @param attributes of the request
     */
    public static String keyId(Function<String, Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof Caller known ? known.keyId() : null;
    }

    /** What a page of this request's session has to send along with what changes something; empty without a session. */
    public static String pageToken(ContainerRequestContext http) {
        return http.getProperty(PAGE_TOKEN) instanceof String token ? token : "";
    }

    /** What opens the session by which a request came, or null where it came otherwise. */
    public static String session(ServletRequest request) {
        return request.getAttribute(SESSION) instanceof String session ? session : null;
    }

    /** Says that a request is one of a session. */
    static void setSession(ServletRequest request, String session, String pageToken) {
        request.setAttribute(SESSION, session);
        request.setAttribute(PAGE_TOKEN, pageToken);
    }

    /** Says who makes a request. */
    static void set(ServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    private static Caller known(Object caller) {
        if (caller instanceof Caller known) {
            return known;
        }
        throw new IllegalStateException("nobody has found out who asks");
    }
}
