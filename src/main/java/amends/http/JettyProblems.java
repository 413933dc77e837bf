package amends.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Makes a problem of what goes wrong before or beside the resources: broken HTTP, methods that no resource knows. */
final class JettyProblems implements Request.Handler {

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
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
        return true;
    }

    private static Problem problem(int answered, Throwable cause) {
        int status = cause instanceof HttpException http ? http.getCode() : answered;
        if (status < 400 || status == 500) {
            return Failures.of(cause);
        }
        boolean told = cause instanceof HttpException http && http.getReason() != null && status < 500;
        return Problem.of(status, told ? ((HttpException) cause).getReason() : Statuses.detail(status));
    }
}
