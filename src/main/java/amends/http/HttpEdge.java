package amends.http;

import amends.http.access.AccessFilter;
import amends.http.access.AdminFilter;
import amends.http.access.Gate;
import amends.http.limits.LimitsFilter;
import amends.http.limits.RequestLimits;
import amends.http.limits.Turnstile;
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
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ServerProperties;

/** Everything that this product serves over HTTP, put into a Dropwizard environment. */
public final class HttpEdge {

    private final Environment environment;
    private final List<Route> routes = new ArrayList<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /**
     * @param environment of a server that {@link HttpServerFactory} will build
     * @param gate what stands before everything
     */
    public HttpEdge(Environment environment, Gate gate) {
        this.environment = environment;
        JerseyEnvironment jersey = environment.jersey();
        // Nothing is looked for on the class path at start: what a resource needs is registered by name.
        jersey.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        jersey.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        jersey.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
        jersey.property(ServerProperties.BV_FEATURE_DISABLE, true);
        jersey.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // Where a proxy speaks TLS, only the caller knows the address by which it came.
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        jersey.register(new ProblemMapper());
        filter("tracing", new Tracing(), EnumSet.of(DispatcherType.REQUEST));
        // First, so that what access and the limits refuse bears these headers too.
        filter("security-headers", new SecurityHeaders(), EnumSet.allOf(DispatcherType.class));
        filter("access", new AccessFilter(gate, this::isOpen), EnumSet.of(DispatcherType.REQUEST));
        filter("plain-paths", new PlainPaths(), EnumSet.of(DispatcherType.REQUEST));
        environment
                .admin()
                .addFilter("access", new AdminFilter())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    /**
     * Whether a request takes a way that is open to everybody. The path is compared as it was sent, so what is written in
     * another way, or has names in it, is not open.
     */
    private boolean isOpen(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return open.contains(method + ' ' + request.getRequestURI());
    }

    /** What everything is put into, for the test that looks for what was put in past this. */
    Environment environment() {
        return environment;
    }

    private void served(Route route) {
        routes.add(route);
        if (route.isOpen()) {
            open.add(route.method() + ' ' + route.path());
        }
    }

    private void filter(String name, Filter filter, EnumSet<DispatcherType> of) {
        FilterRegistration.Dynamic added = environment.servlets().addFilter(name, filter);
        added.setAsyncSupported(true);
        // In the order in which they are added.
        added.addMappingForUrlPatterns(of, true, "/*");
    }

    /**
     * Serves evaluations.
     *
     * @param policies the policies in force, asked once a request
     * @param asking evaluates and writes down
     * @param turnstile lets a few evaluate at the same time
     * @param maxRequestBytes how large a body may be
     */
    public void evaluations(
            Supplier<CompiledPolicySet> policies, Asking asking, Turnstile turnstile, int maxRequestBytes) {
        route(new EvaluationsResource(policies, asking, turnstile, maxRequestBytes).route());
    }

    /**
     * Shows which release serves.
     *
     * @param standing that, and what is refused
     */
    public void standing(Supplier<Standing> standing) {
        health("policies", new PoliciesHealthCheck(standing));
    }

    /**
     * Holds every request to limits; called before anything else is served.
     *
     * @param limits those limits
     */
    public void limits(RequestLimits limits) {
        filter("limits", new LimitsFilter(limits, System::nanoTime), EnumSet.of(DispatcherType.REQUEST));
    }

    /** Serves one route more. */
    public void route(Route route) {
        served(route);
        environment.jersey().getResourceConfig().registerResources(route.resource());
    }

    /** Tells people of problems on pages, also where filters, servlets and the server itself refuse something. */
    public void problems(ProblemPage pages) {
        environment.getApplicationContext().setAttribute(ProblemPage.ATTRIBUTE, pages);
    }

    /** Looks at every answer before it is sent, but for those of servlets and filters. */
    public void after(ContainerResponseFilter filter) {
        environment.jersey().register(filter);
    }

    /**
     * Serves routes by a servlet of its own, which may answer later.
     *
     * @param name what the servlet is called
     * @param ways the ways to it, all of one path
     */
    public void servlet(String name, Servlet servlet, Route... ways) {
        String path = ways[0].path();
        ServletRegistration.Dynamic added = environment.servlets().addServlet(name, servlet);
        added.setAsyncSupported(true);
        added.addMapping(path);
        FilterRegistration.Dynamic permission =
                environment.servlets().addFilter(name + "-permission", new Permission(List.of(ways)));
        permission.setAsyncSupported(true);
        permission.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, path);
        List.of(ways).forEach(this::served);
    }

    /** Everything that is served on the application port. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** Shows on the admin port how something stands. */
    public void health(String name, HealthCheck check) {
        environment.healthChecks().register(name, check);
    }

    /** Serves something by a servlet at a path of the admin port. */
    public void admin(String path, Servlet servlet) {
        environment.admin().addServlet(path, servlet).addMapping(path);
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
