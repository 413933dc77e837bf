package amends.storage;

import amends.casework.CaseHead;
import amends.casework.CaseLists;
import amends.casework.CaseQuery;
import amends.casework.CaseQuery.Order;
import amends.casework.CaseQuery.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists of incidents in SQL. The conditions are put together of fixed texts; what callers say is bound. Every list walks
 * along one index from the place where the last page ended, and what else is asked for is looked at here: a database that
 * is told more chooses another index at times, and passes everything that is closed.
 */
final class CaseListsSql implements CaseLists {

    private static final String COLUMNS = """
            select id, kind, domain, customer_id, '' as opening, '' as print, release, opened_at, created_at, version,
                   status, acknowledged, resolved_at, snoozed_until, due_at, next_change_at, plan_release, decision_id,
                   updated_at, board_at, problem, erased_at
            from incident
            """;

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** So many rows are read at once where some may not be asked for. */
    private static final int PART = 200;

    private final Handle handle;

    CaseListsSql(Handle handle) {
        this.handle = handle;
    }

    /** An id as bytes, whose order is the same in every database. */
    static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<CaseHead> list(CaseQuery query, Place after, int most) {
        List<CaseHead> found = new ArrayList<>();
        Place place = after;
        boolean more = true;
        while (more && found.size() < most) {
            List<CaseHead> part = part(new Statement(query, place), Math.max(most, PART));
            part.stream().filter(query::asksFor).limit(most - found.size()).forEach(found::add);
            more = part.size() == Math.max(most, PART);
            place = more ? query.place(part.get(part.size() - 1)) : place;
        }
        return found;
    }

    @Override
    public long open() {
        // Only what is not resolved has a place on the board, and the count needs no more than its index.
        return handle.createQuery("select count(*) from incident where board_at is not null")
                .mapTo(Long.class)
                .one();
    }

    private List<CaseHead> part(Statement statement, int most) {
        Query sql = handle.createQuery(statement.text());
        statement.values.forEach(sql::bind);
        return sql.bind("most", most)
                .registerRowMapper(ConstructorMapper.factory(CaseHead.class))
                .mapTo(CaseHead.class)
                .list();
    }

    /** One statement. */
    static final class Statement {
        final Map<String, Object> values = new TreeMap<>();
        private final List<String> conditions = new ArrayList<>();
        private final Order order;

        Statement(CaseQuery query, Place after) {
            this.order = query.order();
            switch (order) {
                case BOARD -> walk("board_at", after, BEGINNING);
                case CHANGED -> walk("updated_at", after, query.changedSince());
                case NEWEST -> newest(query, after);
                case ID -> ids(query.idPrefix(), after);
            }
        }

        private void walk(String column, Place after, Instant from) {
            if (after == null) {
                add(column + " >= :at", "at", from);
            } else {
                // The first comparison finds the place in the index, the others the incident among those alike.
                add(column + " >= :at", "at", after.at());
                add("(" + column + " > :at or id > :id)", "id", after.id());
            }
        }

        /** Each of these has an index with the newest first; one is enough to pass little. */
        private void newest(CaseQuery query, Place after) {
            if (query.customerId() != null) {
                add("customer_id = :customer", "customer", query.customerId());
            } else if (query.kind() != null) {
                add("kind = :kind", "kind", query.kind());
            } else if (query.domain() != null) {
                add("domain = :domain", "domain", query.domain());
            }
            add("created_at <= :at", "at", after == null ? END : after.at());
            if (after != null) {
                add("(created_at < :at or id < :id)", "id", after.id());
            }
        }

        private void ids(String prefix, Place after) {
            byte[] first = key(prefix);
            byte[] end = Arrays.copyOf(first, first.length + 1);
            // No byte of UTF-8 is that large.
            end[first.length] = (byte) 0xFF;
            add("id_key >= :first", "first", after == null ? first : key(after.id()));
            add("id_key < :end", "end", end);
            if (after != null) {
                conditions.add("id_key > :first");
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String text() {
            String by = switch (order) {
                case BOARD -> "board_at, id";
                case CHANGED -> "updated_at, id";
                case NEWEST -> "created_at desc, id desc";
                case ID -> "id_key";
            };
            return COLUMNS + "where " + String.join(" and ", conditions) + " order by " + by + " limit :most";
        }
    }
}
