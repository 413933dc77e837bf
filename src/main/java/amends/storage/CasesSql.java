package amends.storage;

import amends.casework.CaseEvent;
import amends.casework.CaseHead;
import amends.casework.Cases;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The incidents and their events in SQL. */
@RegisterConstructorMapper(CaseHead.class)
@RegisterConstructorMapper(CaseEvent.class)
interface CasesSql extends Cases {

    @Override
    @SqlQuery("select * from incident where id = :id")
    Optional<CaseHead> find(@Bind("id") String id);

    @Override
    @SqlQuery("select * from incident where id = :id for update")
    Optional<CaseHead> lock(@Bind("id") String id);

    @Override
    default boolean add(CaseHead head) {
        return insert(head, CaseListsSql.key(head.id())) == 1;
    }

    /** How many rows were added: none where there is one of that id. */
    @SqlUpdate("""
            insert into incident (id, kind, domain, customer_id, opening, print, release, opened_at, created_at, version,
                                  status, acknowledged, resolved_at, snoozed_until, due_at, next_change_at,
                                  plan_release, decision_id, updated_at, board_at, id_key, problem, erased_at,
                                  watched_release)
            values (:id, :kind, :domain, :customerId, :opening, :print, :release, :openedAt, :createdAt, :version,
                    :status, :acknowledged, :resolvedAt, :snoozedUntil, :dueAt, :nextChangeAt,
                    :planRelease, :decisionId, :updatedAt, :boardAt, :idKey, :problem, :erasedAt, :watchedRelease)
            on conflict do nothing
            """)
    int insert(@BindMethods CaseHead head, @Bind("idKey") byte[] idKey);

    @Override
    @SqlUpdate("""
            update incident
            set version = :version, status = :status, acknowledged = :acknowledged, resolved_at = :resolvedAt,
                snoozed_until = :snoozedUntil, due_at = :dueAt, next_change_at = :nextChangeAt,
                plan_release = :planRelease, decision_id = :decisionId, updated_at = :updatedAt,
                board_at = :boardAt, problem = :problem, watched_release = :watchedRelease
            where id = :id
            """)
    void update(@BindMethods CaseHead head);

    @Override
    default void append(String id, CaseEvent event) {
        insert(id, event.what().type(), event);
    }

    /** Adds an event. */
    @SqlUpdate("""
            insert into incident_event (incident_id, seq, id, type, sender, happened_at, recorded_at, body)
            values (:incident, :seq, :id, :type, :by, :at, :recordedAt, :what)
            """)
    void insert(@Bind("incident") String incident, @Bind("type") String type, @BindMethods CaseEvent event);

    @Override
    @SqlQuery("""
            select seq, id, sender as "by", happened_at as "at", recorded_at, body as what
            from incident_event
            where incident_id = :id
            order by seq
            """)
    List<CaseEvent> events(@Bind("id") String id);

    @Override
    default String anotherWatchedRelease(String release) {
        String later = firstWatchedRelease(release);
        if (later != null) {
            return later;
        }
        String first = firstWatchedRelease("");
        return release.equals(first) ? null : first;
    }

    /** The first release after one; by the index, past whatever many incidents have it. */
    @SqlQuery("select min(watched_release) from incident where watched_release > :after")
    String firstWatchedRelease(@Bind("after") String after);

    @Override
    @SqlQuery("""
            select id from incident where watched_release = :release and id > :after order by id limit :most
            """)
    List<String> watched(@Bind("release") String release, @Bind("after") String after, @Bind("most") int most);
}
