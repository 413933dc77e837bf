package amends;

import amends.http.HttpEdge;
import amends.http.health.HealthRoutes;
import amends.http.health.Readiness;
import com.codahale.metrics.health.HealthCheckRegistry;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** The wiring of what operators need: probes, and an end that breaks nothing off. */
final class Operation {

    /** Probes are answered from memory for so long. */
    private static final Duration KEEP = Duration.ofSeconds(2);

    private final Readiness readiness;

    Operation(HttpEdge edge, HealthCheckRegistry checks) {
        this.readiness = new Readiness(checks, KEEP, System::nanoTime);
        HealthRoutes.of(readiness).forEach(edge::route);
        edge.admin(HealthRoutes.LIVE, HealthRoutes.live(readiness));
        edge.admin(HealthRoutes.READY, HealthRoutes.ready(readiness));
    }

    /** Whether requests may be sent here. */
    Readiness readiness() {
        return readiness;
    }

    /** Prepares a server for its end. */
    void prepare(Server server, ShutdownSettings shutdown) {
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
