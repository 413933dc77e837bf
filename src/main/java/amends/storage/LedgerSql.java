package amends.storage;

import amends.incident.LedgerSnapshot;
import amends.ledger.Account;
import amends.ledger.LedgerEntry;
import amends.recommendation.Recommendation.Basis;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was given, in SQL. */
interface LedgerSql extends AccountsSql, SqlObject {

    @Override
    default List<LedgerEntry> find(Filter filter) {
        return LedgerPages.find(getHandle(), filter);
    }

    @Override
    default LedgerSnapshot snapshot(Inquiry inquiry) {
        try {
            return LedgerSnapshots.read(getHandle().getConnection(), inquiry);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("the ledger cannot be read", e, null);
        }
    }

    @Override
    @SqlQuery("""
            select count(*) from ledger_entry e
            where customer_id = :customer and given_at > :since and remedy = :remedy and basis = 'GOODWILL'
              and reverses is null and not exists (select 1 from ledger_entry r where r.reverses = e.id)
            """)
    long given(@Bind("customer") String customerId, @Bind("remedy") String remedy, @Bind("since") Instant since);

    @Override
    @SqlQuery("""
            select count(*) from reservation
            where customer_id = :customer and expires_at > :now and remedy = :remedy and state in ('WAITING', 'HELD')
            """)
    long reserved(@Bind("customer") String customerId, @Bind("remedy") String remedy, @Bind("now") Instant now);

    @Override
    default void enter(LedgerEntry entry) {
        insert(
                entry,
                LedgerRows.amount(entry.amount()),
                LedgerRows.currency(entry.amount()),
                LedgerRows.amount(entry.cost()),
                LedgerRows.currency(entry.cost()));
    }

    @Override
    default void count(LedgerEntry entry, Account account) {
        if (entry.basis() != Basis.GOODWILL) {
            return;
        }
        if (entry.customerId() != null) {
            addTo(entry.customerId(), entry.remedy(), entry.reverses() == null ? 1 : -1);
        }
        if (account != null && account.counts(entry.cost())) {
            addTo(account, LedgerRows.amount(entry.cost()), LedgerRows.currency(entry.cost()));
        }
    }

    /** Adds an entry. */
    @SqlUpdate("""
            insert into ledger_entry (id, incident_id, customer_id, domain, kind, remedy, basis, amount,
                                      amount_currency, cost, cost_currency, given_at, sender, approver, recorded_at,
                                      given_day, period_start, event_id, reservation_id, reverses)
            values (:e.id, :e.incidentId, :e.customerId, :e.domain, :e.kind, :e.remedy, :e.basis, :amount,
                    :amountCurrency, :cost, :costCurrency, :e.at, :e.by, :e.approver, :e.recordedAt,
                    :e.day, :e.periodStart, :e.eventId, :e.reservationId, :e.reverses)
            """)
    void insert(
            @BindMethods("e") LedgerEntry entry,
            @Bind("amount") BigDecimal amount,
            @Bind("amountCurrency") String amountCurrency,
            @Bind("cost") BigDecimal cost,
            @Bind("costCurrency") String costCurrency);

    @Override
    @SqlQuery("select * from ledger_entry where incident_id = :incident and event_id = :event and reverses is null")
    Optional<LedgerEntry> of(@Bind("incident") String incidentId, @Bind("event") String eventId);

    @Override
    @SqlQuery("select * from ledger_entry where incident_id = :incident order by recorded_at, id")
    List<LedgerEntry> of(@Bind("incident") String incidentId);
}
