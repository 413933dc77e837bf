package amends.storage;

import amends.outward.Attempt;
import amends.outward.Delivery;
import amends.outward.Delivery.State;
import amends.outward.Endpoint;
import amends.outward.Topic;
import amends.outward.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Endpoints and deliveries as rows. */
final class WebhookRows {

    /** The columns of an endpoint, in the order of {@link #values}. */
    static final String COLUMNS = "url, description, topics, kinds, domains, enabled, secret, previous, previous_until,"
            + " stopped, failures, rests_until, created_at, updated_at, id";

    private WebhookRows() {}

    static List<Endpoint> all(Handle handle) {
        return handle.createQuery("select * from webhook order by created_at, id")
                .map((row, context) -> endpoint(row))
                .list();
    }

    static Object[] values(Endpoint endpoint) {
        Wish wish = endpoint.wish();
        return new Object[] {
            wish.url(),
            wish.description(),
            topics(wish),
            lines(wish.kinds()),
            lines(wish.domains()),
            wish.enabled(),
            endpoint.keys().current(),
            endpoint.keys().previous(),
            endpoint.keys().previousUntil(),
            endpoint.stoppedBecause(),
            endpoint.failures(),
            endpoint.restsUntil(),
            endpoint.createdAt(),
            endpoint.updatedAt(),
            endpoint.id()
        };
    }

    static String topics(Wish wish) {
        return lines(wish.topics().stream().map(Topic::wireName).toList());
    }

    static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getString("id"),
                new Wish(
                        row.getString("url"),
                        row.getString("description"),
                        // A topic of an earlier version that is no more is told to nobody.
                        lines(row.getString("topics")).stream()
                                .flatMap(name -> Topic.named(name).stream())
                                .toList(),
                        lines(row.getString("kinds")),
                        lines(row.getString("domains")),
                        row.getBoolean("enabled")),
                new Endpoint.Keys(row.getString("secret"), row.getString("previous"), instant(row, "previous_until")),
                row.getString("stopped"),
                row.getInt("failures"),
                instant(row, "rests_until"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        Instant last = instant(row, "last_at");
        int status = row.getInt("last_status");
        Integer known = row.wasNull() ? null : status;
        return new Delivery(
                row.getString("id"),
                row.getString("webhook_id"),
                Topic.named(row.getString("topic")).orElseThrow(),
                row.getString("incident_id"),
                instant(row, "happened_at"),
                row.getString("data"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "due_at"),
                last == null ? null : new Attempt(last, known, row.getString("last_problem")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
