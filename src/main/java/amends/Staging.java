package amends;

import amends.http.HttpEdge;
import java.util.function.Consumer;

/**
 * How a service is more than its settings say.
 *
 * @param pace how many seconds of its clock go by in one second
 * @param more adds resources
 * @param first done with the incidents that are kept, once there are policies and before anything else looks at them
 */
record Staging(int pace, Consumer<HttpEdge> more, Consumer<KeptIncidents> first) {

    /** A service by the clock on the wall, with more resources. */
    static Staging with(Consumer<HttpEdge> more) {
        return new Staging(1, more, incidents -> {});
    }
}
