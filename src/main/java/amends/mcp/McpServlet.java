package amends.mcp;

import amends.access.Caller;
import amends.http.JsonBody;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import amends.http.TraceContext;
import amends.http.Wire;
import amends.http.access.Callers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * {@code /mcp}: the Model Context Protocol, by its Streamable HTTP. What comes is looked at before the SDK sees it: who
 * asks, whose session it is, how large it is, and whether it is a message at all.
 */
public final class McpServlet extends HttpServlet {

    private static final String PATH = "/mcp";
    private static final String MESSAGE = "McpMessage";
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";

    private static final long serialVersionUID = 1L;

    private final transient Assistants assistants;
    private final int maxRequestBytes;

    /**
     * @param assistants everybody who speaks the protocol
     * @param maxRequestBytes how large a message may be
     */
    public McpServlet(Assistants assistants, int maxRequestBytes) {
        this.assistants = assistants;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** Where it is. */
    static String path() {
        return PATH;
    }

    /** The ways to it. */
    public static Route[] routes() {
        return new Route[] {
            Route.post(PATH)
                    .byAnyKey()
                    .named(
                            "sendMcpMessage",
                            "Takes a message of the Model Context Protocol; each tool has its own roles")
                    .told(Wire.body(MESSAGE)
                            .answer(200, MESSAGE, "What came of a request")
                            .answer(202, null, "It was taken"))
                    .takes(JSON)
                    .gives(EVENTS, JSON)
                    .answeredByServlet(),
            Route.get(PATH)
                    .byAnyKey()
                    .named("followMcpSession", "Tells a session of the Model Context Protocol what it did not ask for")
                    .told(Wire.answers(MESSAGE))
                    .gives(EVENTS)
                    .answeredByServlet(),
            Route.delete(PATH)
                    .byAnyKey()
                    .named("endMcpSession", "Ends a session of the Model Context Protocol")
                    .told(Wire.UNTOLD.answer(200, null, "It is ended"))
                    .answeredByServlet()
        };
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            checked(request, response);
        } catch (RuntimeException e) {
            refuse(Problem.of(e), response);
        }
    }

    private void checked(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Caller caller = Callers.of(request);
        boolean isPost = request.getMethod().equals("POST");
        if (isPost) {
            requireJson(request);
        }
        requireAccept(request, isPost);
        byte[] body = isPost ? body(request) : new byte[0];
        Message message = isPost ? Message.read(body) : null;
        requireVersion(request);
        boolean opens = message != null && message.opens();
        String session = opens ? null : session(request, caller);
        if (message != null) {
            String traceId = TraceContext.traceId(request.getHeader("traceparent"));
            request.setAttribute(Protocol.CALL, new Call(message.arguments(), caller, traceId));
        }
        if (opens) {
            assistants.requireRoom(caller);
        }
        if (request.getMethod().equals("GET")) {
            begin(response);
        }
        Guarded guarded = new Guarded(response);
        assistants.answer(new Resent(request, body), guarded, caller, session);
        if (guarded.failure() != 0 && !response.isCommitted()) {
            refuse(problem(guarded.failure(), message), response);
        }
    }

    /** Whoever listens hears at once that it does: the SDK says nothing before there is something to tell. */
    private static void begin(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(EVENTS);
        response.setCharacterEncoding("UTF-8");
        response.flushBuffer();
    }

    private static void requireJson(HttpServletRequest request) {
        // Jetty's getContentType fails where the charset is none.
        String type = request.getHeader("Content-Type");
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "");
        String encoding = request.getHeader("Content-Encoding");
        if (!List.of(JSON, JSON + ";charset=utf-8", JSON + ";charset=\"utf-8\"").contains(plain)
                || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw told(415, "the body must be application/json in UTF-8, without a content encoding");
        }
    }

    private static void requireAccept(HttpServletRequest request, boolean isPost) {
        if (request.getMethod().equals("DELETE")) {
            return;
        }
        String accept = request.getHeader("Accept");
        boolean everything = accept != null && accept.contains("*/*");
        boolean events = everything || (accept != null && accept.contains(EVENTS));
        boolean json = everything || (accept != null && accept.contains(JSON));
        if (!events || (isPost && !json)) {
            throw told(406, "the protocol has the Accept header name " + (isPost ? JSON + " and " : "") + EVENTS);
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(maxRequestBytes + 1);
        if (body.length > maxRequestBytes) {
            JsonBody.drain(in);
            throw told(413, "the body has more than " + maxRequestBytes + " bytes");
        }
        return body;
    }

    private void requireVersion(HttpServletRequest request) {
        String version = request.getHeader("MCP-Protocol-Version");
        if (version != null && !assistants.versions().contains(version)) {
            throw told(
                    400,
                    "MCP-Protocol-Version: expected one of " + String.join(", ", assistants.versions()) + ", found \""
                            + (version.length() <= 40 ? version : version.substring(0, 40) + "…") + '"');
        }
    }

    private String session(HttpServletRequest request, Caller caller) {
        String session = request.getHeader("Mcp-Session-Id");
        if (session == null || session.isBlank()) {
            throw told(400, "the header Mcp-Session-Id is missing: initialize begins a session and tells its id");
        }
        if (!assistants.use(session, caller)) {
            throw told(404, "there is no such session of this key, or not any more; initialize begins one");
        }
        return session;
    }

    private static Problem problem(int status, Message message) {
        if (status == 404) {
            return Problem.of(404, "there is no such session any more; initialize begins one");
        }
        if (status == 503) {
            return Problem.of(503, "the service is stopping");
        }
        if (message != null && message.isAnswer()) {
            return Problem.of(400, "nobody waits for an answer of that id");
        }
        return Problem.of(400, "the message is not as the protocol has it");
    }

    private static ProblemException told(int status, String detail) {
        return new ProblemException(Problem.of(status, detail));
    }

    private static void refuse(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "1");
        }
        response.getOutputStream().write(problem.json());
    }
}
