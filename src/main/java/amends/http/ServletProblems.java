package amends.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes problems from where Jersey does not reach: filters and servlets. */
public final class ServletProblems {

    private ServletProblems() {}

    /**
     * Answers with a problem: people with a page, programs with JSON.
     *
     * @throws IOException where the caller does not take it
     */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(problem, Map.of(), request, response);
    }

    /**
     * Answers with a problem: people with a page, programs with JSON.
     *
     * @param headers what the answer carries besides, by name
     * @throws IOException where the caller does not take it
     */
    public static void send(
            Problem problem, Map<String, String> headers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        headers.forEach(response::setHeader);
        ProblemPage.Reader reader = ProblemPage.Reader.of(request);
        if (reader.isPerson()
                && request.getServletContext().getAttribute(ProblemPage.ATTRIBUTE) instanceof ProblemPage pages) {
            pages.headers().forEach(response::setHeader);
            response.getOutputStream().write(pages.page(problem, reader));
        } else {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(problem.json());
        }
    }

    /**
     * Does what a servlet does, and answers with a problem where it throws before anything was answered.
     *
     * @throws IOException where the caller does not take it
     */
    public static void sendThrown(Work work, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            Map<String, String> headers = thrown instanceof ProblemException told ? told.headers() : Map.of();
            send(Problem.of(thrown), headers, request, response);
        }
    }

    /** What a servlet does. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }
}
