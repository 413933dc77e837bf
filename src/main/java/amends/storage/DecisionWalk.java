package amends.storage;

import amends.decision.DecisionQuery;
import amends.wire.PlanMarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A way along one index of decisions from some place on. What else is asked for is looked at in what was walked past, of
 * which there is a bounded number: a database that is told more chooses another way at times, and one without a bound
 * looks at everything when little is found. The texts are fixed; what callers say is bound.
 */
final class DecisionWalk {

    private static final String HEAD = """
            id, incident_id, version, kind, domain, customer_id, subject, cause, release, clocks_release, as_of, due_at,
            made_at, micros, fired, asked_by, trace_id, null as situation, null as plan, next_change_at, masked, erased_at
            """;

    private final Map<String, Object> values = new TreeMap<>();
    private final List<String> along = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final boolean newestFirst;
    private final String column;

    /** @param from the id from which to go on, or null for the beginning */
    DecisionWalk(DecisionQuery query, String from, boolean newestFirst) {
        this.newestFirst = newestFirst;
        this.column = way(query);
        if (from != null) {
            along(newestFirst ? "id < :from" : "id > :from", "from", from);
        }
        if (query.madeFrom() != null) {
            along("id >= :madeFrom", "madeFrom", first(query.madeFrom()));
        }
        if (query.madeTo() != null) {
            along("id < :madeTo", "madeTo", first(query.madeTo()));
        }
        filter("domain = :domain", "domain", query.domain());
        filter("release = :release", "release", query.release());
        filter(
                "cause = :cause",
                "cause",
                query.cause() == null ? null : query.cause().name());
        filter("asked_by = :askedBy", "askedBy", query.askedBy());
        filter("trace_id = :trace", "trace", query.traceId());
        filter("as_of >= :asOfFrom", "asOfFrom", query.asOfFrom());
        filter("as_of < :asOfTo", "asOfTo", query.asOfTo());
        // The end of a line is looked for too: a name may begin as another does.
        filter("fired || :line like :rule escape '!'", "rule", query.rule() == null ? null : fired(query.rule()));
        filter(
                "plan like :recommended escape '!'",
                "recommended",
                query.recommended() == null ? null : recommended(query.recommended()));
        if (query.rule() != null) {
            values.put("line", "\n");
        }
    }

    /** The index that finds least, by its first column; null for that of the ids alone. */
    private String way(DecisionQuery query) {
        String chosen = null;
        if (query.incident() != null) {
            chosen = choose(chosen, "subject", DecisionRows.cut(query.incident()));
        }
        if (query.customerId() != null) {
            chosen = choose(chosen, "customer_id", DecisionRows.cut(query.customerId()));
        }
        if (query.kind() != null) {
            chosen = choose(chosen, "kind", query.kind());
        }
        return chosen;
    }

    private String choose(String chosen, String name, String value) {
        values.put(name, value);
        (chosen == null ? along : filters).add(name + " = :" + name);
        return chosen == null ? name : chosen;
    }

    private void along(String condition, String name, Object value) {
        along.add(condition);
        values.put(name, value);
    }

    private void filter(String condition, String name, Object value) {
        if (value != null) {
            filters.add(condition);
            values.put(name, value);
        }
    }

    /** The first id of an instant: the ids of version 7 begin with the milliseconds. */
    static String first(Instant instant) {
        long millis = Math.max(0, Math.min(instant.toEpochMilli(), (1L << 48) - 1));
        return new UUID(millis << 16, 0).toString();
    }

    private static String fired(String rule) {
        return "%\t" + escaped(rule) + "\n%";
    }

    private static String recommended(String name) {
        return "%" + escaped(PlanMarks.named(name)) + "%" + escaped(PlanMarks.AFTER_RECOMMENDATIONS) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    boolean isFiltered() {
        return !filters.isEmpty();
    }

    Map<String, Object> values() {
        return values;
    }

    private String walked(String columns) {
        String where = along.isEmpty() ? "" : " where " + String.join(" and ", along);
        return "select " + columns + " from decision" + where + " order by " + order() + " limit :looked";
    }

    /** H2 walks along an index only if the order names all its columns. */
    private String order() {
        String way = newestFirst ? " desc" : "";
        return (column == null ? "" : column + way + ", ") + "id" + way;
    }

    /** What is found. */
    String text() {
        String where = filters.isEmpty() ? "" : " where " + String.join(" and ", filters);
        return "select " + (newestFirst ? HEAD : "*") + " from (" + walked("*") + ") walked" + where + " order by "
                + order() + " limit :most";
    }

    /** How many were looked at, and the last of them. */
    String endText() {
        return "select count(*) as looked, " + (newestFirst ? "min" : "max") + "(id) as last from (" + walked("id")
                + ") walked";
    }
}
