package amends.http;

import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.RuleEngine;
import amends.wire.MalformedBodyException;
import amends.wire.TooLongException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/** Makes a problem of everything that is thrown while a request is answered. */
final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
        if (thrown instanceof WebApplicationException web) {
            Object allowed = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allowed != null) {
                response.header(HttpHeaders.ALLOW, allowed);
            }
        }
        if (thrown instanceof ProblemException told) {
            told.headers().forEach(response::header);
        } else if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.build();
    }

    static Problem problem(Throwable thrown) {
        if (thrown instanceof ProblemException told) {
            return told.problem();
        }
        if (thrown instanceof SituationException wrong) {
            return invalid(wrong);
        }
        if (thrown instanceof TooLongException tooLong) {
            return tooLong(tooLong);
        }
        if (thrown instanceof MalformedBodyException malformed) {
            return new Problem(
                    "/problems/malformed-json",
                    "The body is not JSON",
                    400,
                    malformed.getMessage(),
                    null,
                    List.of(Problem.Fault.of(malformed)));
        }
        if (thrown instanceof RuleEngine.TooManyMatchesException) {
            return new Problem(
                    "/problems/too-many-matches",
                    "The rules match too often",
                    422,
                    thrown.getMessage(),
                    null,
                    List.of());
        }
        if (thrown instanceof TooMuchEffortException) {
            return new Problem(
                    "/problems/too-much-effort",
                    "The evaluation takes too long",
                    422,
                    thrown.getMessage(),
                    null,
                    List.of());
        }
        Problem kept = CaseProblems.of(thrown);
        if (kept != null) {
            return kept;
        }
        Problem release = ReleaseProblems.of(thrown);
        if (release != null) {
            return release;
        }
        if (thrown instanceof BodyTooLargeException) {
            return Problem.of(413, thrown.getMessage());
        }
        if (thrown instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus(), thrown);
        }
        return unread(thrown);
    }

    private static Problem invalid(SituationException wrong) {
        List<Problem.Fault> faults =
                wrong.problems().stream().map(Problem.Fault::of).toList();
        String detail = faults.size() == 1
                ? wrong.problems().get(0).toString()
                : faults.size() + " things are wrong in the request; errors lists them";
        return new Problem(
                "/problems/invalid-situation", "The situation cannot be evaluated", 422, detail, null, faults);
    }

    /** It may well be JSON: what helps is which field it is, and how long that may be. */
    private static Problem tooLong(TooLongException tooLong) {
        return new Problem(
                "/problems/too-long",
                "Something in the body is too long",
                422,
                (tooLong.pointer().isEmpty() ? "" : tooLong.pointer() + ": ") + tooLong.getMessage(),
                null,
                List.of(Problem.Fault.of(tooLong)));
    }

    private static Problem ofStatus(int status, Throwable thrown) {
        return status == 500 ? Failures.of(thrown) : Problem.of(status, Statuses.detail(status));
    }

    /** Faults of the connection while the body is read are the caller's; what remains is ours. */
    private static Problem unread(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() < 500) {
                return Problem.of(http.getCode(), Statuses.detail(http.getCode()));
            }
            if (cause instanceof TimeoutException) {
                return Problem.of(408, Statuses.detail(408));
            }
        }
        return thrown instanceof UncheckedIOException
                ? Problem.of(400, "the body ends too early")
                : Failures.of(thrown);
    }
}
