package amends.http;

import amends.casework.Recording;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Standing;
import com.codahale.metrics.health.HealthCheck;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.servlets.tasks.Task;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRegistration;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/** Everything that this product serves over HTTP, put into a Dropwizard environment. */
public final class HttpEdge {

    private final Environment environment;

    /** @param environment of a server that {@link HttpServerFactory} will build */
    public HttpEdge(Environment environment) {
        this.environment = environment;
        JerseyEnvironment jersey = environment.jersey();
        // Nothing is looked for on the class path at start: what a resource needs is registered by name.
        jersey.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        jersey.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        jersey.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
        jersey.property(ServerProperties.BV_FEATURE_DISABLE, true);
        jersey.register(new ProblemMapper());
        FilterRegistration.Dynamic headers =
                environment.servlets().addFilter("security-headers", new SecurityHeaders());
        headers.setAsyncSupported(true);
        headers.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }

    /**
     * Serves evaluations.
     *
     * @param policies the policies in force, asked once a request
     * @param evaluator the core
     * @param recording writes down what was answered
     * @param clock what a request without asOf asks for
     * @param maxRequestBytes how large a body may be
     */
    public void evaluations(
            Supplier<CompiledPolicySet> policies,
            Evaluator evaluator,
            Recording recording,
            InstantSource clock,
            int maxRequestBytes) {
        resource(new EvaluationsResource(policies, evaluator, recording, clock, maxRequestBytes).resource());
    }

    /**
     * Shows which release serves.
     *
     * @param standing that, and what is refused
     */
    public void standing(Supplier<Standing> standing) {
        health("policies", new PoliciesHealthCheck(standing));
    }

    /** Serves one resource more. */
    public void resource(Resource resource) {
        environment.jersey().getResourceConfig().registerResources(resource);
    }

    /** Serves something by a servlet of its own, which may answer later. */
    public void servlet(String name, Servlet servlet, String path) {
        ServletRegistration.Dynamic added = environment.servlets().addServlet(name, servlet);
        added.setAsyncSupported(true);
        added.addMapping(path);
    }

    /** Shows on the admin port how something stands. */
    public void health(String name, HealthCheck check) {
        environment.healthChecks().register(name, check);
    }

    /** Does something on request on the admin port. */
    public void task(Task task) {
        environment.admin().addTask(task);
    }

    /** UUIDs of version 7, in the order of their making. */
    public static Supplier<UUID> ids(InstantSource clock) {
        AtomicLong latest = new AtomicLong();
        TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                // A clock that is set back must not set the ids back.
                return latest.accumulateAndGet(clock.millis(), Math::max);
            }
        });
        return generator::generate;
    }
}
