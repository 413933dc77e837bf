package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.casework.CaseHead.Status;
import amends.casework.CaseQuery;
import amends.casework.CaseQuery.Order;
import amends.casework.CaseQuery.Place;
import amends.storage.CaseListsSql.Statement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the databases carry out lists: none looks at more rows because more incidents are closed. */
class ListPlansTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int CLOSED = 20_000;
    private static final int OPEN = 200;
    private static final int PAGE = 20;

    /** A page, what shares its place, and the rows of one end of an index that the other condition leaves out. */
    private static final int FEW = 300;

    private static final Set<Status> BOARD = EnumSet.of(Status.OPEN, Status.PAUSED);
    private static final Set<Status> ALL = EnumSet.allOf(Status.class);

    private static final List<Statement> LISTS = Stream.of(null, new Place(NOW.minusSeconds(5_000), "i10000"))
            .flatMap(after -> Stream.of(
                    new Statement(query(Order.BOARD, BOARD, null, null, null), after),
                    new Statement(query(Order.BOARD, Set.of(Status.OPEN), "test.Late", "test", null), after),
                    new Statement(query(Order.NEWEST, ALL, null, null, null), after),
                    new Statement(query(Order.NEWEST, Set.of(Status.RESOLVED), null, null, null), after),
                    new Statement(query(Order.NEWEST, ALL, "test.Rare", null, null), after),
                    new Statement(query(Order.NEWEST, ALL, null, "rare", null), after),
                    new Statement(query(Order.NEWEST, ALL, null, null, "c7"), after),
                    new Statement(query(Order.NEWEST, ALL, "test.Late", null, "c7"), after),
                    new Statement(query(Order.CHANGED, ALL, null, null, null), after),
                    new Statement(query(Order.CHANGED, ALL, "test.Late", "test", null), after),
                    new Statement(query(Order.ID, ALL, null, null, null), after)))
            .toList();

    private static CaseQuery query(Order order, Set<Status> statuses, String kind, String domain, String customer) {
        return new CaseQuery(
                order, statuses, kind, domain, customer, null, null, null, NOW.minusSeconds(10_000), "i10", NOW);
    }

    @Test
    void onPostgresqlEveryListWalksAlongAnIndex() {
        try (TestDatabase database = TestDatabase.postgres();
                Handle handle = filled(database)) {
            handle.execute("analyze incident");
            for (Statement list : LISTS) {
                String plan = explained(handle, "explain (analyze, costs off, timing off) ", list);
                assertThat(plan).contains("Index").doesNotContain("Seq Scan");
                assertThat(largest(plan, "Rows Removed by Filter: (\\d+)"))
                        .as(plan)
                        .isLessThan(FEW);
                assertThat(largest(plan, "actual rows=(\\d+)")).as(plan).isLessThan(FEW);
            }
        }
    }

    @Test
    void onH2EveryListWalksAlongAnIndex(@TempDir Path folder) {
        try (TestDatabase database = TestDatabase.h2File(folder);
                Handle handle = filled(database)) {
            handle.execute("analyze");
            for (Statement list : LISTS) {
                String plan = explained(handle, "explain analyze ", list);
                assertThat(plan).contains("incident_").doesNotContain("tableScan");
                assertThat(largest(plan, "scanCount: (\\d+)")).as(plan).isBetween(1, FEW);
            }
        }
    }

    private static String explained(Handle handle, String how, Statement list) {
        Query query = handle.createQuery(how + list.text()).bind("most", PAGE);
        list.values.forEach(query::bind);
        return list.text() + "\n" + String.join("\n", query.mapTo(String.class).list());
    }

    private static int largest(String plan, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(plan);
        int largest = 0;
        while (found.find()) {
            largest = Math.max(largest, Integer.parseInt(found.group(1)));
        }
        return largest;
    }

    /** Many closed incidents, and some open ones that are as old as any. */
    private static Handle filled(TestDatabase database) {
        Handle handle = Jdbi.open(database.database().pool());
        for (int from = 0; from < CLOSED + OPEN; from += 1_000) {
            insert(handle, from, Math.min(from + 1_000, CLOSED + OPEN));
        }
        return handle;
    }

    private static void insert(Handle handle, int from, int to) {
        var batch = handle.prepareBatch("""
                insert into incident (id, kind, domain, customer_id, opening, print, release, opened_at, created_at,
                                      version, status, acknowledged, plan_release, updated_at, board_at, id_key)
                values (:id, :kind, :domain, :customer, '', '', 'r', :at, :at, 0, :status, false, 'r', :at, :board, :key)
                """);
        for (int i = from; i < to; i++) {
            boolean open = i % ((CLOSED + OPEN) / OPEN) == 0;
            String id = "i%05d".formatted(i);
            batch.bind("id", id)
                    .bind("kind", i % 2_000 == 7 ? "test.Rare" : "test.Late")
                    .bind("domain", i % 2_000 == 9 ? "rare" : "test")
                    .bind("customer", "c" + i % 1_000)
                    .bind("at", NOW.minusSeconds(CLOSED + OPEN - i))
                    .bind("status", open ? "OPEN" : "RESOLVED")
                    .bind("board", open ? NOW.minusSeconds(i) : null)
                    .bind("key", CaseListsSql.key(id))
                    .add();
        }
        batch.execute();
    }
}
