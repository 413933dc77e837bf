package amends.http.watch;

import amends.http.Route;
import amends.http.Tracing;
import amends.http.access.Callers;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at each request after its answer has gone out, whoever gave it, also at what is no HTTP at all. */
public final class Watch implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final String ADMIN = "admin";
    private static final String NONE = "none";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final List<Consumer<Finished>> told;

    /** @param told who is told of each; none of them may take long */
    public Watch(List<Consumer<Finished>> told) {
        this.told = List.copyOf(told);
    }

    @Override
    public void log(Request request, Response response) {
        try {
            Finished finished = finished(request, response);
            told.forEach(one -> one.accept(finished));
        } catch (RuntimeException e) {
            LOG.warn("a request could not be counted: {}", e.toString());
        }
    }

    private static Finished finished(Request request, Response response) {
        Route route = (Route) request.getAttribute(Route.TAKEN);
        boolean isAdmin =
                ADMIN.equals(request.getConnectionMetaData().getConnector().getName());
        String method = request.getMethod();
        return new Finished(
                isAdmin ? ADMIN : route == null ? NONE : route.operation(),
                method != null && METHODS.contains(method) ? method : "OTHER",
                route == null ? "" : route.path(),
                // A caller who goes before the answer begins leaves none.
                response.getStatus() == 0 ? 499 : response.getStatus(),
                System.nanoTime() - request.getBeginNanoTime(),
                Response.getContentBytesWritten(response),
                Callers.keyId(request::getAttribute),
                Request.getRemoteAddr(request),
                (String) request.getAttribute(Tracing.TRACE_ID));
    }
}
