package amends.storage;

import amends.casework.CaseEvent;
import amends.casework.CaseHead;
import amends.casework.Cases;
import amends.wire.HappeningWriter;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The incidents and their events in SQL. */
@RegisterConstructorMapper(CaseHead.class)
@RegisterConstructorMapper(CaseEvent.class)
interface CasesSql extends Cases, SqlObject {

    @Override
    @SqlQuery("select * from incident where id = :id")
    Optional<CaseHead> find(@Bind("id") String id);

    @Override
    @SqlQuery("select * from incident where id = :id for update")
    Optional<CaseHead> lock(@Bind("id") String id);

    /** Adds a row, unless there is one of that id. */
    String INSERT = """
            insert into incident (id, kind, domain, customer_id, opening, print, release, opened_at, created_at, version,
                                  status, acknowledged, resolved_at, snoozed_until, due_at, next_change_at,
                                  plan_release, decision_id, updated_at, board_at, id_key, problem, erased_at,
                                  watched_release)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /** Changes a row. */
    String UPDATE = """
            update incident
            set version = ?, status = ?, acknowledged = ?, resolved_at = ?, snoozed_until = ?, due_at = ?,
                next_change_at = ?, plan_release = ?, decision_id = ?, updated_at = ?, board_at = ?, problem = ?,
                watched_release = ?
            where id = ?
            """;

    /** Adds an event. */
    String APPEND = """
            insert into incident_event (incident_id, seq, id, type, sender, happened_at, recorded_at, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    default boolean add(CaseHead head) {
        int added = Bound.update(
                getHandle(),
                INSERT,
                head.id(),
                head.kind(),
                head.domain(),
                head.customerId(),
                head.opening(),
                head.print(),
                head.release(),
                head.openedAt(),
                head.createdAt(),
                head.version(),
                head.status(),
                head.acknowledged(),
                head.resolvedAt(),
                head.snoozedUntil(),
                head.dueAt(),
                head.nextChangeAt(),
                head.planRelease(),
                head.decisionId(),
                head.updatedAt(),
                head.boardAt(),
                CaseListsSql.key(head.id()),
                head.problem(),
                head.erasedAt(),
                head.watchedRelease());
        return added == 1;
    }

    @Override
    default void update(CaseHead head) {
        int unused = Bound.update(
                getHandle(),
                UPDATE,
                head.version(),
                head.status(),
                head.acknowledged(),
                head.resolvedAt(),
                head.snoozedUntil(),
                head.dueAt(),
                head.nextChangeAt(),
                head.planRelease(),
                head.decisionId(),
                head.updatedAt(),
                head.boardAt(),
                head.problem(),
                head.watchedRelease(),
                head.id());
    }

    @Override
    default void append(String id, CaseEvent event) {
        int unused = Bound.update(
                getHandle(),
                APPEND,
                id,
                event.seq(),
                event.id(),
                event.what().type(),
                event.by(),
                event.at(),
                event.recordedAt(),
                HappeningWriter.text(event.what()));
    }

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
