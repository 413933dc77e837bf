package amends.storage;

import amends.outward.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What this process remembers of the endpoints, so that not every change of an incident has to read them: what was changed
 * here counts at once, what another process changed within a second.
 */
final class Outgoing {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private Known known;
    private volatile Consumer<Set<String>> listener = endpoints -> {};

    private record Known(List<Endpoint> endpoints, long since) {}

    /**
     * The endpoints.
     *
     * @param read reads them
     */
    synchronized List<Endpoint> endpoints(Supplier<List<Endpoint>> read) {
        if (known == null || System.nanoTime() - known.since() > FRESH) {
            known = new Known(List.copyOf(read.get()), System.nanoTime());
        }
        return known.endpoints();
    }

    /** They were changed. */
    synchronized void changed() {
        known = null;
    }

    /** Says who serves endpoints; it must not take long. */
    void serve(Consumer<Set<String>> whom) {
        listener = whom;
    }

    /** Something waits for endpoints, and is stored. */
    void wake(Set<String> endpoints) {
        if (!endpoints.isEmpty()) {
            listener.accept(endpoints);
        }
    }
}
