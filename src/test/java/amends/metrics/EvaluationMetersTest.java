package amends.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationMetersTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final EvaluationMeters meters = new EvaluationMeters(registry);

    @Test
    void kindsThatAReleaseHasNoMoreAreForgottenAndCountAnewWhenTheyComeBack() {
        meters.made("test.Late", true, 1_000);
        meters.made("test.Lost", true, 1_000);
        meters.unread();

        meters.keep(List.of("test.Late"));
        assertThat(kinds()).containsExactlyInAnyOrder("", "test.Late");

        meters.made("test.Lost", false, 1_000);
        assertThat(kinds()).containsExactlyInAnyOrder("", "test.Late", "test.Lost");
    }

    private List<String> kinds() {
        return registry.scrape().stream()
                .filter(metric -> metric.getMetadata().getName().equals("amends_evaluations"))
                .map(MetricSnapshot::getDataPoints)
                .flatMap(List::stream)
                .map(point -> point.getLabels().get("kind"))
                .distinct()
                .toList();
    }
}
