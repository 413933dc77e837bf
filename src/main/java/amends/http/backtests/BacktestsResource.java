package amends.http.backtests;

import amends.access.Role;
import amends.history.jobs.Job;
import amends.history.jobs.Jobs;
import amends.history.jobs.Jobs.Status;
import amends.http.Handler;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import amends.http.Wire;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Serving;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Backtests as resources: all of them, one, and its result. Described by hand, as evaluations are. */
public final class BacktestsResource {

    static final String RESULT = "/result";
    static final String TIMELINES = "/timelines";

    private static final MediaType LINES = new MediaType("application", "x-ndjson");

    private static final String PATH = "/v1/backtests";
    private static final String ID = "id";

    /** A page with a style and scripts of its own and nothing else; its own policy names each of them by its hash. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Jobs jobs;
    private final BacktestPost post;

    private BacktestsResource(Jobs jobs, BacktestPost post) {
        this.jobs = jobs;
        this.post = post;
    }

    /**
     * The ways to them.
     *
     * @param jobs the backtests
     * @param serving the release that serves, asked once a request
     * @param loader compiles a rules folder
     * @param clock what is known up to now where nothing else is said
     * @param mostBytes how many bytes of incidents there may be
     */
    public static List<Route> of(
            Jobs jobs,
            Supplier<Serving> serving,
            Function<Path, CompiledPolicySet> loader,
            InstantSource clock,
            long mostBytes) {
        return new BacktestsResource(jobs, new BacktestPost(jobs, serving, loader, clock, mostBytes)).routes();
    }

    /** Where a backtest is. */
    static String path(String id) {
        return PATH + '/' + id;
    }

    private List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .by(Role.AUTHOR, Role.AUDITOR)
                        .named("listBacktests", "Lists backtests")
                        .told(Wire.answers("BacktestList"))
                        .givesJson()
                        .answeredWith(http -> json(JobWriter.bytes(jobs.all()))),
                Route.post(PATH)
                        .by(Role.AUTHOR)
                        .named("startBacktest", "Takes incidents of the past, and follows them through policies")
                        .told(Wire.UNTOLD
                                .or("multipart/form-data", "BacktestForm")
                                .or("application/x-ndjson", "EvaluationRequest")
                                .or("text/csv", "Text")
                                .query("kind", "Text", "as in options; a part of a form says it there")
                                .query("map", "Texts", "likewise")
                                .query("inputFormat", "Text", "likewise")
                                .query("separator", "Text", "likewise")
                                .query("asOf", "Instant", "likewise")
                                .query("reaction", "Place", "likewise")
                                .query("conduct", "Text", "likewise")
                                .query("sweep", "Texts", "likewise")
                                .query("perfect", "Texts", "likewise")
                                .query("segments", "Texts", "likewise")
                                .query("against", "Text", "likewise")
                                .answer(202, "Backtest", "It was accepted", "Location"))
                        .givesJson()
                        .answeredBy(post),
                one("").named("getBacktest", "Shows how far a backtest is")
                        .told(Wire.answers("Backtest"))
                        .givesJson()
                        .answeredWith(http -> json(JobWriter.bytes(found(http)))),
                Route.delete(path("{" + ID + "}"))
                        .by(Role.AUTHOR)
                        .named("endBacktest", "Ends a backtest, or takes it away")
                        .told(Wire.answers("Backtest").answer(204, null, "It was over, and is removed"))
                        .givesJson()
                        .answeredBy(drop()),
                one(RESULT)
                        .named("getBacktestResult", "Shows what came of a backtest")
                        .told(Wire.answers("BacktestResult").fails(409))
                        .gives("application/json;qs=1")
                        .answeredBy(result(MediaType.APPLICATION_JSON_TYPE, jobs::result)),
                one(RESULT)
                        .named("getBacktestPage", "Shows what came of a backtest as a page with charts")
                        .told(Wire.answers("Page").fails(409))
                        .gives("text/html;qs=0.5")
                        .answeredBy(result(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"), jobs::page)),
                one(TIMELINES)
                        .named("getBacktestTimelines", "Gives the course of each incident of a backtest, one a line")
                        .told(Wire.answers("BacktestTimeline").fails(409))
                        .gives(LINES.toString())
                        .answeredBy(result(LINES, jobs::timelines)));
    }

    private static Route.Draft one(String part) {
        return Route.get(path("{" + ID + "}") + part).by(Role.AUTHOR, Role.AUDITOR);
    }

    private Status found(ContainerRequestContext http) {
        String id = http.getUriInfo().getPathParameters().getFirst(ID);
        return jobs.find(id)
                .orElseThrow(() -> new ProblemException(Problem.of(404, "there is no backtest of this id")));
    }

    private static Response json(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Handler drop() {
        return new Handler(http -> {
            try {
                Optional<Job> ended = jobs.drop(found(http).job().id());
                return ended.map(job -> json(JobWriter.bytes(new Status(job, null))))
                        .orElseGet(() -> Response.noContent().build());
            } catch (IOException failed) {
                throw new IllegalStateException("a backtest could not be ended", failed);
            }
        });
    }

    private Handler result(MediaType type, Function<String, Optional<Path>> result) {
        return new Handler(http -> {
            Job job = found(http).job();
            Path file = result.apply(job.id()).orElseThrow(() -> notThere(job));
            try {
                Response.ResponseBuilder response = Response.ok(Files.newInputStream(file), type)
                        .header(HttpHeaders.CONTENT_LENGTH, Files.size(file));
                if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                    response.header("Content-Security-Policy", PAGE_POLICY);
                }
                return response.build();
            } catch (IOException failed) {
                throw new IllegalStateException("a result cannot be read", failed);
            }
        });
    }

    private static ProblemException notThere(Job job) {
        String detail = switch (job.state()) {
            case FAILED -> "the backtest failed: " + job.failure();
            case DONE -> "the backtest is done, but the file of this is no longer there";
            default -> "the backtest is " + JobWriter.name(job.state()) + ", so there is no result";
        };
        return new ProblemException(Problem.of(409, detail));
    }
}
