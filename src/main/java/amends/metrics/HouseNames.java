package amends.metrics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the meters of the house are called outside, and what is said of them. */
final class HouseNames {

    private static final Map<String, Named> NAMES = new HashMap<>();

    /**
     * A name outside.
     *
     * @param name as Prometheus has it, without the ending that it adds to what is counted
     * @param help what it is
     */
    record Named(String name, String help) {}

    static {
        name("deadlines.late", "deadline_lateness_seconds", "How long after their instant deadlines were carried out.");
        name("deadlines.overtaken", "deadlines_overtaken", "Deadlines at which there was nothing to do any more.");
        name("deadlines.failed", "deadlines_failed", "Deadlines that could not be carried out; they are tried again.");
        name("decisions.refused", "decisions_refused", "Evaluations that were refused because the log took no more.");
        name("decisions.slowed", "decisions_slowed", "Evaluations that had to wait for room in the log.");
        name("decisions.logged", "decisions_logged", "Decisions that were written down since the start.");
        name(
                "decisions.drained",
                "decisions_drained",
                "Decisions written down since the start that are in the database.");
        name(
                "decisions.setAside",
                "decisions_set_aside",
                "Decisions written down since the start that the database will never take.");
        name("decisions.waiting", "decisions_waiting", "Decisions that are on the disk and not in the database yet.");
        name(
                "decisions.waitingBytes",
                "decisions_waiting_bytes",
                "The room on the disk that decisions take which wait for the database.");
        name(
                "decisions.lagSeconds",
                "decisions_lag_seconds",
                "For how long the oldest decision has waited for the database; 0 where none waits.");
        name("releases.reloads", "releases_reloads", "States of the rules that came to serve.");
        name("releases.refused", "releases_refused", "States of the rules that were refused.");
        name("releases.reload", "release_reload_seconds", "How long it took until a new state of the rules served.");
        name(
                "releases.isRefused",
                "release_is_refused",
                "1 while a state of the rules newer than what serves is refused.");
        name(
                "webhooks.delivered",
                "webhook_delivery_seconds",
                "How long after it happened endpoints took what they were told.");
        name("webhooks.failed", "webhooks_failed", "Tries to tell an endpoint something that failed; they come again.");
        name("webhooks.dead", "webhooks_dead", "Deliveries that are not tried any more.");
        name("webhooks.waiting", "webhooks_waiting", "Deliveries that wait to be made.");
        name("webhooks.deadKept", "webhooks_dead_kept", "Deliveries that failed for good and can be sent again.");
        name(
                "webhooks.oldestSeconds",
                "webhooks_oldest_seconds",
                "For how long the oldest delivery has waited; 0 where none waits.");
        name("digest.sent", "digests_sent", "Daily digests that a mail server took.");
        name("digest.failed", "digests_failed", "Tries to send a daily digest that failed.");
        name("stream.clients", "stream_clients", "Callers who listen to the stream of incidents.");
        name("database.connections.active", "database_connections_active", "Connections to the database in use.");
        name(
                "database.connections.idle",
                "database_connections_idle",
                "Connections to the database that wait for use.");
        name("database.connections.most", "database_connections_most", "How many connections there may be at most.");
        name("database.connections.awaited", "database_connections_awaited", "Threads that wait for a connection.");
        name("http.threads.busy", "http_threads_busy", "Threads that answer requests now.");
        name("http.threads.most", "http_threads_most", "How many threads there may be at most.");
        name("http.threads.queue", "http_threads_queue", "Requests and the like that wait for a thread.");
        name(
                "logs.dropped",
                "log_lines_dropped",
                "Lines of the log that were dropped because it was written too slowly.");
        name("webhooks.delivered", "webhook_delivery_seconds", "How long after it happened something was delivered.");
        name("webhooks.failed", "webhooks_failed", "Deliveries that failed; they are tried again.");
        name("webhooks.dead", "webhooks_dead", "Deliveries that were given up after the last try.");
        name("webhooks.waiting", "webhooks_waiting", "Deliveries that are still to be made.");
        name("webhooks.deadKept", "webhooks_dead_kept", "Deliveries that were given up and can be sent again.");
        name("webhooks.oldestSeconds", "webhooks_oldest_seconds", "For how long the oldest delivery has waited.");
    }

    private HouseNames() {}

    private static void name(String inside, String outside, String help) {
        NAMES.put("amends." + inside, new Named("amends_" + outside, help));
    }

    /** The name of a meter; one that nobody has named here is called as inside. */
    static Named of(String inside) {
        Named named = NAMES.get(inside);
        return named != null
                ? named
                : new Named(
                        inside.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                                .replaceAll("[^A-Za-z0-9]+", "_")
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("_total$", ""),
                        "The meter " + inside + ".");
    }
}
