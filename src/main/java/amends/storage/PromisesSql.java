package amends.storage;

import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import amends.reports.PromiseBook;
import amends.reports.PromiseClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The clocks of promises in SQL. */
@RegisterConstructorMapper(PromiseClock.class)
@RegisterConstructorMapper(PromiseBook.Count.class)
@RegisterConstructorMapper(PromiseBook.SortCount.class)
@RegisterConstructorMapper(PromisesSql.Sum.class)
interface PromisesSql extends PromiseBook, SqlObject {

    /** What was spent, as it stands in a row. */
    record Sum(String kind, LocalDate day, Basis basis, BigDecimal cost, String currency) {}

    @Override
    @SqlQuery("select * from promise_clock where incident_id = :id order by started_at, promise")
    List<PromiseClock> of(@Bind("id") String incidentId);

    /** Adds a row. */
    String INSERT = """
            insert into promise_clock (incident_id, promise, started_at, kind, domain, target_at, due_at, due_day, met_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    default void add(List<PromiseClock> clocks) {
        Bound.batch(
                getHandle(),
                INSERT,
                clocks.stream()
                        .map(clock -> new Object[] {
                            clock.incidentId(),
                            clock.promise(),
                            clock.startedAt(),
                            clock.kind(),
                            clock.domain(),
                            clock.targetAt(),
                            clock.dueAt(),
                            clock.dueDay(),
                            clock.metAt()
                        })
                        .toList());
    }

    @Override
    @SqlUpdate("""
            update promise_clock set target_at = :targetAt, due_at = :dueAt, due_day = :dueDay, met_at = :metAt
            where incident_id = :incidentId and promise = :promise and started_at = :startedAt
            """)
    void update(@BindMethods PromiseClock clock);

    @Override
    @SqlUpdate("""
            delete from promise_clock
            where incident_id = :incidentId and promise = :promise and started_at = :startedAt
            """)
    void remove(@BindMethods PromiseClock clock);

    @Override
    @SqlQuery("""
            select kind, due_day as "day", count(*) as promised,
                   count(*) filter (where met_at <= due_at) as kept,
                   count(*) filter (where met_at <= target_at) as kept_inside_target,
                   count(*) filter (where met_at is null and due_at >= :now) as running
            from promise_clock
            where due_day >= :from and due_day < :to and (cast(:kind as varchar) is null or kind = :kind)
            group by kind, due_day
            order by kind, due_day
            """)
    List<Count> counts(@BindMethods Range range, @Bind("now") Instant now);

    @Override
    @SqlQuery("""
            select kind, promise, due_day as "day", count(*) as promised,
                   count(*) filter (where met_at <= due_at) as kept,
                   count(*) filter (where met_at <= target_at) as kept_inside_target,
                   count(*) filter (where met_at is null and due_at >= :now) as running
            from promise_clock
            where due_day >= :from and due_day < :to and (cast(:kind as varchar) is null or kind = :kind)
            group by kind, promise, due_day
            order by kind, promise, due_day
            """)
    List<SortCount> countsBySort(@BindMethods Range range, @Bind("now") Instant now);

    @Override
    default List<Spend> spent(Range range) {
        return sums(range).stream()
                .map(sum -> new Spend(
                        sum.kind(),
                        sum.day(),
                        sum.basis(),
                        new Money(sum.cost(), Currency.getInstance(sum.currency()))))
                .toList();
    }

    /** What was given, by kind, day, basis and currency. */
    @SqlQuery("""
            select kind, given_day as "day", basis, sum(cost) as cost, cost_currency as currency
            from ledger_entry
            where given_day >= :from and given_day < :to and cost is not null
              and (cast(:kind as varchar) is null or kind = :kind)
            group by kind, given_day, basis, cost_currency
            order by kind, given_day
            """)
    List<Sum> sums(@BindMethods Range range);
}
