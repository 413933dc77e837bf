package amends.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whose sessions there are, and when they end. */
class SessionsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T19:00:00Z"));
    private final Sessions sessions = new Sessions(now::get);

    private void after(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void aSessionIsOnlyOfTheKeyThatBeganIt() {
        sessions.add("s", "ann", () -> false);
        assertThat(sessions.use("s", "ann")).isTrue();
        assertThat(sessions.use("s", "bo")).isFalse();
        assertThat(sessions.use("s", null)).isFalse();
        assertThat(sessions.use("t", "ann")).isFalse();
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        sessions.add("idle", "ann", () -> false);
        sessions.add("used", "ann", () -> false);
        sessions.add("listens", "ann", () -> true);
        after(Sessions.IDLE.minusSeconds(1));
        sessions.use("used", "ann");
        assertThat(sessions.takeOver(key -> true)).isEmpty();
        after(Duration.ofSeconds(2));
        assertThat(sessions.takeOver(key -> true)).containsExactly("idle");
        assertThat(sessions.use("idle", "ann")).isFalse();
        assertThat(sessions.count()).isEqualTo(2);
    }

    @Test
    void theSessionsOfARevokedKeyEnd() {
        sessions.add("a", "ann", () -> true);
        sessions.add("b", "bo", () -> true);
        sessions.add("local", null, () -> true);
        assertThat(sessions.takeOver(key -> !key.equals("ann"))).containsExactly("a");
        assertThat(sessions.count()).isEqualTo(2);
    }

    @Test
    void aKeyThatBeginsTooManyLosesTheOneThatItUsedTheLongestTimeAgo() {
        sessions.add("other", "bo", () -> false);
        for (int i = 0; i < Sessions.MOST_OF_A_KEY; i++) {
            after(Duration.ofSeconds(1));
            assertThat(sessions.add("s" + i, "ann", () -> false)).isEmpty();
        }
        sessions.use("s0", "ann");
        assertThat(sessions.add("more", "ann", () -> false)).containsExactly("s1");
        assertThat(sessions.count()).isEqualTo(Sessions.MOST_OF_A_KEY + 1);
    }

    @Test
    void aKeyWithoutASessionGetsNoneWhenAllAreTaken() {
        for (int i = 0; i < Sessions.MOST; i++) {
            sessions.add("s" + i, "key" + i, () -> false);
        }
        assertThat(sessions.isFull("new")).isTrue();
        assertThat(sessions.isFull("key7")).isFalse();
        assertThat(sessions.add("more", "key7", () -> false)).containsExactly("s7");
        assertThat(sessions.count()).isEqualTo(Sessions.MOST);
    }
}
