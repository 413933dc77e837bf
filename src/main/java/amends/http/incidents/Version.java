package amends.http.incidents;

import amends.http.Problem;
import amends.http.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of incidents as entity tags: {@code "7"}. */
final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Version() {}

    /** The tag of a version. */
    static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** The version that a caller wants the incident to be at, or null where any will do. */
    static Long ifMatch(ContainerRequestContext http) {
        String stated = http.getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (stated == null || stated.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(stated.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    Problem.of(400, "If-Match must be the ETag of the incident, such as \"7\" with its quotes, or *"));
        }
        return Long.valueOf(tag.group(1));
    }
}
