package amends.http.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;

/** The cookie in which a browser keeps what opens its session. Scripts cannot read it; other sites cannot send it. */
public final class SessionCookie {

    /** Its name. */
    public static final String NAME = "amends_session";

    /** The header in which a page sends the token of its session along with whatever changes something. */
    public static final String PAGE_TOKEN = "X-CSRF-Token";

    private SessionCookie() {}

    /** What a request came with, or null. */
    static String of(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(NAME)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** What a request came with, or null. */
    public static String of(ContainerRequestContext http) {
        jakarta.ws.rs.core.Cookie cookie = http.getCookies().get(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /**
     * The header Set-Cookie that has a browser keep it.
     *
     * @param isSecure whether the page came over TLS, as far as the browser knows
     */
    public static String kept(String text, Duration lifetime, boolean isSecure) {
        return NAME + '=' + text + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + lifetime.toSeconds()
                + (isSecure ? "; Secure" : "");
    }

    /** The header Set-Cookie that has a browser forget it. */
    public static String forgotten() {
        return NAME + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    }
}
