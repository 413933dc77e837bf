package amends.http;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Makes a problem of what goes wrong before or beside the resources: broken HTTP, methods that no resource knows. */
final class JettyProblems implements Request.Handler {

    private static final String AMBIGUOUS = "Ambiguous URI";

    private final Supplier<ProblemPage> pages;

    /** @param pages for people, asked for each; null where only programs are told */
    JettyProblems(Supplier<ProblemPage> pages) {
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Throwable cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        Problem problem = problem(response.getStatus(), cause);
        response.setStatus(problem.status());
        SecurityHeaders.on(response.getHeaders());
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
            response.getHeaders()
                    .computeField(
                            HttpHeader.ALLOW,
                            (header, known) -> known == null || known.isEmpty()
                                    ? new org.eclipse.jetty.http.HttpField(header, "GET, HEAD, POST, OPTIONS")
                                    : known.get(0));
        }
        ProblemPage.Reader reader = ProblemPage.Reader.of(request);
        ProblemPage page = reader.isPerson() ? pages.get() : null;
        if (page == null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        } else {
            page.headers().forEach(response.getHeaders()::put);
        }
        byte[] told = page == null ? problem.json() : page.page(problem, reader);
        response.write(true, ByteBuffer.wrap(told), callback);
        return true;
    }

    private static Problem problem(int answered, Throwable cause) {
        int status = cause instanceof HttpException http ? http.getCode() : answered;
        if (status < 400 || status == 500) {
            return Failures.of(cause);
        }
        boolean told = cause instanceof HttpException http && http.getReason() != null && status < 500;
        return Problem.of(status, told ? inPlainWords(((HttpException) cause).getReason()) : Statuses.detail(status));
    }

    /** The same for all paths of which Jetty and those before it could make different things. */
    private static String inPlainWords(String reason) {
        return reason.startsWith(AMBIGUOUS)
                ? "the path can be read in more than one way: no step of it may be empty, or have a slash,"
                        + " a dot or a percent sign that is written as %2F, %2E or %25"
                : reason;
    }
}
