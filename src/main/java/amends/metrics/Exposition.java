package amends.metrics;

import amends.casework.StoreUnavailableException;
import amends.ledger.BudgetState;
import amends.work.Remembered;
import com.codahale.metrics.MetricRegistry;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Everything that is measured, written as it is asked for. */
public final class Exposition {

    /** The database is asked at most so often, however often somebody looks. */
    private static final Duration BOOKS = Duration.ofSeconds(30);

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AtomicBoolean isWhole = new AtomicBoolean();
    private final MetricRegistry meters;
    private final Sources sources;
    private final LongSupplier nanos;

    /**
     * Where to look.
     *
     * @param release the name of the release that serves; null while there is none
     * @param since when it came to serve
     * @param openIncidents how many incidents are not resolved
     * @param budgets how the budgets stand
     */
    public record Sources(
            Supplier<String> release,
            Supplier<Instant> since,
            Supplier<Long> openIncidents,
            Supplier<List<BudgetState>> budgets) {}

    /**
     * @param meters of the rooms of the house
     * @param sources what else to look at
     * @param nanos runs on, as {@link System#nanoTime} does
     */
    public Exposition(MetricRegistry meters, Sources sources, LongSupplier nanos) {
        this.meters = meters;
        this.sources = sources;
        this.nanos = nanos;
    }

    /** Where meters of Prometheus's own are registered. */
    public PrometheusRegistry registry() {
        return registry;
    }

    /** The media type in which it is written for somebody who accepts something. */
    public String mediaType(String accept) {
        return writer(accept).getContentType();
    }

    /** Everything, in that media type. */
    public byte[] bytes(String accept) {
        complete();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            writer(accept).write(bytes, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ExpositionFormatWriter writer(String accept) {
        ExpositionFormatWriter open = OpenMetricsTextFormatWriter.create();
        return accept != null && open.accepts(accept) ? open : PrometheusTextFormatWriter.create();
    }

    /** What nobody counts along the way is looked for when somebody looks first: the start is spared it. */
    private void complete() {
        if (isWhole.compareAndSet(false, true)) {
            registry.register(new HouseMeters(meters));
            registry.register(
                    new StandingMeters(this::release, new Remembered<StandingMeters.Books>(this::books, BOOKS, nanos)));
            JvmMetrics.builder().register(registry);
        }
    }

    private StandingMeters.Release release() {
        String hash = sources.release().get();
        return hash == null
                ? null
                : new StandingMeters.Release(hash, sources.since().get());
    }

    private StandingMeters.Books books() {
        try {
            return new StandingMeters.Books(
                    sources.openIncidents().get(),
                    sources.budgets().get().stream()
                            .map(state -> new StandingMeters.Budget(
                                    state.account().domain(),
                                    state.left().currency().getCurrencyCode(),
                                    state.account().budget().goodwill().amount(),
                                    state.left().amount()))
                            .toList());
        } catch (StoreUnavailableException e) {
            return new StandingMeters.Books(null, List.of());
        }
    }
}
