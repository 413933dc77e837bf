package amends.http.watch;

/**
 * A request that was answered. It holds nothing that a caller wrote but the method, if it is one that there is: paths and
 * queries may hold what is personal.
 *
 * @param operation the operation of its route; {@code none} where no route took it, {@code admin} on the admin port
 * @param method the HTTP method, {@code OTHER} for one that is not known
 * @param path the path of its route, with names in braces where something is put in; empty where no route took it
 * @param status the HTTP status
 * @param nanos from its first byte to the last of the answer
 * @param bytes how long the body of the answer was
 * @param keyId the id of the caller's key, or null
 * @param remote the address that it came from
 * @param traceId the trace that it belongs to, or null
 */
public record Finished(
        String operation,
        String method,
        String path,
        int status,
        long nanos,
        long bytes,
        String keyId,
        String remote,
        String traceId) {}
