package amends.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests by operation and status. */
public final class RequestMeters {

    private static final double[] BOUNDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
    };

    private final Counter counter;
    private final Histogram histogram;
    private final Map<String, Series> series = new ConcurrentHashMap<>();

    private record Series(DistributionDataPoint duration, Map<Integer, CounterDataPoint> statuses) {}

    /** Registers them. */
    public RequestMeters(PrometheusRegistry registry) {
        counter = Counter.builder()
                .name("amends_http_requests")
                .help("Requests that were answered, by operation (as /openapi.json names it) and HTTP status.")
                .labelNames("operation", "status")
                .withoutExemplars()
                .register(registry);
        histogram = Histogram.builder()
                .name("amends_http_request_duration_seconds")
                .help("From the first byte of a request to the last of its answer.")
                .unit(Unit.SECONDS)
                .labelNames("operation")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .withoutExemplars()
                .register(registry);
    }

    /**
     * A request was answered.
     *
     * @param operation one of those that there are: each makes series
     */
    public void answered(String operation, int status, long nanos) {
        Series one = series.computeIfAbsent(
                operation, name -> new Series(histogram.labelValues(name), new ConcurrentHashMap<>()));
        one.statuses()
                .computeIfAbsent(status, code -> counter.labelValues(operation, String.valueOf(code)))
                .inc();
        one.duration().observe(Unit.nanosToSeconds(nanos));
    }
}
