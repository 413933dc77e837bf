package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.stream.Ear;
import amends.http.stream.Ear.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes on one PostgreSQL, load on all of them, one killed: every deadline is seen to once and in time. */
class SeveralNodesTest {

    private static final int NODES = 3;

    /** A resolve promise of 30 minutes is breached a second later; then the plan changes. */
    private static final Duration UNTIL_CHANGE = Duration.ofMinutes(30).plusSeconds(1);

    /** What a process that is killed had taken is taken over within this. */
    private static final Duration MOST_LATE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void everyDeadlineIsSeenToOnceAndInTimeWhenAProcessIsKilled() throws Exception {
        run(60, 10, 5);
    }

    @Test
    @Tag("stress")
    void manyDeadlinesAreSeenToOnceAndInTimeWhenAProcessIsKilled() throws Exception {
        run(5_000, 120, 60);
    }

    /**
     * Has deadlines come due over some time, and kills a process in the middle.
     *
     * @param each how many incidents are opened at each process
     * @param after how many seconds after the start the first comes due
     * @param over over how many seconds they come due
     */
    private void run(int each, int after, int over) throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            List<ServiceProcess> nodes = start(postgres.url());
            try {
                Jdbi database = Jdbi.create(postgres.url(), "postgres", "");
                Instant first = database.withHandle(handle -> handle.createQuery("select now()")
                                .mapTo(Instant.class)
                                .one())
                        .plusSeconds(after);
                try (Ear ear = Ear.to(nodes.get(0).caller().uri(), "", null)) {
                    ExecutorService senders = Executors.newFixedThreadPool(NODES);
                    for (int node = 0; node < NODES; node++) {
                        Caller caller = nodes.get(node).caller();
                        String name = "n" + node + "-";
                        senders.execute(() -> open(caller, name, each, first, over));
                    }
                    Set<String> heard = new HashSet<>();
                    while (!isDone(heard, database)) {
                        Heard told = ear.next();
                        if ("deadline".equals(told.event())) {
                            assertThat(heard.add(incident(told)))
                                    .as("told once: " + told)
                                    .isTrue();
                            if (heard.size() == NODES * each / 3) {
                                nodes.get(NODES - 1).close();
                            }
                        }
                    }
                    senders.shutdown();
                }
                compare(database, NODES * each);
            } finally {
                nodes.forEach(ServiceProcess::close);
            }
        }
    }

    private List<ServiceProcess> start(String database) {
        List<CompletableFuture<ServiceProcess>> starting = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            Path own = folder.resolve("node" + node);
            starting.add(CompletableFuture.supplyAsync(() -> start(own, database)));
        }
        return starting.stream().map(CompletableFuture::join).toList();
    }

    private static ServiceProcess start(Path own, String database) {
        try {
            Files.createDirectories(own);
            return ServiceProcess.start(own, own.resolve("data"), database);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens incidents, and has something happen to another one all the while. */
    private void open(Caller caller, String name, int each, Instant first, int over) {
        for (int i = 0; i < each; i++) {
            Instant due = first.plusSeconds((long) i * over / each);
            String body = "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"" + name + i
                    + "\", \"course\": \"main\", \"openedAt\": \""
                    + due.minus(UNTIL_CHANGE).truncatedTo(ChronoUnit.SECONDS) + "\"}}";
            try {
                if (i == 0) {
                    caller.open(name + "quiet");
                }
                HttpResponse<String> opened = caller.post("/v1/incidents", body);
                // One that was opened after the instant has nothing to wait for.
                if (opened.statusCode() == 201 && Caller.json(opened).hasNonNull("nextChangeAt")) {
                    acknowledged.add(name + i);
                }
                caller.event(name + "quiet", "event" + i);
            } catch (Exception e) {
                // Killed.
                return;
            }
        }
    }

    /** Whether every deadline has been heard of that there is. */
    private boolean isDone(Set<String> heard, Jdbi database) {
        return !heard.isEmpty() && heard.containsAll(acknowledged) && number(database, """
                        select count(*) from scheduled_tasks
                        where task_name = 'look-again' and task_instance not like '%quiet@%'
                        """) == 0;
    }

    private static String incident(Heard told) throws Exception {
        JsonNode data = new JsonMapper().readTree(told.data());
        return data.get("incident").textValue();
    }

    private void compare(Jdbi database, int asked) {
        assertThat(number(database, "select count(*) from incident")).isLessThanOrEqualTo((long) asked + NODES);
        assertThat(acknowledged).hasSizeGreaterThan(asked / 3);
        assertThat(number(database, """
                        select count(*) from decision o
                        where o.cause = 'OPENED' and o.next_change_at is not null and o.incident_id not like '%quiet'
                          and (select count(*) from decision d
                               where d.incident_id = o.incident_id and d.cause = 'DEADLINE'
                                 and d.due_at = o.next_change_at) <> 1
                        """))
                .as("incidents whose deadline was not seen to once")
                .isZero();
        long late = number(
                database,
                "select max(extract(epoch from made_at - due_at))::bigint from decision where cause = 'DEADLINE'");
        System.out.println(number(database, "select count(*) from decision where cause = 'DEADLINE'")
                + " deadlines; the latest by " + late + " s, "
                + number(database, """
                        select count(*) from decision where cause = 'DEADLINE' and made_at - due_at > interval '1 second'
                        """)
                + " by more than one");
        assertThat(late).isLessThanOrEqualTo(MOST_LATE.toSeconds());
    }

    private static long number(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
