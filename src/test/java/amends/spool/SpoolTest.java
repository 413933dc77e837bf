package amends.spool;

import static amends.spool.Noted.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.StoreUnavailableException;
import amends.decision.Decision;
import amends.decision.LogOverloadedException;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions that wait for the database are on the disk, are found, and get there in the end. */
class SpoolTest {

    private static final long ROOM = 1 << 20;
    private static final long SEED = 20_261_122;

    @TempDir
    private Path folder;

    private final Table table = new Table();
    private MetricRegistry metrics;

    @Test
    void whatIsLoggedIsInTheDatabaseAsItWas() {
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 100);
            logbook.settle();

            assertThat(table.rows()).isEqualTo(decisions(1, 100));
            assertThat(logbook.waiting(decision(1).id())).isEmpty();
            counted(100, 100, 0);
        }
    }

    @Test
    void whileTheDatabaseIsGoneDecisionsWaitAndAreFoundThere() {
        table.gone(true);
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 50);

            assertThat(logbook.waiting(decision(37).id())).contains(decision(37));
            assertThat(logbook.waiting(decision(51).id())).isEmpty();
            assertThatThrownBy(logbook::settle).isInstanceOf(StoreUnavailableException.class);
            counted(50, 0, 50);
            assertThat(gauge("lagSeconds")).isEqualTo(60.0 - 1e-3);

            table.gone(false);
            logbook.settle();

            assertThat(table.rows()).isEqualTo(decisions(1, 50));
            assertThat(logbook.waiting(decision(37).id())).isEmpty();
            counted(50, 50, 0);
        }
    }

    @Test
    void whatIsLeftAtTheEndIsReadAtTheNextStart() {
        table.gone(true);
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 50);
        }
        try (SpooledLogbook logbook = open()) {
            assertThat(logbook.waiting(decision(50).id())).contains(decision(50));
            log(logbook, 51, 60);
            counted(60, 0, 60);
            table.gone(false);
            logbook.settle();
            assertThat(table.rows()).isEqualTo(decisions(1, 60));
        }
    }

    @Test
    void nothingIsLeftOnTheDiskOnceItIsInTheDatabase() throws IOException {
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 10);
            logbook.settle();
        }
        assertThat(bytes()).isZero();
    }

    @Test
    void whatIsLoggedAfterSomebodyDeletedTheFilesIsOnTheDiskAgain() throws IOException {
        table.gone(true);
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 3);
            Files.delete(file());
            Files.delete(folder.resolve("decisions/lock"));
            Files.delete(folder.resolve("decisions"));

            log(logbook, 4, 6);

            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(decision(3).id())
                    .contains(decision(6).id());
            table.gone(false);
            logbook.settle();
            assertThat(table.rows()).isEqualTo(decisions(1, 6));
        }
    }

    @Test
    void aTornTailIsCutOffWhereverItIsTornAndEverythingBeforeItIsKept() throws IOException {
        table.gone(true);
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 3);
        }
        byte[] whole = Files.readAllBytes(file());
        int record = whole.length / 3;
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            int length = random.nextInt(whole.length);
            Files.write(file(), Arrays.copyOf(whole, length), StandardOpenOption.TRUNCATE_EXISTING);
            if (round % 2 == 1) {
                byte[] rubbish = new byte[random.nextInt(2_000)];
                random.nextBytes(rubbish);
                Files.write(file(), rubbish, StandardOpenOption.APPEND);
            }
            try (SpooledLogbook logbook = open()) {
                int kept = length / record;
                for (int number = 1; number <= 3; number++) {
                    assertThat(logbook.waiting(decision(number).id()).isPresent())
                            .as(length + " of " + whole.length)
                            .isEqualTo(number <= kept);
                }
            }
        }
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        table.gone(true);
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 2);
        }
        byte[] whole = Files.readAllBytes(file());
        whole[whole.length - 20] ^= 1;
        Files.write(file(), whole);
        try (SpooledLogbook logbook = open()) {
            assertThat(logbook.waiting(decision(1).id())).isPresent();
            assertThat(logbook.waiting(decision(2).id())).isEmpty();
        }
    }

    @Test
    void aFolderServesOneProcess() {
        try (SpooledLogbook logbook = open()) {
            assertThat(logbook.isOn()).isTrue();
            assertThatThrownBy(this::open).isInstanceOf(SpoolException.class).hasMessageContaining("another process");
        }
        open().close();
    }

    @Test
    void whereCallersAreToBeRefusedTheyAreAtOnceAndNothingIsDropped() {
        table.gone(true);
        try (SpooledLogbook logbook = open(2_000, OnOverload.REFUSE, Duration.ofDays(1))) {
            int logged = 0;
            int refused = 0;
            for (int number = 1; number <= 20; number++) {
                try {
                    logbook.log(decision(number));
                    logged++;
                } catch (LogOverloadedException e) {
                    assertThat(e).hasMessageContaining("wait for the database");
                    refused++;
                }
            }
            assertThat(logged).isPositive();
            assertThat(refused).isPositive();
            counted(logged, 0, logged);
            assertThat(metrics.counter("amends.decisions.refused").getCount()).isEqualTo(refused);

            table.gone(false);
            logbook.settle();
            logbook.log(decision(21));
            logbook.settle();
            assertThat(table.rows()).hasSize(logged + 1).contains(decision(21));
        }
    }

    @Test
    void whereCallersAreToBeSlowedTheyWaitForRoomAndAreRefusedInTheEnd() {
        table.gone(true);
        try (SpooledLogbook logbook = open(2_000, OnOverload.SLOW, Duration.ofMillis(20))) {
            assertThatThrownBy(() -> log(logbook, 1, 20))
                    .isInstanceOf(LogOverloadedException.class)
                    .hasMessageContaining("none became free");
            assertThat(metrics.counter("amends.decisions.slowed").getCount()).isOne();
            assertThat(metrics.counter("amends.decisions.refused").getCount()).isOne();
        }
    }

    @Test
    void whoIsSlowedIsServedWhenTheDatabaseIsBack() {
        table.gone(true);
        try (SpooledLogbook logbook = open(2_000, OnOverload.SLOW, Duration.ofMinutes(1))) {
            CompletableFuture<Void> logging = CompletableFuture.runAsync(() -> log(logbook, 1, 40));
            while (metrics.counter("amends.decisions.slowed").getCount() == 0) {
                Thread.onSpinWait();
            }
            table.gone(false);
            logging.join();
            logbook.settle();
            assertThat(table.rows()).isEqualTo(decisions(1, 40));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredIsDrainedOrWaitsAtAnyTime(OnOverload onOverload) throws Exception {
        Random random = new Random(SEED);
        AtomicInteger answered = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (SpooledLogbook logbook = open(20_000, onOverload, Duration.ofMillis(1))) {
            for (int round = 0; round < 20; round++) {
                table.gone(random.nextBoolean());
                int from = round * 100;
                List<CompletableFuture<Void>> done = IntStream.range(0, 4)
                        .mapToObj(caller -> CompletableFuture.runAsync(
                                () -> {
                                    for (int number = 0; number < 25; number++) {
                                        try {
                                            logbook.log(decision(from + caller * 25 + number));
                                            answered.incrementAndGet();
                                        } catch (LogOverloadedException e) {
                                            // It was not answered.
                                        }
                                    }
                                },
                                callers))
                        .toList();
                done.forEach(CompletableFuture::join);
                Spool.Counts counts = logbook.counts();
                assertThat(counts.counted()).isEqualTo(answered.get());
                assertThat(counts.done() + counts.waiting()).isEqualTo(answered.get());
            }
            assertThat(metrics.counter("amends.decisions.refused").getCount()).isEqualTo(2_000 - answered.get());
            table.gone(false);
            logbook.settle();
            assertThat(table.rows()).hasSize(answered.get());
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void whatTheDatabaseWillNotTakeIsSetAsideAndTheOthersGoOn() throws IOException {
        table.refusing(decision -> decision.id().endsWith("0007"));
        try (SpooledLogbook logbook = open()) {
            log(logbook, 1, 20);
            while (logbook.counts().waiting() > 0) {
                try {
                    logbook.settle();
                } catch (StoreUnavailableException e) {
                    // It looks for the one that it fails at.
                }
            }
            List<Decision> others = new ArrayList<>(decisions(1, 20));
            others.remove(6);
            assertThat(table.rows()).isEqualTo(others);
            assertThat(gauge("setAside")).isEqualTo(1L);
            counted(20, 19, 0);
            assertThat(Files.readString(folder.resolve("decisions/aside"), StandardCharsets.ISO_8859_1))
                    .contains(decision(7).id());
        }
    }

    @Test
    void manySegmentsAreDrainedInOrder() {
        String large = "x".repeat(400_000);
        table.gone(true);
        try (SpooledLogbook logbook = open(1 << 30, OnOverload.SLOW, Duration.ofSeconds(1))) {
            for (int number = 1; number <= 100; number++) {
                logbook.log(decision(number, large));
            }
            assertThat(logbook.waiting(decision(99).id())).contains(decision(99, large));
        }
        table.gone(false);
        try (SpooledLogbook logbook = open()) {
            logbook.settle();
            assertThat(Noted.ids(table.rows())).isEqualTo(Noted.ids(decisions(1, 100)));
        }
    }

    private SpooledLogbook open() {
        return open(ROOM, OnOverload.SLOW, Duration.ofSeconds(1));
    }

    private SpooledLogbook open(long most, OnOverload onOverload, Duration patience) {
        metrics = new MetricRegistry();
        return new SpooledLogbook(
                new SpoolSettings(folder.resolve("decisions"), most, onOverload, patience),
                table,
                () -> Noted.NOON.plusSeconds(60),
                metrics);
    }

    private static void log(SpooledLogbook logbook, int from, int to) {
        decisions(from, to).forEach(logbook::log);
    }

    private static List<Decision> decisions(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Noted::decision).toList();
    }

    private void counted(long logged, long drained, long waiting) {
        assertThat(gauge("logged")).isEqualTo(logged);
        assertThat(gauge("drained")).isEqualTo(drained);
        assertThat(gauge("waiting")).isEqualTo(waiting);
    }

    private Object gauge(String name) {
        return metrics.getGauges().get("amends.decisions." + name).getValue();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("decisions"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("decisions"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
