package amends.storage;

import amends.outward.Deliveries;
import amends.outward.Delivery;
import amends.outward.Delivery.State;
import amends.outward.Endpoint;
import amends.outward.Endpoints;
import amends.outward.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Endpoints and their deliveries in the database. */
public final class Webhooks implements Endpoints, Deliveries {

    private final JdbiTransactions transactions;

    /** @param transactions on the database */
    public Webhooks(JdbiTransactions transactions) {
        this.transactions = transactions;
    }

    private <T> T on(Function<Handle, T> work) {
        return transactions.onHandle(work);
    }

    private boolean update(String sql, Object... values) {
        return this.<Boolean>on(handle -> Bound.update(handle, sql, values) > 0);
    }

    @Override
    public List<Endpoint> all() {
        return on(WebhookRows::all);
    }

    @Override
    public Optional<Endpoint> find(String id) {
        return on(handle -> handle.createQuery("select * from webhook where id = :id")
                .bind("id", id)
                .map((row, context) -> WebhookRows.endpoint(row))
                .findOne());
    }

    @Override
    public void add(Endpoint endpoint) {
        update(
                "insert into webhook (" + WebhookRows.COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                WebhookRows.values(endpoint));
        transactions.outgoing().changed();
    }

    @Override
    public void change(Endpoint endpoint) {
        Wish wish = endpoint.wish();
        update(
                """
                update webhook set url = ?, description = ?, topics = ?, kinds = ?, domains = ?, enabled = ?,
                                   stopped = ?, failures = ?, rests_until = ?, updated_at = ?
                where id = ?
                """,
                wish.url(),
                wish.description(),
                WebhookRows.topics(wish),
                WebhookRows.lines(wish.kinds()),
                WebhookRows.lines(wish.domains()),
                wish.enabled(),
                endpoint.stoppedBecause(),
                endpoint.failures(),
                endpoint.restsUntil(),
                endpoint.updatedAt(),
                endpoint.id());
        transactions.outgoing().changed();
    }

    @Override
    public void roll(Endpoint endpoint) {
        update(
                "update webhook set secret = ?, previous = ?, previous_until = ?, updated_at = ? where id = ?",
                endpoint.keys().current(),
                endpoint.keys().previous(),
                endpoint.keys().previousUntil(),
                endpoint.updatedAt(),
                endpoint.id());
        transactions.outgoing().changed();
    }

    @Override
    public boolean remove(String id) {
        boolean removed = on(handle -> {
            int unused = Bound.update(handle, "delete from webhook_delivery where webhook_id = ?", id);
            return Bound.update(handle, "delete from webhook where id = ?", id) > 0;
        });
        transactions.outgoing().changed();
        return removed;
    }

    @Override
    public List<Delivery> due(String endpointId, Instant now, int most) {
        return on(handle -> handle.createQuery("""
                        select * from webhook_delivery
                        where webhook_id = :webhook and state = 'WAITING' and due_at <= :now
                        order by due_at, id limit :most
                        """)
                .bind("webhook", endpointId)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> WebhookRows.delivery(row))
                .list());
    }

    @Override
    public Optional<Instant> next(String endpointId) {
        return on(handle -> handle.createQuery("""
                        select due_at from webhook_delivery where webhook_id = :webhook and state = 'WAITING'
                        order by due_at limit 1
                        """)
                .bind("webhook", endpointId)
                .map((row, context) -> WebhookRows.instant(row, "due_at"))
                .findOne());
    }

    @Override
    public void settle(List<Delivery> tried) {
        on(handle -> {
            Bound.batch(
                    handle,
                    """
                    update webhook_delivery
                    set state = ?, attempts = ?, due_at = ?, last_at = ?, last_status = ?, last_problem = ?
                    where id = ? and state = 'WAITING'
                    """,
                    tried.stream()
                            .map(one -> new Object[] {
                                one.state(),
                                one.attempts(),
                                one.dueAt(),
                                one.last().at(),
                                one.last().status(),
                                one.last().problem(),
                                one.id()
                            })
                            .toList());
            return null;
        });
    }

    @Override
    public void rest(String endpointId, int failures, Instant restsUntil) {
        update("update webhook set failures = ?, rests_until = ? where id = ?", failures, restsUntil, endpointId);
    }

    @Override
    public void stop(String endpointId, String because) {
        update("update webhook set enabled = false, stopped = ? where id = ?", because, endpointId);
        transactions.outgoing().changed();
    }

    @Override
    public void add(Delivery one) {
        update(
                """
                insert into webhook_delivery (id, webhook_id, topic, incident_id, happened_at, data, state, attempts,
                                              due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.id(),
                one.endpointId(),
                one.topic().wireName(),
                one.incidentId(),
                one.at(),
                one.data(),
                one.state(),
                one.attempts(),
                one.dueAt());
    }

    @Override
    public List<Delivery> list(String endpointId, State state, Place before, int most) {
        return on(handle -> handle.createQuery("""
                        select * from webhook_delivery
                        where webhook_id = :webhook and (cast(:state as varchar) is null or state = :state)
                          and (cast(:id as varchar) is null or happened_at < :at
                               or (happened_at = :at and id < :id))
                        order by happened_at desc, id desc limit :most
                        """)
                .bind("webhook", endpointId)
                .bind("state", state)
                .bind("at", before == null ? null : before.at())
                .bind("id", before == null ? null : before.id())
                .bind("most", most)
                .map((row, context) -> WebhookRows.delivery(row))
                .list());
    }

    @Override
    public boolean again(String endpointId, String id, Instant now) {
        boolean is = update(
                "update webhook_delivery set state = 'WAITING', attempts = 0, due_at = ? where id = ? and webhook_id = ?",
                now,
                id,
                endpointId);
        // Whoever asks for it thinks that the endpoint is there again.
        update("update webhook set failures = 0, rests_until = null where id = ?", endpointId);
        return is;
    }

    @Override
    public void forget(Instant deliveredBefore, Instant deadBefore) {
        update("delete from webhook_delivery where state = 'DELIVERED' and last_at < ?", deliveredBefore);
        update("delete from webhook_delivery where state = 'DEAD' and last_at < ?", deadBefore);
        // One may have been told just when it was removed.
        update("delete from webhook_delivery where webhook_id not in (select id from webhook)");
    }

    @Override
    public Backlog backlog() {
        return on(handle -> handle.createQuery("""
                        select count(case when state = 'WAITING' then 1 end) as waiting,
                               count(case when state = 'DEAD' then 1 end) as dead,
                               min(case when state = 'WAITING' then happened_at end) as oldest
                        from webhook_delivery where state in ('WAITING', 'DEAD')
                        """)
                .map((row, context) ->
                        new Backlog(row.getLong("waiting"), row.getLong("dead"), WebhookRows.instant(row, "oldest")))
                .one());
    }
}
