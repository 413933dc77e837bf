package amends.webhooks;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The HTTP client, made when it is first needed: it connects only to addresses that were checked, follows no redirects,
 * keeps no cookies, answers no demand for a password, and unpacks nothing.
 */
public final class Client implements AutoCloseable {

    /** Most of them wait for somebody who finds an address, if there are so many. */
    private static final int THREADS = 64;

    private static final int TOGETHER = 16;
    private static final long MILLIS = HttpSender.PATIENCE.toMillis();
    private static final int MOST_HEADERS = 8 * 1024;

    private final Reachable reachable;
    private final SslContextFactory.Client tls;
    private HttpClient started;
    private boolean closed;

    /** @param reachable which addresses may be connected to */
    public Client(Reachable reachable) {
        this(reachable, new SslContextFactory.Client());
    }

    /** The same that trusts other certificates, for tests. */
    Client(Reachable reachable, SslContextFactory.Client tls) {
        this.reachable = reachable;
        this.tls = tls;
    }

    synchronized HttpClient get() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (started == null) {
            started = start();
        }
        return started;
    }

    private HttpClient start() {
        ClientConnector connector = new ClientConnector();
        connector.setSslContextFactory(tls);
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("webhooks");
        threads.setDaemon(true);
        client.setExecutor(threads);
        Scheduler scheduler = new ScheduledExecutorScheduler("webhooks-timeouts", true);
        client.setScheduler(scheduler);
        client.setSocketAddressResolver(
                new CheckedResolver(new SocketAddressResolver.Async(threads, scheduler, MILLIS), reachable));
        client.setConnectTimeout(MILLIS);
        client.setAddressResolutionTimeout(MILLIS);
        client.setIdleTimeout(MILLIS);
        client.setDestinationIdleTimeout(MILLIS);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setMaxConnectionsPerDestination(TOGETHER);
        client.setMaxResponseHeadersSize(MOST_HEADERS);
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Amends"));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the client of webhooks cannot be started", e);
        }
        // They would look into answers and act on them.
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        client.getContentDecoderFactories().clear();
        return client;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (started != null) {
            LifeCycle.stop(started);
        }
    }
}
