package amends.http.stream;

import amends.access.Role;
import amends.http.Problem;
import amends.http.Route;
import amends.http.ServletProblems;
import amends.http.Wire;
import amends.http.access.Callers;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /v1/incidents/stream}: a servlet, because a connection that waits must not hold a thread. */
public final class StreamServlet extends HttpServlet {

    private static final String PATH = "/v1/incidents/stream";

    private static final long serialVersionUID = 1L;

    private final transient Streams streams;

    /** @param streams everybody who listens */
    public StreamServlet(Streams streams) {
        this.streams = streams;
    }

    /** The way to it. */
    public static Route route() {
        return Route.get(PATH)
                .by(Role.AGENT, Role.APPROVER, Role.AUDITOR)
                .named("followIncidents", "Tells what happens to incidents as it happens")
                .told(Wire.answers("FeedItem")
                        .query("incident", "Text", "of this incident only")
                        .query("kind", "Text", "of this kind only")
                        .query("domain", "Text", "of this domain only")
                        .query("lastEventId", "Place", "goes on after this event")
                        .queryOneOf(
                                "alive", "says by events named alive that the connection is, not by comments", "true")
                        .header("Last-Event-ID", "Place", "goes on after this event")
                        .fails(400))
                .gives("text/event-stream")
                .answeredByServlet();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("Last-Event-ID");
        String stated = header == null || header.isEmpty() ? request.getParameter("lastEventId") : header;
        Long lastEventId = null;
        if (stated != null && !stated.isEmpty()) {
            if (!stated.matches("[0-9]{1,18}")) {
                refuse(
                        request,
                        response,
                        "Last-Event-ID: expected the id of an event of this stream, found \"" + stated + '"');
                return;
            }
            lastEventId = Long.valueOf(stated);
        }
        AsyncContext context = begin(request, response);
        Wanted wanted = new Wanted(
                request.getParameter("incident"),
                request.getParameter("kind"),
                request.getParameter("domain"),
                "true".equals(request.getParameter("alive")));
        Listener listener = new Listener(
                context,
                response.getOutputStream(),
                new Telling.Whole(wanted),
                lastEventId,
                Callers.of(request),
                Callers.session(request),
                streams);
        response.getOutputStream().setWriteListener(listener);
        streams.add(listener);
    }

    /** Begins an answer that goes on. */
    static AsyncContext begin(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // Tells a proxy before the service not to hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        return context;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        Problem problem = Problem.of(HttpServletResponse.SC_BAD_REQUEST, detail);
        ServletProblems.send(problem, request, response);
    }
}
