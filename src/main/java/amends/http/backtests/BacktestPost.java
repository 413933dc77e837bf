package amends.http.backtests;

import amends.history.jobs.Job;
import amends.history.jobs.Jobs;
import amends.history.jobs.QueueFullException;
import amends.history.jobs.Staged;
import amends.http.BodyTooLargeException;
import amends.http.JsonBody;
import amends.http.Problem;
import amends.http.Problem.Fault;
import amends.http.ProblemException;
import amends.recommendation.CompiledPolicySet;
import amends.rows.InputFormat;
import amends.serving.Serving;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glassfish.jersey.process.Inflector;

/**
 * Accepts a backtest.
 *
 * @param jobs takes it
 * @param serving the release that serves, asked once a request
 * @param loader compiles a rules folder
 * @param clock what is known up to now where nothing else is said
 * @param mostBytes how many bytes of incidents there may be
 */
record BacktestPost(
        Jobs jobs,
        Supplier<Serving> serving,
        Function<Path, CompiledPolicySet> loader,
        InstantSource clock,
        long mostBytes)
        implements Inflector<ContainerRequestContext, Response> {

    private static final String RETRY_AFTER_SECONDS = "60";

    @Override
    public Response apply(ContainerRequestContext http) {
        try {
            Job job = accepted(http);
            return Response.accepted(JobWriter.bytes(new Jobs.Status(job, null)))
                    .location(URI.create(BacktestsResource.path(job.id())))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (ProblemException | BodyTooLargeException refused) {
            drain(http);
            throw refused;
        } catch (IOException failed) {
            // What does not arrive is told as unchecked; this is our disk.
            throw new IllegalStateException("a backtest could not be kept", failed);
        }
    }

    private Job accepted(ContainerRequestContext http) throws IOException {
        mustComeFromHere(http);
        String type = http.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean multipart = isMultipart(http);
        if (JsonBody.announces(http) > mostBytes && JsonBody.asksFirst(http)) {
            throw new BodyTooLargeException(mostBytes);
        }
        try (Staged staged = jobs.stage()) {
            InputStream body = http.getEntityStream();
            Incoming incoming =
                    multipart ? Multipart.read(type, body, staged, mostBytes) : plain(http, type, body, staged);
            return new BacktestOffer(staged, serving.get(), loader).accept(incoming, clock.instant());
        } catch (QueueFullException full) {
            throw new ProblemException(
                    Problem.of(503, full.getMessage() + "; come back later"),
                    Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
        }
    }

    private Incoming plain(ContainerRequestContext http, String type, InputStream body, Staged staged)
            throws IOException {
        return new Incoming(
                Names.of(null),
                Received.into(staged.incidents(), body, mostBytes),
                MediaTypes.format(type),
                QueryOptions.of(http.getUriInfo().getQueryParameters()),
                false);
    }

    /** Whether it is multipart; else it is a file of incidents. */
    private static boolean isMultipart(ContainerRequestContext http) {
        MediaType type = http.getMediaType();
        String encoding = http.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (type == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw Refusals.unsupported();
        }
        if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && !type.isWildcardSubtype()) {
            if (!http.getUriInfo().getQueryParameters().isEmpty()) {
                throw Refusals.of(Fault.of("beside multipart/form-data, options stand in the part options"));
            }
            return true;
        }
        InputFormat format = MediaTypes.format(type.getType() + '/' + type.getSubtype());
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (format == null || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
            throw Refusals.unsupported();
        }
        return false;
    }

    /** Browsers send multipart bodies for any page without asking first, and say whose page it was. */
    private static void mustComeFromHere(ContainerRequestContext http) {
        String origin = http.getHeaderString("Origin");
        if (origin != null && !origin.endsWith("//" + http.getHeaderString(HttpHeaders.HOST))) {
            throw new ProblemException(Problem.of(403, "a page of another site may not ask for backtests"));
        }
    }

    private static void drain(ContainerRequestContext http) {
        if (JsonBody.asksFirst(http)) {
            return;
        }
        try {
            JsonBody.drain(http.getEntityStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
