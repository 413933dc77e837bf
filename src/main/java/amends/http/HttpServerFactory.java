package amends.http;

import amends.http.limits.ConnectionLimits;
import amends.http.limits.HeadWatch;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.MutableServletContextHandler;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import jakarta.servlet.Servlet;
import jakarta.validation.Validator;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;

/**
 * Dropwizard's server with one application and one admin port, every error of Jetty as a problem, and without what costs
 * time at start or in each request and serves nobody here: compression, the access log, thread names, bean validation.
 */
public final class HttpServerFactory extends DefaultServerFactory {

    /** So many callers wait for their connection to be taken. */
    private static final int ACCEPT_QUEUE = 256;

    private ConnectionLimits limits;

    /**
     * @param application where and how the application is served
     * @param adminAddress where the admin port listens
     * @param adminPort the admin's, or 0 for any
     */
    public HttpServerFactory(ConnectorFactory application, InetAddress adminAddress, int adminPort) {
        setApplicationConnectors(List.of(application));
        setAdminConnectors(List.of(connector(new HttpConnectorFactory(), adminAddress, adminPort)));
        setRegisterDefaultExceptionMappers(false);
        setEnableThreadNameFilter(false);
        setRequestLogFactory(new NoRequestLog());
        getGzipFilterFactory().setEnabled(false);
    }

    /**
     * Says where a connector listens.
     *
     * @param port or 0 for any
     */
    public static ConnectorFactory connector(HttpConnectorFactory connector, InetAddress address, int port) {
        connector.setBindHost(address.getHostAddress());
        connector.setPort(port);
        connector.setUseServerHeader(false);
        return connector;
    }

    /** Holds the connections of the application's port to limits. */
    public void limit(ConnectionLimits own) {
        limits = own;
        setMaxThreads(own.threads());
        for (ConnectorFactory factory : getApplicationConnectors()) {
            HttpConnectorFactory connector = (HttpConnectorFactory) factory;
            connector.setMaxRequestHeaderSize(DataSize.bytes(own.head()));
            connector.setIdleTimeout(Duration.milliseconds(own.idle().toMillis()));
            connector.setAcceptQueueSize(ACCEPT_QUEUE);
        }
    }

    @Override
    public Server build(Environment environment) {
        JettyProblems problems = new JettyProblems(
                () -> (ProblemPage) environment.getApplicationContext().getAttribute(ProblemPage.ATTRIBUTE));
        environment.getApplicationContext().setErrorHandler(problems);
        environment.getAdminContext().setErrorHandler(new JettyProblems(() -> null));
        Server server = super.build(environment);
        server.setErrorHandler(problems);
        if (limits != null) {
            Connector connector = server.getConnectors()[0];
            connector.addBean(new NetworkConnectionLimit(limits.most(), connector));
            connector.addBean(new HeadWatch(connector, limits.headPatience()));
        }
        return server;
    }

    /** Adds Jersey as Dropwizard does, but without Jackson and the validator: resources here read and write bytes. */
    @Override
    protected Handler createAppServlet(
            Server server,
            JerseyEnvironment jersey,
            ObjectMapper objectMapper,
            Validator validator,
            MutableServletContextHandler handler,
            Servlet jerseyContainer,
            MetricRegistry metrics) {
        handler.addServlet(new ServletHolder("jersey", jerseyContainer), jersey.getUrlPattern());
        return super.createAppServlet(server, jersey, objectMapper, validator, handler, null, metrics);
    }

    @Override
    protected void printBanner(String name) {
        // One line is printed when the service is ready.
    }

    private static final class NoRequestLog extends LogbackAccessRequestLogFactory {
        @Override
        public boolean isEnabled() {
            return false;
        }
    }
}
