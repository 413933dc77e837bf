package amends.storage;

import amends.decision.Decision;
import amends.decision.DecisionLog;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The decisions in SQL. */
@RegisterConstructorMapper(Decision.class)
interface DecisionsSql extends DecisionLog {

    @Override
    @SqlUpdate("""
            insert into decision (id, incident_id, version, cause, release, clocks_release, as_of, due_at, made_at,
                                  situation, plan, next_change_at, erased_at)
            values (:id, :incidentId, :version, :cause, :release, :clocksRelease, :asOf, :dueAt, :at,
                    :situation, :plan, :nextChangeAt, :erasedAt)
            """)
    void add(@BindMethods Decision decision);

    @Override
    @SqlQuery("""
            select d.*, d.made_at as "at" from decision d where id = :id
            """)
    Optional<Decision> find(@Bind("id") String id);

    @Override
    @SqlQuery("""
            select d.*, d.made_at as "at" from decision d where incident_id = :incident order by id
            """)
    List<Decision> of(@Bind("incident") String incidentId);
}
