package amends.http.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which the head of a request does not come to its end. Each byte makes a connection busy again, so that
 * Jetty's own limit for idle ones never ends who sends a byte now and then.
 */
public final class HeadWatch extends AbstractLifeCycle implements Connection.Listener {

    private final Connector connector;
    private final long patience;
    private final Map<HttpConnection, Head> open = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next;

    /**
     * A head that is coming.
     *
     * @param before how many requests came before on the connection
     * @param since when it was seen first, by {@link System#nanoTime}
     */
    private record Head(long before, long since) {
        static final Head NONE = new Head(-1, 0);
    }

    /** @param patience how long a head may take */
    public HeadWatch(Connector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.put(http, Head.NONE);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.remove(http);
        }
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        Scheduler.Task last = next;
        if (last != null) {
            last.cancel();
        }
    }

    private void schedule() {
        next = connector.getScheduler().schedule(this::look, patience / 4, TimeUnit.NANOSECONDS);
    }

    private void look() {
        try {
            long now = System.nanoTime();
            open.forEach((connection, head) -> look(connection, head, now));
        } finally {
            if (isRunning()) {
                schedule();
            }
        }
    }

    private void look(HttpConnection connection, Head head, long now) {
        HttpParser parser = connection.getParser();
        if (parser.isStart() || !parser.inHeaderState()) {
            open.replace(connection, head, Head.NONE);
        } else if (head.before() != connection.getMessagesIn()) {
            open.replace(connection, head, new Head(connection.getMessagesIn(), now));
        } else if (now - head.since() >= patience) {
            connection.getEndPoint().close();
        }
    }
}
