package amends;

import amends.http.Evaluator;
import amends.http.HttpEdge;
import amends.http.health.HealthRoutes;
import amends.http.health.Readiness;
import amends.http.watch.AccessLog;
import amends.http.watch.Finished;
import amends.http.watch.MetricsRoutes;
import amends.http.watch.Watch;
import amends.metrics.EvaluationMeters;
import amends.metrics.Exposition;
import amends.metrics.RequestMeters;
import amends.policy.Kind;
import amends.serving.InForce;
import amends.serving.Serving;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The wiring of what operators need: probes, what is measured, and an end that breaks nothing off. */
final class Operation {

    /** Probes are answered from memory for so long. */
    private static final Duration KEEP = Duration.ofSeconds(2);

    private final Readiness readiness;
    private final Exposition exposition;
    private final EvaluationMeters evaluations;
    private final RequestMeters requests;
    private final MetricRegistry meters;

    Operation(Environment environment, InForce inForce, KeptIncidents incidents) {
        this.readiness = new Readiness(environment.healthChecks(), KEEP, System::nanoTime);
        this.meters = environment.metrics();
        this.exposition = new Exposition(
                meters,
                new Exposition.Sources(
                        () -> inForce.serving() == null
                                ? null
                                : inForce.serving().release(),
                        () -> inForce.standing().since(),
                        () -> incidents
                                .store()
                                .transactions()
                                .read(session -> session.lists().open()),
                        incidents.accounts().bookkeeping()::budgets),
                System::nanoTime);
        this.evaluations = new EvaluationMeters(exposition.registry());
        this.requests = new RequestMeters(exposition.registry());
    }

    /** Adds the ways to the probes and to what is measured. */
    void serve(HttpEdge edge) {
        HealthRoutes.of(readiness).forEach(edge::route);
        edge.admin(HealthRoutes.LIVE, HealthRoutes.live(readiness));
        edge.admin(HealthRoutes.READY, HealthRoutes.ready(readiness));
        MetricsRoutes.Measured measured = new MetricsRoutes.Measured() {
            @Override
            public String mediaType(String accept) {
                return exposition.mediaType(accept);
            }

            @Override
            public byte[] bytes(String accept) {
                return exposition.bytes(accept);
            }
        };
        edge.route(MetricsRoutes.route(measured));
        edge.admin(MetricsRoutes.PATH, MetricsRoutes.servlet(measured));
    }

    /** The same evaluator, with what comes of it counted. */
    Evaluator measured(Evaluator evaluator) {
        return new MeasuredEvaluator(evaluator, evaluations);
    }

    /** Whether requests may be sent here. */
    Readiness readiness() {
        return readiness;
    }

    /** Forgets what was counted of kinds that there are no more. */
    void released(Serving serving) {
        evaluations.keep(serving.policies().policies().domains().stream()
                .flatMap(domain -> domain.kinds().values().stream())
                .map(Kind::fullName)
                .toList());
    }

    /** Has a server measured, and prepares it for its end. */
    void prepare(Server server, ShutdownSettings shutdown) {
        List<Consumer<Finished>> told = List.of(
                finished -> requests.answered(finished.operation(), finished.status(), finished.nanos()),
                new AccessLog());
        server.setRequestLog(new Watch(told));
        meters.register("amends.logs.dropped", Logging.dropped());
        if (server.getThreadPool() instanceof QueuedThreadPool threads) {
            meters.gauge("amends.http.threads.busy", () -> threads::getUtilizedThreads);
            meters.gauge("amends.http.threads.most", () -> threads::getMaxThreads);
            meters.gauge("amends.http.threads.queue", () -> threads::getQueueSize);
        }
        // The program has a way of its own to end, which closes the database too.
        server.setStopAtShutdown(false);
        server.setStopTimeout(shutdown.timeout().minus(shutdown.pause()).toMillis());
        server.insertHandler(new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (readiness.isStopping()) {
                    // The next request of this caller goes elsewhere, rather than into a connection that ends.
                    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
                }
                return super.handle(request, response, callback);
            }
        });
    }
}
