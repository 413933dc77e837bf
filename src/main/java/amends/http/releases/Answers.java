package amends.http.releases;

import amends.http.Faulty;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;

/** What requests about releases have in common. */
final class Answers {

    static final String HASH = "hash";

    private Answers() {}

    /** Reads a body, and tells what is wrong with it. */
    static <T> T read(Supplier<T> work) {
        return Faulty.request(work);
    }

    /** The release that the path names. */
    static String hash(ContainerRequestContext http) {
        return http.getUriInfo().getPathParameters().getFirst(HASH);
    }
}
