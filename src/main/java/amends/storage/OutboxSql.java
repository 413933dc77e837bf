package amends.storage;

import amends.outward.Delivery.State;
import amends.outward.Endpoint;
import amends.outward.Outbox;
import amends.outward.Topic;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The outbox of one transaction: a delivery is a row for each endpoint that wants it. */
final class OutboxSql implements Outbox {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Handle handle;
    private final Outgoing outgoing;
    private final Set<String> told = new HashSet<>();

    OutboxSql(Handle handle, Outgoing outgoing) {
        this.handle = handle;
        this.outgoing = outgoing;
    }

    @Override
    public void tell(Topic topic, Subject subject, Instant at, Supplier<String> data) {
        String text = null;
        for (Endpoint endpoint : outgoing.endpoints(() -> WebhookRows.all(handle))) {
            if (endpoint.wish().covers(topic, subject.kind(), subject.domain())) {
                text = text == null ? data.get() : text;
                int unused = Bound.update(
                        handle,
                        // The endpoint may be gone by now.
                        """
                        insert into webhook_delivery (id, webhook_id, topic, incident_id, happened_at, data, state,
                                                      attempts, due_at)
                        select cast(? as varchar), id, cast(? as varchar), cast(? as varchar),
                               cast(? as timestamp with time zone), cast(? as varchar), cast(? as varchar), 0,
                               cast(? as timestamp with time zone)
                        from webhook where id = ?
                        """,
                        "msg_" + IDS.generate(),
                        topic.wireName(),
                        subject.incidentId(),
                        at,
                        text,
                        State.WAITING,
                        at,
                        endpoint.id());
                told.add(endpoint.id());
            }
        }
    }

    /** The endpoints that were told something. */
    Set<String> told() {
        return told;
    }
}
