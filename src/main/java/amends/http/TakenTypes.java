package amends.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Whether a body is of a media type that its route takes. Who sends another is told which it takes, not which most take. */
final class TakenTypes {

    private static final int UNSUPPORTED = 415;
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private TakenTypes() {}

    /**
     * Looks at the type that the headers say. One that is missing is left to whoever reads the body.
     *
     * @throws ProblemException with 415 where the route takes another
     */
    static void check(Route route, ContainerRequestContext http) {
        if (route.takes().isEmpty() || !announcesBody(http)) {
            return;
        }
        MediaType stated = http.getMediaType();
        boolean another = stated != null
                && route.takes().stream().map(MediaType::valueOf).noneMatch(taken -> taken.isCompatible(stated));
        if (another || (route.takes().contains(FORM) && !isPlainUtf8(http, stated))) {
            throw refusal(route.takes());
        }
    }

    /** By the headers alone: to look for the body would ask a caller for it who waits for leave to send it. */
    private static boolean announcesBody(ContainerRequestContext http) {
        return JsonBody.announces(http) > 0 || http.getHeaders().containsKey("Transfer-Encoding");
    }

    /** Whether a body is in UTF-8 and not packed, as far as the headers say. */
    static boolean isPlainUtf8(ContainerRequestContext http, MediaType stated) {
        String encoding = http.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        String charset = stated == null ? null : stated.getParameters().get(MediaType.CHARSET_PARAMETER);
        return (charset == null || charset.equalsIgnoreCase("utf-8"))
                && (encoding == null || encoding.equalsIgnoreCase("identity"));
    }

    /** What is told where a body is of none of some types, not in UTF-8, or packed. */
    static ProblemException refusal(List<String> taken) {
        String what = taken.contains(FORM)
                ? "the fields of a form, as a page sends them: " + FORM
                : String.join(" or ", taken);
        return new ProblemException(
                Problem.of(UNSUPPORTED, "the body must be " + what + " in UTF-8, without a content encoding"),
                Map.of("Accept", String.join(", ", taken)));
    }
}
