package amends.http.batch;

import amends.access.Caller;
import amends.access.Role;
import amends.http.Asking;
import amends.http.JsonBody;
import amends.http.NdJson;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import amends.http.ServletProblems;
import amends.http.TraceContext;
import amends.http.Wire;
import amends.http.access.Callers;
import amends.http.limits.Rates;
import amends.recommendation.CompiledPolicySet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what to do about each of many incidents that nobody stores: a line is a request, and is answered as one by itself,
 * while the body still comes. Whoever does not take the answers is not read from any further. It is a servlet because
 * Jersey holds the first answers back until there are more.
 */
public final class BatchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(BatchServlet.class);

    /** The header that says which release answers all lines. */
    public static final String RELEASE = "Amends-Release";

    private static final String PATH = "/v1/evaluations/batch";
    private static final int BUFFER = 1 << 15;
    private static final long IDLE_SECONDS = 30;

    private final transient Supplier<CompiledPolicySet> policies;
    private final transient Asking asking;
    private final transient Predicate<Caller> isWelcome;
    private final transient BatchLimits limits;
    private final transient Semaphore places;
    private final transient ExecutorService workers;

    /**
     * @param policies the policies in force, asked once a batch
     * @param asking evaluates a line and writes it down
     * @param isWelcome whether somebody who was let in may still ask
     */
    public BatchServlet(
            Supplier<CompiledPolicySet> policies, Asking asking, BatchLimits limits, Predicate<Caller> isWelcome) {
        this.policies = policies;
        this.asking = asking;
        this.limits = limits;
        this.isWelcome = isWelcome;
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
    public static Route route() {
        return Route.post(PATH)
                .by(Role.AGENT)
                .named("evaluateBatch", "Says what to do about the incident of each line")
                .told(Wire.body("EvaluationRequest")
                        .answer(200, "BatchAnswer", "An answer to each line, in order", RELEASE))
                .takes(NdJson.taken())
                .gives(NdJson.TYPE.toString())
                .answeredByServlet();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            ServletProblems.send(
                    Problem.of(503, "as many batches are answered now as may be at once: " + limits.batches()),
                    Map.of("Retry-After", "5"),
                    request,
                    response);
            return;
        }
        try {
            ServletProblems.sendThrown(() -> answer(request, response), request, response);
        } finally {
            places.release();
        }
    }

    /** @throws ProblemException where the body cannot be read as lines at all */
    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CompiledPolicySet inForce = policies.get();
        Caller caller = Callers.of(request);
        String traceId = TraceContext.traceId(request.getHeader("traceparent"));
        InputStream lines = Codings.unpacked(request);
        Batch batch = new Batch(
                new Groups(
                        new Lines(lines, limits.lineBytes(), limits.bytes()),
                        limits,
                        Rates.of(request),
                        () -> isWelcome.test(caller)),
                line -> asking.ask(inForce, line, caller.keyId(), traceId),
                asking);
        response.setContentType(NdJson.TYPE.toString());
        response.setHeader(RELEASE, inForce.policies().release());
        response.setHeader("Vary", "Accept-Encoding");
        // The answer is ended by whoever called this, once the place is free: who has heard the end may ask for
        // another.
        OutputStream answers = response.getOutputStream();
        GZIPOutputStream packed = null;
        if (Codings.asksForGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            packed = new GZIPOutputStream(answers, BUFFER, true);
        }
        try {
            batch.answer(workers, 2 * limits.threads(), packed == null ? answers : packed);
            if (packed != null) {
                packed.finish();
            }
            answers.flush();
            // A caller that still sends would not hear the last line if the connection were cut.
            JsonBody.drain(request.getInputStream());
        } catch (IOException | UncheckedIOException gone) {
            // Whoever does not take the answers, or goes away, is nobody to tell it to.
            LOG.debug("a batch was given up", gone);
        }
    }
}
