package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

class H2FeedFollowerTest extends FeedFollowerTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2InMemory();
    }

    /** By two transactions of this process, the one within the other. */
    @Override
    void telling(String early, String late, boolean lateFails, Runnable between) {
        try {
            transactions().write(session -> {
                session.feed().tell(item(late));
                CompletableFuture.runAsync(() -> tell(early)).join();
                between.run();
                if (lateFails) {
                    throw new IllegalArgumentException("fails");
                }
                return null;
            });
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("fails");
        }
    }
}
