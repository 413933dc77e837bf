package amends.storage;

import amends.ledger.Cursor;
import amends.ledger.Reservation;
import amends.ledger.Reservations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The reservations in SQL, each with a one-time task of db-scheduler at its end. */
interface ReservationsSql extends Reservations {

    /** The name of the task that marks one as expired; its instances are named as deadlines are. */
    String EXPIRE = "expire-reservation";

    @Override
    default void add(Reservation reservation) {
        insert(
                reservation,
                LedgerRows.amount(reservation.amount()),
                LedgerRows.currency(reservation.amount()),
                LedgerRows.amount(reservation.cost()),
                LedgerRows.currency(reservation.cost()));
        expire(reservation);
    }

    /** Adds one. */
    @SqlUpdate("""
            insert into reservation (id, incident_id, customer_id, domain, kind, remedy, amount, amount_currency, cost,
                                     cost_currency, period_start, sender, key_id, reserved_at, expires_at, state, approver,
                                     approved_at)
            values (:id, :incidentId, :customerId, :domain, :kind, :remedy, :amountNumber, :amountCurrency, :costNumber,
                    :costCurrency, :periodStart, :by, :keyId, :at, :expiresAt, :state, :approver, :approvedAt)
            """)
    void insert(
            @BindMethods Reservation reservation,
            @Bind("amountNumber") BigDecimal amount,
            @Bind("amountCurrency") String amountCurrency,
            @Bind("costNumber") BigDecimal cost,
            @Bind("costCurrency") String costCurrency);

    /** Has one looked at when it expires. */
    default void expire(Reservation reservation) {
        task(EXPIRE, DeadlinesSql.instance(reservation.id(), reservation.expiresAt()), reservation.expiresAt());
    }

    /** Adds a task, where it is not there. */
    @SqlUpdate("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (:task, :instance, :at, false, 1)
            on conflict do nothing
            """)
    void task(@Bind("task") String task, @Bind("instance") String instance, @Bind("at") Instant at);

    @Override
    @SqlQuery("select * from reservation where id = :id")
    Optional<Reservation> find(@Bind("id") String id);

    @Override
    default void update(Reservation reservation) {
        change(reservation);
        if (reservation.state().keeps()) {
            expire(reservation);
        }
    }

    /** Changes one. */
    @SqlUpdate("""
            update reservation
            set state = :state, expires_at = :expiresAt, approver = :approver, approved_at = :approvedAt
            where id = :id
            """)
    void change(@BindMethods Reservation reservation);

    @Override
    @SqlQuery("select * from reservation where incident_id = :incident order by reserved_at, id")
    List<Reservation> of(@Bind("incident") String incidentId);

    @Override
    default List<Reservation> waiting(Instant now, Cursor after, int most) {
        return after == null ? waiting(now, most) : waiting(now, after.at(), after.id(), most);
    }

    /** The first ones. */
    @SqlQuery("""
            select * from reservation where state = 'WAITING' and expires_at > :now
            order by reserved_at, id limit :most
            """)
    List<Reservation> waiting(@Bind("now") Instant now, @Bind("most") int most);

    /** Those after one. */
    @SqlQuery("""
            select * from reservation
            where state = 'WAITING' and expires_at > :now
              and (reserved_at > :at or (reserved_at = :at and id > :id))
            order by reserved_at, id limit :most
            """)
    List<Reservation> waiting(
            @Bind("now") Instant now, @Bind("at") Instant at, @Bind("id") String id, @Bind("most") int most);
}
