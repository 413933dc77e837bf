package amends.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts evaluations by kind and outcome. One costs a lookup and a few additions: the series are made once. */
public final class EvaluationMeters {

    /** Where it is not known of which kind an incident was to be. */
    private static final String UNKNOWN = "";

    private static final double[] BOUNDS = {
        0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1
    };

    private final Counter counter;
    private final DistributionDataPoint duration;
    private final Map<String, Map<Outcome, CounterDataPoint>> series = new ConcurrentHashMap<>();

    /** What came of an evaluation. */
    public enum Outcome {
        /** There is something to do. */
        RECOMMENDED,
        /** There is nothing to do. */
        NOTHING,
        /** What was asked cannot be answered. */
        REFUSED,
        /** It should have been answered, and was not. */
        FAILED
    }

    /** Registers them. */
    public EvaluationMeters(PrometheusRegistry registry) {
        counter = Counter.builder()
                .name("amends_evaluations")
                .help("Evaluations by kind of incident and outcome: recommended, nothing, refused or failed.")
                .labelNames("kind", "outcome")
                .withoutExemplars()
                .register(registry);
        Histogram histogram = Histogram.builder()
                .name("amends_evaluation_duration_seconds")
                .help("How long evaluations took, without reading the request and writing the answer.")
                .unit(Unit.SECONDS)
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .withoutExemplars()
                .register(registry);
        duration = histogram;
    }

    /** An evaluation was made. */
    public void made(String kind, boolean recommends, long nanos) {
        count(kind, recommends ? Outcome.RECOMMENDED : Outcome.NOTHING);
        duration.observe(Unit.nanosToSeconds(nanos));
    }

    /** None was made, of an incident of a kind of the release that serves. */
    public void notMade(String kind, Outcome outcome) {
        count(kind, outcome);
    }

    /** What was asked could not be read. */
    public void unread() {
        count(UNKNOWN, Outcome.REFUSED);
    }

    private void count(String kind, Outcome outcome) {
        series.computeIfAbsent(kind, this::series).get(outcome).inc();
    }

    private Map<Outcome, CounterDataPoint> series(String kind) {
        Map<Outcome, CounterDataPoint> made = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            made.put(outcome, counter.labelValues(kind, outcome.name().toLowerCase(Locale.ROOT)));
        }
        return made;
    }

    /** Forgets kinds that there are no more, so that there are never more series than a release has kinds. */
    public void keep(Collection<String> kinds) {
        Set<String> kept = Set.copyOf(kinds);
        series.keySet().removeIf(kind -> !kind.equals(UNKNOWN) && !kept.contains(kind));
        counter.removeIf(labels -> !labels.get(0).equals(UNKNOWN) && !kept.contains(labels.get(0)));
    }
}
