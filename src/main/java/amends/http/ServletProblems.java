package amends.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems from where Jersey does not reach: filters and servlets. */
public final class ServletProblems {

    private ServletProblems() {}

    /**
     * Answers with a problem.
     *
     * @throws IOException where the caller does not take it
     */
    public static void send(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json());
    }
}
