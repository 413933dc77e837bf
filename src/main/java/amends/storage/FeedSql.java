package amends.storage;

import amends.casework.CaseHead;
import amends.casework.Feed;
import amends.casework.FeedTail.Told;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What those who listen are told, in SQL. */
@RegisterConstructorMapper(FeedSql.Row.class)
interface FeedSql extends Feed, SqlObject {

    /** A row. */
    record Row(
            long id,
            String incidentId,
            String kind,
            String domain,
            long version,
            String type,
            Instant toldAt,
            String decisionId,
            CaseHead.Status status,
            Instant nextChangeAt,
            String body) {

        Told told() {
            return new Told(
                    id,
                    new Item(incidentId, kind, domain, version, type, toldAt, decisionId, status, nextChangeAt, body));
        }
    }

    /** Adds a row. */
    String INSERT = """
            insert into feed_item (incident_id, kind, domain, version, type, told_at, decision_id, status,
                                   next_change_at, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    default void tell(Item item) {
        int unused = Bound.update(
                getHandle(),
                INSERT,
                item.incidentId(),
                item.kind(),
                item.domain(),
                item.version(),
                item.type(),
                item.at(),
                item.decisionId(),
                item.status(),
                item.nextChangeAt(),
                item.body());
    }

    /** What was told after a place up to another, in order, so many at most. */
    @SqlQuery("select * from feed_item where id > :after and id <= :upTo order by id limit :most")
    List<Row> between(@Bind("after") long after, @Bind("upTo") long upTo, @Bind("most") int most);

    /** The newest, or 0. */
    @SqlQuery("select coalesce(max(id), 0) from feed_item")
    long newest();

    /** The oldest, or 0. */
    @SqlQuery("select coalesce(min(id), 0) from feed_item")
    long oldest();

    /**
     * Forgets some of what was told before an instant, the oldest first; never the newest, so that it stays known how far
     * places go.
     *
     * @return how much; none where nothing so old is left
     */
    @SqlUpdate("""
            delete from feed_item
            where id <= (select min(id) from feed_item) + 999 and id < (select max(id) from feed_item)
              and told_at < :before
            """)
    int forget(@Bind("before") Instant before);
}
