package amends.http.incidents;

import amends.http.Problem;
import amends.http.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;

/** The header by which a caller makes a request recognisable that it may have to send again. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /** The key, or null where there is none. */
    static String of(ContainerRequestContext http) {
        String key = http.getHeaders().getFirst(HEADER);
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new ProblemException(Problem.of(400, HEADER + " must be 1 to " + LONGEST + " characters"));
        }
        return key == null ? null : "request:" + key;
    }
}
