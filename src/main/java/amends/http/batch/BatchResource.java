package amends.http.batch;

import amends.access.Role;
import amends.http.Asking;
import amends.http.JsonBody;
import amends.http.NdJson;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import amends.http.TraceContext;
import amends.http.access.Callers;
import amends.http.limits.Rates;
import amends.recommendation.CompiledPolicySet;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Says what to do about each of many incidents that nobody stores: a line is a request, and is answered as one by itself,
 * while the body still comes. Whoever does not take the answers is not read from any further.
 */
public final class BatchResource {

    /** The header that says which release answers all lines. */
    public static final String RELEASE = "Amends-Release";

    private static final String PATH = "/v1/evaluations/batch";
    private static final int BUFFER = 1 << 15;
    private static final long IDLE_SECONDS = 30;

    private final Supplier<CompiledPolicySet> policies;
    private final Asking asking;
    private final BatchLimits limits;
    private final Semaphore places;
    private final ExecutorService workers;

    /**
     * @param policies the policies in force, asked once a batch
     * @param asking evaluates a line and writes it down
     */
    public BatchResource(Supplier<CompiledPolicySet> policies, Asking asking, BatchLimits limits) {
        this.policies = policies;
        this.asking = asking;
        this.limits = limits;
        this.places = new Semaphore(limits.batches());
        this.workers = workers(limits.threads());
    }

    private static ExecutorService workers(int count) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "batch");
                    thread.setDaemon(true);
                    return thread;
                });
        // They are there while there is work, so that nobody has to end them.
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** The way to it. */
    public Route route() {
        return Route.post(PATH)
                .by(Role.AGENT)
                .named("evaluateBatch", "Says what to do about the incident of each line")
                .takes(NdJson.taken())
                .gives(NdJson.TYPE.toString())
                .answeredWith(this::post);
    }

    private Response post(ContainerRequestContext http) {
        CompiledPolicySet inForce = policies.get();
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(503, "as many batches are answered now as may be at once: " + limits.batches()),
                    Map.of(HttpHeaders.RETRY_AFTER, "5"));
        }
        boolean begun = false;
        try {
            InputStream lines = Codings.unpacked(http);
            String askedBy = Callers.of(http).keyId();
            String traceId = TraceContext.traceId(http);
            Batch batch = new Batch(
                    new Groups(new Lines(lines, limits.lineBytes(), limits.bytes()), limits, Rates.of(http)),
                    line -> asking.ask(inForce, line, askedBy, traceId),
                    asking);
            boolean isPacked = Codings.asksForGzip(http);
            InputStream body = http.getEntityStream();
            StreamingOutput answers = to -> answer(batch, body, isPacked, to);
            Response.ResponseBuilder response = Response.ok(answers, NdJson.TYPE)
                    .header(RELEASE, inForce.policies().release())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (isPacked) {
                response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            begun = true;
            return response.build();
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private void answer(Batch batch, InputStream body, boolean isPacked, OutputStream to) throws IOException {
        try {
            OutputStream answers = isPacked ? new GZIPOutputStream(to, BUFFER, true) : to;
            batch.answer(workers, 2 * limits.threads(), answers);
            answers.close();
            to.flush();
            // A caller that still sends would not hear the last line if the connection were cut.
            JsonBody.drain(body);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }
}
