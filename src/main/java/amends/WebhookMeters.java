package amends;

import amends.outward.Deliveries;
import amends.outward.Delivering;
import amends.outward.Delivery;
import amends.outward.Endpoint;
import com.codahale.metrics.CachedGauge;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what becomes of deliveries. */
final class WebhookMeters implements Delivering.Told {

    private static final Logger LOG = LoggerFactory.getLogger("amends.webhooks");
    private static final String PREFIX = "amends.webhooks.";
    private static final int SECONDS = 5;

    private final Timer delivered;
    private final Meter failed;
    private final Meter dead;

    WebhookMeters(MetricRegistry metrics, Deliveries deliveries, InstantSource clock) {
        this.delivered = metrics.timer(PREFIX + "delivered");
        this.failed = metrics.meter(PREFIX + "failed");
        this.dead = metrics.meter(PREFIX + "dead");
        Gauge<Deliveries.Backlog> backlog = new CachedGauge<>(SECONDS, TimeUnit.SECONDS) {
            @Override
            protected Deliveries.Backlog loadValue() {
                return deliveries.backlog();
            }
        };
        metrics.gauge(PREFIX + "waiting", () -> () -> backlog.getValue().waiting());
        metrics.gauge(PREFIX + "deadKept", () -> () -> backlog.getValue().dead());
        metrics.gauge(PREFIX + "oldestSeconds", () -> () -> {
            Deliveries.Backlog now = backlog.getValue();
            return now.oldest() == null
                    ? 0
                    : Math.max(
                            0, Duration.between(now.oldest(), clock.instant()).toSeconds());
        });
    }

    @Override
    public void delivered(Duration afterItHappened) {
        delivered.update(afterItHappened.isNegative() ? Duration.ZERO : afterItHappened);
    }

    @Override
    public void failed() {
        failed.mark();
    }

    @Override
    public void dead(Endpoint endpoint, Delivery delivery) {
        dead.mark();
        LOG.warn(
                "webhook {} was not told {} of {}: {} tries failed, the last with {}; it can be sent again",
                endpoint.id(),
                delivery.id(),
                delivery.topic().wireName(),
                delivery.attempts(),
                delivery.last().status() == null
                        ? delivery.last().problem()
                        : "status " + delivery.last().status());
    }
}
