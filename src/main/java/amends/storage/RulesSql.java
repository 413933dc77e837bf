package amends.storage;

import amends.reports.RuleBook;
import amends.reports.RuleName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** How often rules fired, in SQL. Names that are longer than their columns are cut, as ids of decisions are. */
@RegisterConstructorMapper(RuleBook.Count.class)
interface RulesSql extends RuleBook, SqlObject {

    /** Adds a mark, unless it is there. */
    String MARK = """
            insert into rule_mark (week, policy, rule, recommended, incident_id) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /** Adds a row to count in, unless it is there. */
    String BEGIN =
            "insert into rule_evaluations (week, policy, rule, times) values (?, ?, ?, 0) on conflict do nothing";

    /** Counts. */
    String COUNT = "update rule_evaluations set times = times + ? where week = ? and policy = ? and rule = ?";

    @Override
    default void mark(String incidentId, LocalDate week, Collection<RuleName> fired, Collection<RuleName> recommended) {
        List<Object[]> rows = new ArrayList<>();
        fired.forEach(one -> rows.add(new Object[] {week, policy(one), rule(one), false, incidentId}));
        recommended.forEach(one -> rows.add(new Object[] {week, policy(one), rule(one), true, incidentId}));
        Bound.batch(getHandle(), MARK, rows);
    }

    @Override
    default void overridden(String incidentId, String eventId, LocalDate week, RuleName rule) {
        addOverride(incidentId, eventId, week, policy(rule), rule(rule));
    }

    /** Adds an override. */
    @SqlUpdate("""
            insert into rule_override (incident_id, event_id, week, policy, rule)
            values (:incident, :event, :week, :policy, :rule)
            """)
    void addOverride(
            @Bind("incident") String incidentId,
            @Bind("event") String eventId,
            @Bind("week") LocalDate week,
            @Bind("policy") String policy,
            @Bind("rule") String rule);

    @Override
    @SqlUpdate("delete from rule_override where incident_id = :incident and event_id = :event")
    void undone(@Bind("incident") String incidentId, @Bind("event") String eventId);

    @Override
    default void evaluated(LocalDate week, SortedMap<RuleName, Long> times) {
        times.forEach((one, many) -> {
            Object[] values = {many, week, policy(one), rule(one)};
            if (Bound.update(getHandle(), COUNT, values) == 0) {
                int unused = Bound.update(getHandle(), BEGIN, week, policy(one), rule(one))
                        + Bound.update(getHandle(), COUNT, values);
            }
        });
    }

    @Override
    @SqlQuery("""
            select week, policy, rule, case when recommended then 'RECOMMENDED' else 'FIRED' end as sort, count(*) as times
            from rule_mark where week >= :from and week < :to group by week, policy, rule, recommended
            union all
            select week, policy, rule, 'OVERRIDDEN' as sort, count(*) as times
            from rule_override where week >= :from and week < :to group by week, policy, rule
            union all
            select week, policy, rule, 'EVALUATED' as sort, times
            from rule_evaluations where week >= :from and week < :to
            """)
    List<Count> counts(@BindMethods Weeks weeks);

    private static String policy(RuleName one) {
        return DecisionRows.cut(one.policy());
    }

    private static String rule(RuleName one) {
        return DecisionRows.cut(one.rule());
    }
}
