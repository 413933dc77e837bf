package amends.console;

import amends.http.ProblemPage.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody can go who came to a problem.
 *
 * @param path of this site
 * @param words what the link says
 */
public record WayOn(String path, String words) {

    private static final int UNAUTHORIZED = 401;
    private static final String CUSTOMERS = "/customer";

    /** The ways, the best first; a customer, to whom the console is shut, has none. */
    static List<WayOn> from(int status, Reader reader) {
        if (reader.path() != null && reader.path().startsWith(CUSTOMERS)) {
            return List.of();
        }
        List<WayOn> ways = new ArrayList<>();
        String before = before(reader);
        if (status == UNAUTHORIZED) {
            String to = before == null ? "/" : before;
            ways.add(new WayOn("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), "Sign in"));
        } else if (before != null && !before.equals(reader.path())) {
            ways.add(new WayOn(before, "Back to where you were"));
        }
        ways.add(new WayOn("/", "To the board"));
        return ways;
    }

    /** The page of this site from which they came, or null. Whatever stands in the header, it is a path of this site. */
    private static String before(Reader reader) {
        try {
            URI page = URI.create(reader.referer() == null ? "" : reader.referer());
            String path = page.getRawPath();
            boolean here =
                    page.getRawAuthority() != null && page.getRawAuthority().equals(reader.host());
            return here && path.startsWith("/") && !path.startsWith("//")
                    ? path + (page.getRawQuery() == null ? "" : '?' + page.getRawQuery())
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
