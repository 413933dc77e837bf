package amends.storage;

import amends.reports.OverrideBook;
import amends.reports.PromiseBook.Range;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was done otherwise than recommended, in SQL. */
@RegisterConstructorMapper(OverrideBook.Times.class)
interface OverridesSql extends OverrideBook {

    @Override
    @SqlUpdate("""
            insert into override_told (incident_id, event_id, kind, action, reason, told_day)
            values (:incidentId, :eventId, :kind, :action, :reason, :day)
            """)
    void told(@BindMethods Told told);

    @Override
    @SqlUpdate("delete from override_told where incident_id = :incident and event_id = :event")
    void forget(@Bind("incident") String incidentId, @Bind("event") String eventId);

    @Override
    @SqlQuery("""
            select kind, action, reason, count(*) as times from override_told
            where told_day >= :from and told_day < :to and (cast(:kind as varchar) is null or kind = :kind)
            group by kind, action, reason
            order by kind, action, reason
            """)
    List<Times> times(@BindMethods Range range);
}
