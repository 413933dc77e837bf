package amends.storage;

import amends.incident.LedgerSnapshot;
import amends.ledger.LedgerBook;
import amends.ledger.LedgerEntry;
import amends.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was given, in SQL. */
@RegisterConstructorMapper(LedgerSnapshot.Given.class)
@RegisterConstructorMapper(LedgerSql.Sum.class)
interface LedgerSql extends LedgerBook {

    /** A sum in one currency. */
    record Sum(BigDecimal amount, String currency) {

        Money money() {
            Currency unit = Currency.getInstance(currency);
            return new Money(amount.setScale(unit.getDefaultFractionDigits()), unit);
        }
    }

    @Override
    default LedgerSnapshot snapshot(String customerId, Instant since, String domain, Instant periodStart) {
        List<LedgerSnapshot.Given> given = customerId == null ? List.of() : given(customerId, since);
        List<Sum> spent = periodStart == null ? List.of() : spent(domain, periodStart);
        return new LedgerSnapshot(given, spent.isEmpty() ? null : spent.get(0).money());
    }

    /** Goodwill that a customer got. */
    @SqlQuery("""
            select remedy, given_at as "at" from ledger_entry
            where customer_id = :customer and given_at >= :since and basis = 'GOODWILL'
            order by given_at
            """)
    List<LedgerSnapshot.Given> given(@Bind("customer") String customer, @Bind("since") Instant since);

    /** What goodwill cost in a domain, by currency. */
    @SqlQuery("""
            select sum(cost) as amount, cost_currency as currency from ledger_entry
            where domain = :domain and given_at >= :start and basis = 'GOODWILL' and cost is not null
            group by cost_currency
            """)
    List<Sum> spent(@Bind("domain") String domain, @Bind("start") Instant start);

    @Override
    default void enter(LedgerEntry entry) {
        insert(
                entry,
                entry.amount() == null ? null : entry.amount().amount(),
                entry.amount() == null ? null : entry.amount().currency().getCurrencyCode(),
                entry.cost() == null ? null : entry.cost().amount(),
                entry.cost() == null ? null : entry.cost().currency().getCurrencyCode());
    }

    /** Adds an entry. */
    @SqlUpdate("""
            insert into ledger_entry (id, incident_id, customer_id, domain, kind, remedy, basis, amount,
                                      amount_currency, cost, cost_currency, given_at, sender, approver)
            values (:e.id, :e.incidentId, :e.customerId, :e.domain, :e.kind, :e.remedy, :e.basis, :amount,
                    :amountCurrency, :cost, :costCurrency, :e.at, :e.by, :e.approver)
            """)
    void insert(
            @BindMethods("e") LedgerEntry entry,
            @Bind("amount") BigDecimal amount,
            @Bind("amountCurrency") String amountCurrency,
            @Bind("cost") BigDecimal cost,
            @Bind("costCurrency") String costCurrency);
}
