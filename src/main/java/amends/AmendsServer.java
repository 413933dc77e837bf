package amends;

import amends.casework.Judging;
import amends.folder.RulesFolder;
import amends.history.jobs.DataFolderException;
import amends.history.jobs.Jobs;
import amends.http.Asking;
import amends.http.HttpEdge;
import amends.http.HttpServerFactory;
import amends.http.PolicySummary;
import amends.http.backtests.BacktestsResource;
import amends.mcp.Assistants;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Forge;
import amends.serving.HeldBackException;
import amends.serving.InForce;
import amends.serving.Reloading;
import amends.serving.Serving;
import amends.spool.SpoolException;
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
    private final InForce inForce;

    private final KeptIncidents incidents;
    private final Operation operation;

    private AmendsServer(Server server, InForce inForce, KeptIncidents incidents, Operation operation) {
        this.operation = operation;
        this.server = server;
        this.inForce = inForce;
        this.incidents = incidents;
    }

    /**
     * Starts the service, and returns when it answers.
     *
     * @param settings checked settings
     * @param forge compiles policies
     * @param core evaluates
     * @param clock tells the time
     * @throws amends.policy.PolicyProblemsException where the policies cannot serve
     * @throws StartException where a port cannot be had
     */
    public static AmendsServer start(
            AmendsConfiguration settings, Forge forge, Judging.Core core, InstantSource clock) {
        return start(settings, forge, core, clock, edge -> {});
    }

    /** Starts the service with more resources than the product has, such as a benchmark compares it with. */
    public static AmendsServer start(
            AmendsConfiguration settings,
            Forge forge,
            Judging.Core core,
            InstantSource clock,
            Consumer<HttpEdge> more) {
        return start(settings, forge, core, clock, AmendsApplication.backtests(), more);
    }

    /**
     * Starts the service.
     *
     * @param backtests how backtests are run and shown
     * @param more adds resources
     */
    public static AmendsServer start(
            AmendsConfiguration settings,
            Forge forge,
            Judging.Core core,
            InstantSource clock,
            Backtests backtests,
            Consumer<HttpEdge> more) {
        return start(settings, forge, core, clock, backtests, Staging.with(more));
    }

    /**
     * Starts the service.
     *
     * @param backtests how backtests are run and shown
     * @param staging how it is more than the settings say
     */
    static AmendsServer start(
            AmendsConfiguration settings,
            Forge forge,
            Judging.Core core,
            InstantSource clock,
            Backtests backtests,
            Staging staging) {
        CompletableFuture<Reloading.First> loading = ServedReleases.load(settings, forge);

        ServiceSettings service = settings.service();
        InForce inForce = new InForce(clock);
        Environment environment = new Environment(
                "amends",
                new JsonMapper(),
                new NoValidation(),
                new MetricRegistry(),
                AmendsServer.class.getClassLoader(),
                new HealthCheckRegistry(),
                new Configuration());
        KeptIncidents incidents = open(settings, inForce::serving, clock, staging.pace(), environment.metrics());
        Access access = Access.of(settings, incidents);
        HttpEdge edge = new HttpEdge(environment, access.gate());
        edge.limits(settings.limits().requests());
        access.serve(edge, service.maxRequestBytes());
        Operation operation = new Operation(environment, inForce, incidents);
        operation.serve(edge);
        ServedReleases releases = new ServedReleases(settings, forge, inForce, incidents, environment.metrics());
        releases.serve(edge, service.maxRequestBytes());
        Function<Path, CompiledPolicySet> loader = folder -> forge.compile(RulesFolder.read(folder), null);
        Evaluations.serve(
                edge,
                settings,
                inForce::serving,
                new Asking(
                        operation.measured(incidents.accounts().judging(core)),
                        incidents.logging().recording(),
                        clock),
                access::isStillGood);
        edge.standing(inForce::standing);
        incidents.serve(edge, service.maxRequestBytes());
        Jobs jobs = new Jobs(
                settings.data(),
                settings.backtests().limits(),
                backtests.run(inForce::serving, loader, settings),
                HttpEdge.ids(clock),
                clock);
        BacktestsResource.of(
                        jobs,
                        inForce::serving,
                        loader,
                        clock,
                        settings.backtests().maxIncidentBytes())
                .forEach(edge::route);
        Assistants assistants =
                Assisting.serve(edge, incidents, inForce, core, access::isUsable, service.maxRequestBytes());
        Console.serve(edge, settings, incidents, access, inForce, releases.desk(), staging.pace());
        ApiDescription.serve(edge, () -> inForce.serving().policies().policies());
        staging.more().accept(edge);
        HttpServerFactory factory =
                new HttpServerFactory(service.connector(), service.adminAddress(), service.adminPort());
        factory.limit(settings.limits().connections());
        factory.configure(environment);
        Server server = factory.build(environment);
        operation.prepare(server, settings.shutdown());
        // Added last, so started last before the first connection is taken.
        server.addBean(new AbstractLifeCycle() {
            @Override
            protected void doStart() {
                try {
                    releases.begin(loading);
                } catch (RuntimeException e) {
                    throw new CompletionException(e);
                }
                staging.first().accept(incidents);
                jobs.start();
                incidents.start();
                access.start();
                inForce.after(incidents::released);
                inForce.after(operation::released);
                releases.start(settings.rules().polling());
                operation.readiness().started();
            }

            @Override
            protected void doStop() {
                releases.close();
                access.close();
                incidents.stop();
                jobs.stop();
            }
        });
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle stopping) {
                incidents.hangUp();
                assistants.close();
            }
        });
        try {
            start(server);
        } catch (RuntimeException e) {
            incidents.close();
            throw e;
        }
        return new AmendsServer(server, inForce, incidents, operation);
    }

    private static KeptIncidents open(
            AmendsConfiguration settings,
            Supplier<Serving> serving,
            InstantSource clock,
            int pace,
            MetricRegistry metrics) {
        try {
            return new KeptIncidents(settings, serving, clock, pace, metrics);
        } catch (DatabaseException e) {
            throw new StartException("database: " + e.getMessage());
        } catch (SpoolException e) {
            throw new StartException("data: " + e.getMessage());
        }
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
            if (cause.getCause() instanceof HeldBackException heldBack) {
                return new StartException(heldBack.getMessage());
            }
            if (cause instanceof CompletionException && cause.getCause() instanceof RuntimeException loading) {
                return loading;
            }
            if (cause instanceof StartException told) {
                return told;
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
        PolicySummary summary = PolicySummary.of(inForce.serving().policies().policies());
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
        String scheme = connector.getDefaultProtocol().startsWith("SSL") ? "https://" : "http://";
        return scheme + (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + connector.getLocalPort();
    }

    /** Says that nothing more is to be sent here; what comes is answered all the same. */
    public void drain() {
        operation.readiness().stop();
    }

    @Override
    public void close() {
        drain();
        LifeCycle.stop(server);
        incidents.close();
    }
}
