package amends.mcp;

import amends.access.Caller;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.serving.Serving;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who speaks the protocol. The SDK is heavy, and many never use it: nothing of it is loaded before the first
 * message.
 */
public final class Assistants implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assistants.class);
    private static final long SWEEP_SECONDS = 2;

    private final Desk desk;
    private final Predicate<String> isUsable;
    private final int maxRequestBytes;
    private final Sessions sessions;
    private ScheduledExecutorService sweeper;
    private Protocol protocol;
    private volatile String release;
    private boolean isClosed;

    /**
     * @param desk whom tools ask
     * @param isUsable whether the key of an id may still be used
     * @param maxRequestBytes how large a message may be
     */
    public Assistants(Desk desk, Predicate<String> isUsable, int maxRequestBytes) {
        this.desk = desk;
        this.isUsable = isUsable;
        this.maxRequestBytes = maxRequestBytes;
        this.sessions = new Sessions(desk.clock());
    }

    private synchronized Protocol protocol() {
        if (isClosed) {
            throw new ProblemException(Problem.of(503, "the service is stopping"));
        }
        if (protocol == null) {
            release = desk.serving().get().release();
            protocol = new Protocol(
                    desk,
                    List.of(
                            new RecommendTool(desk),
                            new ExplainTool(desk),
                            new OpenIncidentsTool(desk),
                            new RecordActionTool(desk)),
                    McpServlet.path(),
                    maxRequestBytes);
            sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "mcp-sessions");
                thread.setDaemon(true);
                return thread;
            });
            ScheduledFuture<?> unused =
                    sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        }
        return protocol;
    }

    /** Tells those who listen that another release serves, when there is time: some may be slow to hear. */
    public synchronized void released(Serving serving) {
        if (protocol != null && !isClosed) {
            sweeper.execute(() -> follow(serving));
        }
    }

    private void follow(Serving serving) {
        if (!serving.release().equals(release)) {
            release = serving.release();
            protocol().follow(serving.policies().policies());
        }
    }

    /** Ends the sessions that are over. */
    void sweep() {
        try {
            sessions.takeOver(isUsable).forEach(this::end);
        } catch (RuntimeException e) {
            // The next time will come.
            LOG.warn("sessions that are over could not be ended", e);
        }
    }

    private void end(String session) {
        try {
            protocol().answer(Farewell.request(McpServlet.path(), session), Farewell.response());
        } catch (ServletException | IOException e) {
            throw new IllegalStateException("a session cannot be ended", e);
        }
    }

    /** The versions of the protocol that are spoken. */
    List<String> versions() {
        return protocol().versions();
    }

    /** @throws ProblemException where there are too many sessions */
    void requireRoom(Caller caller) {
        if (sessions.isFull(caller.keyId())) {
            throw new ProblemException(Problem.of(503, "there are " + Sessions.MOST + " sessions, which is the most"));
        }
    }

    /** Notes that a session is used; false where the key has no such session. */
    boolean use(String session, Caller caller) {
        return sessions.use(session, caller.keyId());
    }

    /**
     * Has a message answered that was found good.
     *
     * @param session whose it is, or null where it begins one
     */
    void answer(HttpServletRequest request, HttpServletResponse response, Caller caller, String session)
            throws ServletException, IOException {
        Protocol spoken = protocol();
        if (session == null) {
            spoken.answer(request, new Opening(response, id -> begin(spoken.begun(id), caller)));
            return;
        }
        spoken.answer(request, response);
        if (request.getMethod().equals("DELETE")) {
            sessions.remove(session);
        }
    }

    private void begin(McpStreamableServerSession begun, Caller caller) {
        if (begun != null) {
            sessions.add(begun.getId(), caller.keyId(), begun::hasOpenStream).forEach(this::end);
        }
    }

    @Override
    public void close() {
        Protocol spoken;
        synchronized (this) {
            isClosed = true;
            spoken = protocol;
            if (sweeper != null) {
                sweeper.shutdownNow();
            }
        }
        if (spoken != null) {
            spoken.close();
        }
    }
}
