package amends.console.guest;

import amends.http.Problem;
import amends.http.Route;
import amends.http.ServletProblems;
import amends.http.stream.Hints;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Tells a customer's page that it is to be loaded again, and nothing else, for as long as its link is good. */
public final class GuestStream extends HttpServlet {

    static final String PATH = "/customer/stream";

    private static final long serialVersionUID = 1L;

    private final transient Door door;
    private final transient Hints hints;

    /**
     * @param door lets in whoever has a good link
     * @param hints tells those who show no key
     */
    public GuestStream(Door door, Hints hints) {
        this.door = door;
        this.hints = hints;
    }

    /** The way to it. */
    public static Route route() {
        return Route.get(PATH)
                .open()
                .page()
                .named("customerStream", "Tells a customer's page that something changed")
                .gives("text/event-stream")
                .answeredByServlet();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Door.Visitor> visitor;
        try {
            visitor = door.open(request.getParameter("t"));
        } catch (RuntimeException e) {
            ServletProblems.send(Problem.of(e), request, response);
            return;
        }
        if (visitor.isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "this link is no longer good");
            return;
        }
        Door.Visitor inside = visitor.get();
        if (!hints.listen(request, response, inside.link().incidentId(), () -> door.isOver(inside))) {
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many look at this page at once");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        ServletProblems.send(Problem.of(status, why), request, response);
    }
}
