package amends;

import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.history.jobs.DataFolderException;
import amends.history.jobs.Jobs;
import amends.history.jobs.Serving;
import amends.http.Evaluator;
import amends.http.HttpEdge;
import amends.http.HttpServerFactory;
import amends.http.PolicySummary;
import amends.http.backtests.BacktestsResource;
import amends.recommendation.CompiledPolicySet;
import amends.storage.DatabaseException;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.health.HealthCheckRegistry;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * The running service. Dropwizard's environment is made by hand rather than by its command line: validators, module
 * scans and JMX would double the time to the first answer. The policies are compiled while the server starts.
 */
public final class AmendsServer implements AutoCloseable {

    private final Server server;
    private final AtomicReference<Serving> inForce;

    private final KeptIncidents incidents;

    private AmendsServer(Server server, AtomicReference<Serving> inForce, KeptIncidents incidents) {
        this.server = server;
        this.inForce = inForce;
        this.incidents = incidents;
    }

    /**
     * Starts the service, and returns when it answers.
     *
     * @param settings checked settings
     * @param loader compiles the policies of a rules folder
     * @param evaluator the core
     * @param clock tells the time
     * @throws amends.policy.PolicyProblemsException where the policies cannot serve
     * @throws StartException where a port cannot be had
     */
    public static AmendsServer start(
            AmendsConfiguration settings,
            Function<Path, CompiledPolicySet> loader,
            Evaluator evaluator,
            InstantSource clock) {
        return start(settings, loader, evaluator, clock, edge -> {});
    }

    /** Starts the service with more resources than the product has, such as a benchmark compares it with. */
    public static AmendsServer start(
            AmendsConfiguration settings,
            Function<Path, CompiledPolicySet> loader,
            Evaluator evaluator,
            InstantSource clock,
            Consumer<HttpEdge> more) {
        return start(settings, loader, evaluator, clock, AmendsApplication.backtests(), more);
    }

    /**
     * Starts the service.
     *
     * @param backtests how backtests are run and shown
     * @param more adds resources
     */
    public static AmendsServer start(
            AmendsConfiguration settings,
            Function<Path, CompiledPolicySet> loader,
            Evaluator evaluator,
            InstantSource clock,
            Backtests backtests,
            Consumer<HttpEdge> more) {
        CompletableFuture<Serving> loading = new CompletableFuture<>();
        Thread loadingThread = new Thread(() -> load(loader, settings.rules(), loading), "policies");
        loadingThread.setDaemon(true);
        loadingThread.start();

        AtomicReference<Serving> inForce = new AtomicReference<>();
        Environment environment = new Environment(
                "amends",
                new JsonMapper(),
                new NoValidation(),
                new MetricRegistry(),
                AmendsServer.class.getClassLoader(),
                new HealthCheckRegistry(),
                new Configuration());
        HttpEdge edge = new HttpEdge(environment);
        KeptIncidents incidents = open(settings, inForce::get, clock, environment.metrics());
        edge.evaluations(
                () -> inForce.get().policies(), incidents.judging(evaluator), clock, settings.maxRequestBytes());
        incidents.serve(edge, inForce::get, settings.maxRequestBytes());
        Jobs jobs = new Jobs(
                settings.data(),
                settings.backtests().limits(),
                backtests.run(inForce::get, loader, settings),
                HttpEdge.ids(clock),
                clock);
        BacktestsResource.of(
                        jobs, inForce::get, loader, clock, settings.backtests().maxIncidentBytes())
                .forEach(edge::resource);
        more.accept(edge);
        HttpServerFactory factory = new HttpServerFactory(settings.address(), settings.port(), settings.adminPort());
        factory.configure(environment);
        Server server = factory.build(environment);
        // Added last, so started last before the first connection is taken.
        server.addBean(new AbstractLifeCycle() {
            @Override
            protected void doStart() {
                inForce.set(loading.join());
                jobs.start();
                incidents.start(inForce.get());
            }

            @Override
            protected void doStop() {
                incidents.stop();
                jobs.stop();
            }
        });
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle stopping) {
                incidents.hangUp();
            }
        });
        try {
            start(server);
        } catch (RuntimeException e) {
            incidents.close();
            throw e;
        }
        return new AmendsServer(server, inForce, incidents);
    }

    private static KeptIncidents open(
            AmendsConfiguration settings, Supplier<Serving> serving, InstantSource clock, MetricRegistry metrics) {
        try {
            return new KeptIncidents(settings, serving, clock, metrics);
        } catch (DatabaseException e) {
            throw new StartException("database: " + e.getMessage());
        }
    }

    private static void load(Function<Path, CompiledPolicySet> loader, Path rules, CompletableFuture<Serving> loading) {
        try {
            loading.complete(serving(loader, rules));
        } catch (Throwable e) {
            loading.completeExceptionally(e);
        }
    }

    /** The files are read once more where they changed while they were compiled. */
    private static Serving serving(Function<Path, CompiledPolicySet> loader, Path rules) {
        FolderContent before = RulesFolder.read(rules).content();
        CompiledPolicySet policies = loader.apply(rules);
        boolean same = before.release().equals(policies.policies().release());
        return new Serving(policies, same ? before : RulesFolder.read(rules).content());
    }

    private static void start(Server server) {
        try {
            server.start();
        } catch (Exception e) {
            RuntimeException reason = reason(e);
            try {
                LifeCycle.stop(server);
            } catch (RuntimeException alsoFailed) {
                reason.addSuppressed(alsoFailed);
            }
            throw reason;
        }
    }

    private static RuntimeException reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CompletionException && cause.getCause() instanceof RuntimeException loading) {
                return loading;
            }
            if (cause instanceof DataFolderException unusable) {
                return new StartException("data: " + unusable.getMessage());
            }
            if (cause.getCause() instanceof BindException refused) {
                String where = cause.getMessage().replace("Failed to bind to /", "");
                return new StartException("cannot listen on " + where + ": " + refused.getMessage()
                        + "; the settings port and adminPort choose others");
            }
        }
        return new IllegalStateException("the server could not start", failure);
    }

    /** One line that says what is served, and where. */
    public String readyLine() {
        PolicySummary summary = PolicySummary.of(inForce.get().policies().policies());
        return "Amends serves release " + summary.release() + " on " + uri() + " (" + summary.rules() + " rules, "
                + summary.kinds() + " kinds)";
    }

    /** Where the service listens. */
    public String uri() {
        return uri(0);
    }

    /** Where health and metrics are. */
    public String adminUri() {
        return uri(1);
    }

    private String uri(int index) {
        ServerConnector connector = (ServerConnector) server.getConnectors()[index];
        String host = connector.getHost();
        return "http://" + (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + connector.getLocalPort();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
        incidents.close();
    }
}
