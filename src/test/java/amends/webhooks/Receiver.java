package amends.webhooks;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** A program outside that is told things, on this machine. */
public final class Receiver implements AutoCloseable {

    private static final long PATIENCE = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /** What it heard. */
    public record Heard(String path, Map<String, List<String>> headers, String body) {

        /** A header. */
        public String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT)).get(0);
        }
    }

    private Receiver(HttpServer server, HttpHandler answer) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(exchange.getRequestURI().toString(), lower(exchange.getRequestHeaders()), body));
            try (exchange) {
                answer.handle(exchange);
            }
        });
        server.start();
    }

    private static Map<String, List<String>> lower(Headers headers) {
        Map<String, List<String>> lower = new java.util.HashMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), List.copyOf(values)));
        return lower;
    }

    /** One that answers with a status. */
    public static Receiver answering(int status) throws IOException {
        return answering(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    /** One that answers in some way. */
    public static Receiver answering(HttpHandler answer) throws IOException {
        return new Receiver(HttpServer.create(anyPort(), 0), answer);
    }

    /** One that speaks TLS. */
    static Receiver withTls(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Receiver(server, exchange -> exchange.sendResponseHeaders(204, -1));
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where it is, by its address. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/told";
    }

    /** What it heard next. */
    public Heard next() throws InterruptedException {
        Heard next = heard.poll(PATIENCE, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was told");
        }
        return next;
    }

    /** What it heard and nobody asked for yet. */
    public int waiting() {
        return heard.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
