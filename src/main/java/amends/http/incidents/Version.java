package amends.http.incidents;

import amends.casework.CaseView;
import amends.http.Problem;
import amends.http.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Versions of incidents as entity tags: {@code "7-1c291ca3"}, the number of events and what tells the plan from another.
 * Time alone can change the plan, not the version: so If-Match looks at the number only, If-None-Match at both. Wording
 * that counts minutes is no part of it.
 */
final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{1,8})?\"");

    private Version() {}

    /** The tag of an incident as it is shown. */
    static String tag(CaseView view) {
        CRC32C says = new CRC32C();
        if (view.plan() != null) {
            says.update(view.plan().says().getBytes(StandardCharsets.UTF_8));
        }
        says.update((view.head().problem() + "|" + view.head().erasedAt()).getBytes(StandardCharsets.UTF_8));
        return '"' + Long.toString(view.head().version()) + '-' + Long.toHexString(says.getValue()) + '"';
    }

    /** Whether the caller has it as it is. */
    static boolean isSeen(ContainerRequestContext http, CaseView view) {
        String tag = tag(view);
        String seen = http.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH);
        return seen != null
                && Arrays.stream(seen.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
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
                    Problem.of(
                            400,
                            "If-Match must be the ETag of the incident with its quotes, such as \"7-1c291ca3\" or \"7\", or *"));
        }
        return Long.valueOf(tag.group(1));
    }
}
