package amends.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How things stand: the release that serves, and what the database was asked for last. */
final class StandingMeters implements MultiCollector {

    private final Supplier<Release> release;
    private final Supplier<Books> books;

    /**
     * The release that serves.
     *
     * @param hash its name
     * @param since when it came to serve
     */
    record Release(String hash, Instant since) {}

    /**
     * What is in the database.
     *
     * @param openIncidents incidents that are not resolved; null where that cannot be told now
     * @param budgets how they stand; empty where that cannot be told now
     */
    record Books(Long openIncidents, List<Budget> budgets) {}

    /** How the running period of a domain's budget stands. */
    record Budget(String domain, String currency, BigDecimal whole, BigDecimal left) {}

    StandingMeters(Supplier<Release> release, Supplier<Books> books) {
        this.release = release;
        this.books = books;
    }

    @Override
    public MetricSnapshots collect() {
        List<MetricSnapshot> found = new ArrayList<>();
        Release serving = release.get();
        if (serving != null) {
            found.add(InfoSnapshot.builder()
                    .name("amends_release")
                    .help("The release that serves: the hash of its rules.")
                    .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                            .labels(Labels.of("release", serving.hash()))
                            .build())
                    .build());
            found.add(HouseMeters.gauge(
                    "amends_release_served_since_timestamp_seconds",
                    "When the release came to serve, in seconds since 1970.",
                    (double) serving.since().getEpochSecond()));
        }
        Books known = books.get();
        if (known.openIncidents() != null) {
            found.add(HouseMeters.gauge(
                    "amends_incidents_open",
                    "Incidents that are not resolved, in the whole database.",
                    known.openIncidents().doubleValue()));
        }
        if (!known.budgets().isEmpty()) {
            found.add(budgets(
                    known.budgets(),
                    "amends_budget_left",
                    "What is left of the running period of a domain's goodwill budget, in its currency.",
                    true));
            found.add(budgets(
                    known.budgets(),
                    "amends_budget_left_ratio",
                    "The same as a part of the whole; negative where more was spent.",
                    false));
        }
        return new MetricSnapshots(found);
    }

    private static GaugeSnapshot budgets(List<Budget> budgets, String name, String help, boolean inMoney) {
        GaugeSnapshot.Builder made = GaugeSnapshot.builder().name(name).help(help);
        for (Budget budget : budgets) {
            Labels labels = inMoney
                    ? Labels.of("domain", budget.domain(), "currency", budget.currency())
                    : Labels.of("domain", budget.domain());
            made.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels)
                    .value(inMoney ? budget.left().doubleValue() : ratio(budget))
                    .build());
        }
        return made.build();
    }

    private static double ratio(Budget budget) {
        return budget.whole().signum() == 0
                ? 0
                : budget.left().divide(budget.whole(), MathContext.DECIMAL64).doubleValue();
    }
}
