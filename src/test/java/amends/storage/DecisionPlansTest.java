package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.decision.DecisionQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the databases carry out lists of decisions: none looks at more decisions because there are more of them. */
class DecisionPlansTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final int DECISIONS = 20_000;
    private static final int LOOKED_AT = 200;

    /** What may be looked at, and one to see that there is more. */
    private static final int FEW = LOOKED_AT + 2;

    private static final List<DecisionWalk> WALKS = Stream.of(null, id(10_000))
            .flatMap(from -> Stream.of(true, false)
                    .flatMap(newestFirst -> Stream.of(
                                    query(null, null, null, null),
                                    query("test.Late", null, null, null),
                                    query("test.Rare", null, null, null),
                                    query("test.Late", "c7", null, null),
                                    query(null, null, "s7", null),
                                    query(null, null, null, "t19999"),
                                    query("test.Late", null, null, "t19999"))
                            .map(query -> new DecisionWalk(query, from, newestFirst))))
            .toList();

    private static DecisionQuery query(String kind, String customer, String incident, String trace) {
        return new DecisionQuery(
                kind,
                null,
                customer,
                incident,
                null,
                null,
                trace == null ? null : "appetizer",
                null,
                null,
                trace,
                START,
                START.plusMillis(DECISIONS - 100),
                null,
                null);
    }

    private static String id(int i) {
        return new UUID((START.plusMillis(i).toEpochMilli() << 16) | 0x7000, i).toString();
    }

    @Test
    void onPostgresqlEveryListWalksAlongAnIndexAndEnds() {
        try (TestDatabase database = TestDatabase.postgres();
                Handle handle = filled(database)) {
            handle.execute("analyze decision");
            for (DecisionWalk walk : WALKS) {
                for (String text : List.of(walk.text(), walk.endText())) {
                    String plan = explained(handle, "explain (analyze, costs off, timing off) ", walk, text);
                    assertThat(plan).contains("Index").doesNotContain("Seq Scan");
                    assertThat(largest(plan, "Rows Removed by Filter: (\\d+)"))
                            .as(plan)
                            .isLessThan(FEW);
                    assertThat(largest(plan, "actual rows=(\\d+)")).as(plan).isLessThan(FEW);
                }
            }
        }
    }

    @Test
    void onH2EveryListWalksAlongAnIndexAndEnds(@TempDir Path folder) {
        try (TestDatabase database = TestDatabase.h2File(folder);
                Handle handle = filled(database)) {
            handle.execute("analyze");
            for (DecisionWalk walk : WALKS) {
                for (String text : List.of(walk.text(), walk.endText())) {
                    String plan = explained(handle, "explain analyze ", walk, text);
                    assertThat(plan).doesNotContain("tableScan");
                    assertThat(largest(plan, "scanCount: (\\d+)")).as(plan).isBetween(1, FEW);
                }
            }
        }
    }

    private static String explained(Handle handle, String how, DecisionWalk walk, String text) {
        Query query = handle.createQuery(how + text).bind("looked", LOOKED_AT);
        if (text.contains(":most")) {
            query.bind("most", 20);
        }
        walk.values().forEach((name, value) -> {
            if (text.contains(":" + name)) {
                query.bind(name, value);
            }
        });
        return text + "\n" + String.join("\n", query.mapTo(String.class).list());
    }

    private static int largest(String plan, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(plan);
        int largest = 0;
        while (found.find()) {
            largest = Math.max(largest, Integer.parseInt(found.group(1)));
        }
        return largest;
    }

    private static Handle filled(TestDatabase database) {
        Handle handle = Jdbi.open(database.database().pool());
        for (int from = 0; from < DECISIONS; from += 1_000) {
            insert(handle, from, from + 1_000);
        }
        return handle;
    }

    private static void insert(Handle handle, int from, int to) {
        var batch = handle.prepareBatch("""
                insert into decision (id, version, kind, domain, customer_id, subject, cause, release, clocks_release,
                                      as_of, made_at, micros, fired, trace_id, situation, plan)
                values (:id, 0, :kind, 'test', :customer, :subject, 'ASKED', 'r', 'r', :at, :at, 1, '', :trace, '{}', '{}')
                """);
        for (int i = from; i < to; i++) {
            batch.bind("id", id(i))
                    .bind("kind", i % 2_000 == 7 ? "test.Rare" : "test.Late")
                    .bind("customer", "c" + i % 1_000)
                    .bind("subject", "s" + i % 500)
                    .bind("at", START.plusMillis(i))
                    .bind("trace", "t" + i)
                    .add();
        }
        batch.execute();
    }
}
