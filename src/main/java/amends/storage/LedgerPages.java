package amends.storage;

import amends.ledger.LedgerBook.Filter;
import amends.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Pages of the ledger. Only what is asked for stands in the SQL, so that the index of it can be used. */
final class LedgerPages {

    private LedgerPages() {}

    /** The entries of a filter, those given last first. */
    static List<LedgerEntry> find(Handle handle, Filter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> where = new ArrayList<>();
        add(where, values, "customer_id = :customer", "customer", filter.customerId());
        add(where, values, "domain = :domain", "domain", filter.domain());
        add(where, values, "incident_id = :incident", "incident", filter.incidentId());
        add(where, values, "given_at >= :from", "from", filter.from());
        add(where, values, "given_at < :to", "to", filter.to());
        if (filter.before() != null) {
            add(
                    where,
                    values,
                    "(given_at < :at or (given_at = :at and id < :id))",
                    "at",
                    filter.before().at());
            values.put("id", filter.before().id());
        }
        String condition = where.isEmpty() ? "" : "where " + String.join(" and ", where);
        try (Query query = handle.createQuery(
                "select * from ledger_entry " + condition + " order by given_at desc, id desc limit :most")) {
            return query.bindMap(values)
                    .bind("most", filter.most())
                    .map(new LedgerRows.OfEntry())
                    .list();
        }
    }

    private static void add(
            List<String> where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }
}
