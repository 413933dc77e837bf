package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in the middle of evaluations: every decision that was told of is found afterwards. */
class DecisionCrashTest {

    private static final int SENDERS = 6;
    private static final long SEED = 20_261_122;
    private static final String REQUEST = """
            {"incident": {"kind": "test.Late", "id": "T-1", "course": "main", "delayMinutes": 21},
             "customer": {"id": "c-17"}, "asOf": "2026-11-22T19:31:00Z"}
            """;

    private final Random random = new Random(SEED);
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void aServiceOnH2ThatIsKilledLosesNoDecision() throws Exception {
        kill(null, 2, 300);
    }

    @Test
    void aServiceOnPostgresqlThatIsKilledLosesNoDecision() throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            kill(postgres.url(), 1, 300);
        }
    }

    @Test
    void decisionsAreToldAndFoundWhileTheDatabaseIsGoneAndKilledThenTheyAreFoundAfterwards() throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            try (ServiceProcess service = start(postgres.url())) {
                evaluate(service.caller());
                postgres.kill();
                for (int i = 0; i < 50; i++) {
                    evaluate(service.caller());
                }
                compare(service.caller(), new ArrayList<>(told).subList(1, told.size()));
            }
            postgres.startAgain();
            try (ServiceProcess service = start(postgres.url())) {
                compare(service.caller(), told);
            }
        }
    }

    @Test
    @Tag("stress")
    void manyKillsOfAServiceOnH2LoseNoDecision() throws Exception {
        kill(null, 12, 5_000);
    }

    @Test
    @Tag("stress")
    void manyKillsOfAServiceOnPostgresqlLoseNoDecision() throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            kill(postgres.url(), 12, 5_000);
        }
    }

    private void kill(String database, int kills, int requests) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            Semaphore answered = new Semaphore(0);
            List<Thread> senders = new ArrayList<>();
            AtomicBoolean refused = new AtomicBoolean();
            try (ServiceProcess service = start(database)) {
                for (int sender = 0; sender < SENDERS; sender++) {
                    Thread thread = new Thread(() -> send(service.caller(), answered, refused));
                    thread.start();
                    senders.add(thread);
                }
                assertThat(answered.tryAcquire(requests + random.nextInt(requests), 60, TimeUnit.SECONDS))
                        .isTrue();
            }
            for (Thread sender : senders) {
                sender.join();
            }
            assertThat(refused).isFalse();
        }
        try (ServiceProcess service = start(database)) {
            compare(service.caller(), told);
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(kills * requests).doesNotHaveDuplicates();
        System.out.println("compared " + told.size() + " decisions");
    }

    private void send(Caller caller, Semaphore answered, AtomicBoolean refused) {
        try {
            while (!refused.get()) {
                if (!evaluate(caller)) {
                    refused.set(true);
                }
                answered.release();
            }
        } catch (IOException e) {
            // Killed: what was asked and not answered may be there or not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean evaluate(Caller caller) throws IOException, InterruptedException {
        HttpResponse<String> answer = caller.post("/v1/evaluations", REQUEST);
        if (answer.statusCode() != 200) {
            System.out.println(answer.body());
            return false;
        }
        told.add(Caller.json(answer).get("decisionId").textValue());
        return true;
    }

    private static void compare(Caller caller, Iterable<String> ids) throws IOException, InterruptedException {
        for (String id : ids) {
            HttpResponse<String> found = caller.get("/v1/decisions/" + id);
            assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        }
    }

    private ServiceProcess start(String database) throws Exception {
        return ServiceProcess.start(folder, folder.resolve("data"), database);
    }
}
