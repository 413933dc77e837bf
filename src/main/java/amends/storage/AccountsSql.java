package amends.storage;

import amends.ledger.Account;
import amends.ledger.BurnDown;
import amends.ledger.LedgerBook;
import amends.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The sums that those lock who give. */
@RegisterConstructorMapper(AccountsSql.DaySum.class)
interface AccountsSql extends LedgerBook {

    @Override
    default void lock(String customerId, String remedy) {
        make(customerId, remedy);
        locked(customerId, remedy);
    }

    /** Makes a customer's account where there is none. */
    @SqlUpdate("""
            insert into customer_account (customer_id, remedy, given) values (:customer, :remedy, 0)
            on conflict do nothing
            """)
    void make(@Bind("customer") String customerId, @Bind("remedy") String remedy);

    /** Locks a customer's account. */
    @SqlQuery("select given from customer_account where customer_id = :customer and remedy = :remedy for update")
    long locked(@Bind("customer") String customerId, @Bind("remedy") String remedy);

    /** Counts in a customer's account. */
    @SqlUpdate("""
            update customer_account set given = given + :more where customer_id = :customer and remedy = :remedy
            """)
    void addTo(@Bind("customer") String customerId, @Bind("remedy") String remedy, @Bind("more") long more);

    @Override
    default Money lock(Account account) {
        String currency = account.budget().goodwill().currency().getCurrencyCode();
        make(account, currency);
        return new Money(locked(account, currency), account.budget().goodwill().currency());
    }

    /** Makes a budget's account where there is none, with what was spent before there was a budget. */
    @SqlUpdate("""
            insert into budget_account (domain, per, period_start, currency, spent)
            select cast(:domain as varchar), cast(:per as varchar), cast(:start as date), cast(:currency as varchar),
                   coalesce(sum(cost), 0)
            from ledger_entry
            where domain = :domain and given_at >= :from and given_at < :to and basis = 'GOODWILL'
              and cost_currency = :currency
            on conflict do nothing
            """)
    void make(@BindMethods Account account, @Bind("currency") String currency);

    /** Locks a budget's account. */
    @SqlQuery("""
            select spent from budget_account
            where domain = :domain and per = :per and period_start = :start and currency = :currency
            for update
            """)
    BigDecimal locked(@BindMethods Account account, @Bind("currency") String currency);

    /** Counts in a budget's account. */
    @SqlUpdate("""
            update budget_account set spent = spent + :more
            where domain = :domain and per = :per and period_start = :start and currency = :currency
            """)
    void addTo(@BindMethods Account account, @Bind("more") BigDecimal more, @Bind("currency") String currency);

    @Override
    default Money spent(Account account) {
        return new Money(
                spent(account, account.budget().goodwill().currency().getCurrencyCode()),
                account.budget().goodwill().currency());
    }

    /** What was spent in a budget's period; where nobody made an account yet, by the entries. */
    @SqlQuery("""
            select coalesce(
                (select spent from budget_account
                 where domain = :domain and per = :per and period_start = :start and currency = :currency),
                (select sum(cost) from ledger_entry
                 where domain = :domain and given_at >= :from and given_at < :to and basis = 'GOODWILL'
                   and cost_currency = :currency),
                0)
            """)
    BigDecimal spent(@BindMethods Account account, @Bind("currency") String currency);

    /** What was spent on a day, as it stands in a row. */
    record DaySum(LocalDate day, BigDecimal cost) {}

    @Override
    default List<BurnDown.Day> days(Account account) {
        Currency currency = account.budget().goodwill().currency();
        return days(account, currency.getCurrencyCode()).stream()
                .map(sum -> new BurnDown.Day(sum.day(), new Money(sum.cost(), currency)))
                .toList();
    }

    /** The same as numbers. */
    @SqlQuery("""
            select given_day as "day", sum(cost) as cost from ledger_entry
            where domain = :domain and given_at >= :from and given_at < :to and basis = 'GOODWILL'
              and cost_currency = :currency
            group by given_day
            order by given_day
            """)
    List<DaySum> days(@BindMethods Account account, @Bind("currency") String currency);

    @Override
    default Money reserved(Account account, Instant now) {
        return reserved(account, null, now);
    }

    /** What is reserved in a budget's period for other incidents than one. */
    default Money reserved(Account account, String incidentId, Instant now) {
        return new Money(
                reserved(account, account.budget().goodwill().currency().getCurrencyCode(), incidentId, now),
                account.budget().goodwill().currency());
    }

    /** The same as a number. */
    @SqlQuery("""
            select coalesce(sum(cost), 0) from reservation
            where domain = :domain and expires_at > :now and state in ('WAITING', 'HELD')
              and period_start = :start and cost_currency = :currency and incident_id <> coalesce(:incident, '')
            """)
    BigDecimal reserved(
            @BindMethods Account account,
            @Bind("currency") String currency,
            @Bind("incident") String incidentId,
            @Bind("now") Instant now);
}
