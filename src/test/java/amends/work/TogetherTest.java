package amends.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final int THREADS = 32;

    private final ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();

    @Test
    void everybodyGetsTheirOwnResult() throws Exception {
        Together<Integer, Integer> doubled = new Together<>(2, 8, all -> {
            sizes.add(all.size());
            return all.stream().map(one -> 2 * one).toList();
        });

        List<Integer> results = fromManyThreads(number -> doubled.ask(number));

        assertThat(results)
                .isEqualTo(IntStream.range(0, 1_000).map(one -> 2 * one).boxed().toList());
        assertThat(sizes.stream().mapToInt(one -> one).sum()).isEqualTo(1_000);
        assertThat(sizes).allMatch(size -> size >= 1 && size <= 8);
    }

    @Test
    void thoseWhoWaitWhileAllAreAtWorkAreDoneTogether() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Together<String, String> work = new Together<>(1, 8, all -> {
            sizes.add(all.size());
            begun.countDown();
            await(go);
            return all;
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<String> first = threads.submit(() -> work.ask("first"));
            begun.await();
            List<Thread> others = new ArrayList<>();
            for (String name : List.of("second", "third", "fourth")) {
                Thread other = new Thread(() -> work.ask(name));
                other.start();
                others.add(other);
            }
            for (Thread other : others) {
                while (other.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            go.countDown();
            first.get();
            for (Thread other : others) {
                other.join();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(sizes).containsExactly(1, 3);
    }

    @Test
    void oneThatFailsDoesNotTakeTheOthersWithIt() throws Exception {
        Together<Integer, Integer> work = new Together<>(1, 64, all -> {
            if (all.contains(13)) {
                throw new IllegalArgumentException("thirteen");
            }
            return all;
        });

        List<Integer> results = fromManyThreads(number -> {
            try {
                return work.ask(number);
            } catch (IllegalArgumentException e) {
                return -1;
            }
        });

        assertThat(results).hasSize(1_000).containsOnlyOnce(-1);
        assertThat(results.get(13)).isEqualTo(-1);
        assertThatThrownBy(() -> work.ask(13)).hasMessage("thirteen");
    }

    /** Libraries throw checked exceptions through methods that do not declare them. */
    @Test
    void whoeverWaitsIsToldOfFailuresThatNobodyDeclared() throws Exception {
        Together<Integer, Integer> together = new Together<>(1, 64, asked -> {
            throw TogetherTest.<RuntimeException>undeclared(new ReflectiveOperationException("hidden"));
        });
        assertThat(fromManyThreads(number -> {
                    assertThatThrownBy(() -> together.ask(number)).hasRootCauseMessage("hidden");
                    return number;
                }))
                .hasSize(1_000);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private interface Question {
        Integer ask(Integer number) throws Exception;
    }

    private static List<Integer> fromManyThreads(Question question) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 1_000)
                    .<Callable<Integer>>mapToObj(number -> () -> question.ask(number))
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
