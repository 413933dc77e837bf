package amends.console.editor;

import static org.assertj.core.api.Assertions.assertThat;

import amends.check.StillWanted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever types on frees the places of what was asked before. */
@Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnsTest {

    private final Turns turns = new Turns();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aNewerQuestionOfAPageBreaksOffTheOneUnderWayAndTheOneThatWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        Future<Optional<String>> endless = threads.submit(() -> turns.take("a", 1, wanted -> endless(begun, wanted)));
        Future<Optional<String>> other = threads.submit(() -> turns.take("b", 1, wanted -> endless(begun, wanted)));
        begun.await();
        Future<Optional<String>> waits = threads.submit(() -> turns.take("c", 1, wanted -> "c1"));
        Future<Optional<String>> newest = threads.submit(() -> turns.take("a", 2, wanted -> "a2"));

        assertThat(newest.get()).contains("a2");
        assertThat(endless.get()).isEmpty();
        assertThat(waits.get()).contains("c1");
        turns.outdate("b", 2);
        assertThat(other.get()).isEmpty();
    }

    @Test
    void whatWaitsForItsTurnGoesHomeWhenThePageHasAskedAgain() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        List<Future<Optional<String>>> endless = List.of(
                threads.submit(() -> turns.take("a", 1, wanted -> endless(begun, wanted))),
                threads.submit(() -> turns.take("b", 1, wanted -> endless(begun, wanted))));
        begun.await();
        Future<Optional<String>> waits = threads.submit(() -> turns.take("c", 1, wanted -> "c1"));
        turns.outdate("c", 2);

        assertThat(waits.get()).isEmpty();
        assertThat(endless).noneMatch(Future::isDone);
        turns.outdate("a", 2);
        turns.outdate("b", 2);
        for (Future<Optional<String>> one : endless) {
            assertThat(one.get()).isEmpty();
        }
    }

    private static String endless(CountDownLatch begun, StillWanted wanted) {
        begun.countDown();
        while (true) {
            wanted.orGiveUp();
            Thread.onSpinWait();
        }
    }
}
