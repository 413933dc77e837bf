package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoreClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant database = NOON;
    private long nanos = 77;
    private Duration way = Duration.ZERO;

    private final StoreClock clock = new StoreClock(this::tell, () -> nanos);

    /** The answer takes as long as the question. */
    private Instant tell() {
        pass(way);
        Instant told = database;
        pass(way);
        return told;
    }

    private void pass(Duration time) {
        database = database.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void itShowsTheTimeOfTheDatabase() {
        assertThat(clock.instant()).isEqualTo(NOON);
        pass(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(database);
    }

    @Test
    void theWayThereAndBackIsNotCounted() {
        way = Duration.ofMillis(40);
        clock.measure();

        assertThat(clock.instant()).isEqualTo(database);
    }

    @Test
    void itFollowsADatabaseThatIsAhead() {
        database = NOON.plusSeconds(90);
        clock.measure();

        assertThat(clock.instant()).isEqualTo(database);
    }

    @Test
    void itNeverGoesBackAndMeetsADatabaseThatIsBehind() {
        database = NOON.minusSeconds(10);
        clock.measure();
        assertThat(clock.instant()).isEqualTo(NOON);

        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5)).isAfter(database);
        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(database);
        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(database);
    }

    @Test
    void itNeverGoesBackWhateverTheDatabaseSays() {
        Random random = new Random(20_261_122);
        Instant last = clock.instant();
        for (int i = 0; i < 10_000; i++) {
            pass(Duration.ofMillis(random.nextInt(2_000)));
            if (random.nextInt(3) == 0) {
                database = database.plusMillis(random.nextInt(600_000) - 300_000);
                way = Duration.ofMillis(random.nextInt(100));
                clock.measure();
            }
            Instant now = clock.instant();
            assertThat(now).isAfterOrEqualTo(last);
            last = now;
        }
    }
}
