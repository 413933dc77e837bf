package amends.http.access;

import amends.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps out what pages of other sites have a browser do. A page can send a request anywhere, but the browser says from
 * where it comes; and it can have its own name lead to this machine (DNS rebinding), but then the request bears that name.
 */
public final class Surroundings {

    private static final int MISDIRECTED = 421;
    private static final int FORBIDDEN = 403;

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.%]+]|[^:\\[\\]]+)(:[0-9]*)?");

    /** Only a name can be made to lead elsewhere, and this one is known not to be. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> hosts;
    private final Set<String> origins;

    /**
     * @param hosts the names of this service, without ports; empty where any may lead to it
     * @param origins other sites whose pages may call it, such as {@code https://desk.example.com}
     */
    public Surroundings(Collection<String> hosts, Collection<String> origins) {
        this.hosts = lower(hosts);
        this.origins = lower(origins);
    }

    /** Where only this machine may ask, and only its own pages. */
    public static Surroundings ofThisMachine() {
        return new Surroundings(List.of(), List.of());
    }

    /**
     * What speaks against a request.
     *
     * @param onlyLoopback whether it must have been sent to a loopback name, whatever other names there are
     * @return null where nothing does
     */
    Problem objection(HttpServletRequest request, boolean onlyLoopback) {
        String header = request.getHeader("Host");
        String host = header == null ? null : header.strip().toLowerCase(Locale.ROOT);
        // The line of a request may name another than the header, and then counts.
        if ((host != null && !isOurs(host, onlyLoopback))
                || !isOurs(request.getServerName().toLowerCase(Locale.ROOT), onlyLoopback)) {
            return Problem.of(
                    MISDIRECTED,
                    onlyLoopback
                            ? "the Host header must be localhost, 127.0.0.1 or [::1]: only this machine is served here"
                            : "the Host header names none of the hosts that the setting access.hosts lists");
        }
        List<String> from = Collections.list(request.getHeaders("Origin"));
        if (!from.stream().allMatch(origin -> isOwn(origin.toLowerCase(Locale.ROOT), host))) {
            return Problem.of(
                    FORBIDDEN,
                    "pages of other sites may not call this; the setting access.origins lists those that may");
        }
        if (from.isEmpty()
                && "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))
                && !CHANGES_NOTHING.contains(request.getMethod())) {
            return Problem.of(FORBIDDEN, "pages of other sites may not change anything here");
        }
        return null;
    }

    private boolean isOurs(String host, boolean onlyLoopback) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1);
        return LOOPBACK.matcher(name).matches() || (!onlyLoopback && (hosts.isEmpty() || hosts.contains(name)));
    }

    /** Before the service may stand a proxy that speaks TLS for it, so both schemes are its own. */
    private boolean isOwn(String origin, String host) {
        return origins.contains(origin)
                || (host != null && (origin.equals("http://" + host) || origin.equals("https://" + host)));
    }

    private static Set<String> lower(Collection<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
