package amends.http.incidents;

import amends.http.Faulty;
import java.util.function.Supplier;

/** What is wrong with an event or a query, told as such. */
final class Refusals {

    private Refusals() {}

    /** Does work on an event. */
    static <T> T ofEvent(Supplier<T> work) {
        return Faulty.told(work, "invalid-event", "The event cannot be recorded", 422, "event");
    }

    /** Reads a query. */
    static <T> T ofQuery(Supplier<T> work) {
        return Faulty.told(work, "invalid-query", "The query cannot be answered", 422, "query");
    }
}
