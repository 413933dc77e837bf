package amends.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger looked = new AtomicInteger();
    private final HealthCheckRegistry checks = new HealthCheckRegistry();
    private final Readiness readiness = new Readiness(checks, Duration.ofSeconds(2), nanos::get);
    private boolean isWell = true;
    private boolean isDeadlocked;

    ReadinessTest() {
        checks.register("database", new HealthCheck() {
            @Override
            protected Result check() {
                looked.incrementAndGet();
                return isWell ? Result.healthy() : Result.unhealthy("password=hunter2");
            }
        });
        checks.register("deadlocks", new HealthCheck() {
            @Override
            protected Result check() {
                return isDeadlocked ? Result.unhealthy("two threads wait") : Result.healthy();
            }
        });
    }

    @Test
    void nothingIsSentHereBeforeThereIsSomethingToServe() {
        assertThat(readiness.unready()).containsExactly("starting");
        readiness.started();
        assertThat(readiness.unready()).isEmpty();
    }

    @Test
    void whatManyProbesAskIsLookedForOnceInTwoSeconds() {
        readiness.started();
        readiness.unready();
        isWell = false;
        nanos.addAndGet(Duration.ofMillis(1_999).toNanos());
        assertThat(readiness.unready()).isEmpty();
        assertThat(looked).hasValue(1);

        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(readiness.unready()).containsExactly("database");
        assertThat(looked).hasValue(2);
    }

    @Test
    void aDeadlockIsAReasonToStartAgainAndNotToSendNothing() {
        readiness.started();
        isDeadlocked = true;
        assertThat(readiness.dead()).containsExactly("deadlocks");
        assertThat(readiness.unready()).isEmpty();
    }

    @Test
    void aProcessThatIsToEndLivesAndIsNotReady() {
        readiness.started();
        readiness.stop();
        assertThat(readiness.unready()).containsExactly("stopping");
        assertThat(readiness.dead()).isEmpty();
    }
}
