package amends.storage;

import amends.casework.CaseEvent;
import amends.casework.Erasures;
import amends.casework.Happening;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Erasing in SQL. */
interface ErasuresSql extends Erasures {

    @Override
    @SqlQuery("""
            select id from incident where customer_id = :customer and erased_at is null
            order by created_at, id limit :most
            """)
    List<String> of(@Bind("customer") String customerId, @Bind("most") int most);

    @Override
    @SqlQuery("""
            select id from incident where erased_at is null and status = 'RESOLVED' and resolved_at < :before
            order by resolved_at, id limit :most
            """)
    List<String> resolvedBefore(@Bind("before") Instant before, @Bind("most") int most);

    @Override
    default void replace(String incidentId, CaseEvent event) {
        replace(incidentId, event.seq(), event.what());
    }

    /** Replaces the body of an event. */
    @SqlUpdate("update incident_event set body = :what where incident_id = :incident and seq = :seq")
    void replace(@Bind("incident") String incidentId, @Bind("seq") long seq, @Bind("what") Happening what);

    @Override
    default void erase(String incidentId, String opening, Instant now) {
        eraseIncident(incidentId, opening, now);
        eraseDecisions(incidentId, now);
        eraseKeys(incidentId);
        eraseFeed(incidentId);
        eraseLedger(incidentId);
        eraseReservations(incidentId);
        eraseDeliveries(incidentId);
    }

    /** The print of a request is made of what was in it, so it goes too. */
    @SqlUpdate("""
            update incident
            set customer_id = null, opening = :opening, print = 'erased', problem = null, snoozed_until = null,
                next_change_at = null, board_at = null, watched_release = null, updated_at = :now, erased_at = :now
            where id = :id
            """)
    void eraseIncident(@Bind("id") String id, @Bind("opening") String opening, @Bind("now") Instant now);

    /** Takes out what was known and what was recommended. */
    @SqlUpdate("""
            update decision set situation = null, plan = null, customer_id = null, erased_at = :now
            where subject = :id and incident_id = :id
            """)
    void eraseDecisions(@Bind("id") String id, @Bind("now") Instant now);

    /** Takes out the prints of requests. */
    @SqlUpdate("update request_key set print = 'erased' where subject = :id")
    void eraseKeys(@Bind("id") String id);

    /** Takes out what was told. */
    @SqlUpdate("update feed_item set body = null where incident_id = :id")
    void eraseFeed(@Bind("id") String id);

    /** Takes the customer out of what was given. */
    @SqlUpdate("update ledger_entry set customer_id = null where incident_id = :id")
    void eraseLedger(@Bind("id") String id);

    /** Takes the customer out of what was reserved. */
    @SqlUpdate("update reservation set customer_id = null where incident_id = :id")
    void eraseReservations(@Bind("id") String id);

    /** Takes out what others were or are to be told. */
    @SqlUpdate("update webhook_delivery set data = null where incident_id = :id")
    void eraseDeliveries(@Bind("id") String id);

    @Override
    @SqlUpdate("delete from customer_account where customer_id = :customer")
    void forget(@Bind("customer") String customerId);
}
