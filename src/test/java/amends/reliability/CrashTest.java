package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in the middle of load: what was acknowledged is there, once. */
class CrashTest {

    private static final int SENDERS = 6;
    private static final int FEW = 60;
    private static final int MANY = 600;
    private static final int KILLS = 12;
    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);
    private final Books books = new Books();

    @TempDir
    private Path folder;

    @Test
    void aServiceOnH2ThatIsKilledLosesNothing() throws Exception {
        killTheService(null, 2, FEW);
    }

    @Test
    void aServiceOnPostgresqlThatIsKilledLosesNothing() throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            killTheService(postgres.url(), 1, FEW);
        }
    }

    @Test
    void aPostgresqlThatIsKilledLosesNothingAndTheServiceGoesOn() throws Exception {
        killPostgresql(1, FEW);
    }

    @Test
    @Tag("stress")
    void manyKillsOfAServiceOnH2LoseNothing() throws Exception {
        killTheService(null, KILLS, MANY);
    }

    @Test
    @Tag("stress")
    void manyKillsOfAServiceOnPostgresqlLoseNothing() throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            killTheService(postgres.url(), KILLS, MANY);
        }
    }

    @Test
    @Tag("stress")
    void manyKillsOfPostgresqlLoseNothing() throws Exception {
        killPostgresql(KILLS, MANY);
    }

    private void killTheService(String database, int kills, int requests) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            Load load;
            try (ServiceProcess service = start(database)) {
                load = new Load(service.caller(), "kill" + kill, SENDERS);
                load.awaitAcknowledged(requests + random.nextInt(requests));
            }
            load.close();
            assertThat(load.refused()).isEmpty();
            books.add(load);
        }
        compare(database, kills * requests);
    }

    private void killPostgresql(int kills, int requests) throws Exception {
        try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
            try (ServiceProcess service = start(postgres.url())) {
                for (int kill = 0; kill < kills; kill++) {
                    Load load = new Load(service.caller(), "kill" + kill, SENDERS);
                    load.awaitAcknowledged(requests + random.nextInt(requests));
                    postgres.kill();
                    load.awaitRefused(1);
                    postgres.startAgain();
                    load.countAnew();
                    load.awaitAcknowledged(requests);
                    load.close();
                    assertThat(load.refused())
                            .allSatisfy(answer -> assertThat(answer.statusCode())
                                    .as(answer.body())
                                    .isEqualTo(503));
                    books.add(load);
                }
            }
            compare(postgres.url(), 2 * kills * requests);
        }
    }

    private void compare(String database, int atLeast) throws Exception {
        try (ServiceProcess service = start(database)) {
            books.compare(service.caller());
        }
        assertThat(books.acknowledged()).isGreaterThanOrEqualTo(atLeast);
        System.out.println("compared " + books.acknowledged() + " acknowledged requests");
    }

    private ServiceProcess start(String database) throws Exception {
        return ServiceProcess.start(folder, folder.resolve("data"), database);
    }
}
