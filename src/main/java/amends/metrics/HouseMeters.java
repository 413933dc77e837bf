package amends.metrics;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.Meter;
import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Sampling;
import com.codahale.metrics.Snapshot;
import com.codahale.metrics.Timer;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meters that the rooms of the house keep in Dropwizard's registry; those of its libraries are left out. */
final class HouseMeters implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(HouseMeters.class);

    private static final String OURS = "amends.";
    private static final double NANOS = 1e9;

    private final MetricRegistry meters;

    HouseMeters(MetricRegistry meters) {
        this.meters = meters;
    }

    @Override
    public MetricSnapshots collect() {
        List<MetricSnapshot> found = new ArrayList<>();
        for (Map.Entry<String, Metric> meter : meters.getMetrics().entrySet()) {
            if (meter.getKey().startsWith(OURS)) {
                try {
                    MetricSnapshot one = snapshot(HouseNames.of(meter.getKey()), meter.getValue());
                    if (one != null) {
                        found.add(one);
                    }
                } catch (RuntimeException e) {
                    // The others are told all the same.
                    LOG.warn("{} cannot be measured: {}", meter.getKey(), e.toString());
                }
            }
        }
        return new MetricSnapshots(found);
    }

    private static MetricSnapshot snapshot(HouseNames.Named named, Metric meter) {
        if (meter instanceof Meter || meter instanceof Counter) {
            return CounterSnapshot.builder()
                    .name(named.name())
                    .help(named.help())
                    .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                            .value((double) ((Counting) meter).getCount())
                            .build())
                    .build();
        }
        if (meter instanceof Timer timer) {
            return summary(named, timer, NANOS);
        }
        if (meter instanceof Histogram histogram) {
            return summary(named, histogram, 1);
        }
        if (meter instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number) {
            return gauge(named.name(), named.help(), number.doubleValue());
        }
        return null;
    }

    /** A value as it is now. */
    static GaugeSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(value)
                        .build())
                .build();
    }

    private static <M extends Counting & Sampling> SummarySnapshot summary(
            HouseNames.Named named, M measured, double divisor) {
        Snapshot sample = measured.getSnapshot();
        return SummarySnapshot.builder()
                .name(named.name())
                .help(named.help())
                .dataPoint(SummarySnapshot.SummaryDataPointSnapshot.builder()
                        .count(measured.getCount())
                        .quantiles(Quantiles.of(
                                new Quantile(0.5, sample.getMedian() / divisor),
                                new Quantile(0.99, sample.get99thPercentile() / divisor),
                                new Quantile(1, sample.getMax() / divisor)))
                        .build())
                .build();
    }
}
