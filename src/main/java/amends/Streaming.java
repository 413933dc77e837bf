package amends;

import amends.access.Caller;
import amends.http.HttpEdge;
import amends.http.stream.StreamServlet;
import amends.http.stream.Streams;
import com.codahale.metrics.MetricRegistry;
import java.util.function.BiPredicate;

/** The wiring of those who listen to what happens. */
final class Streaming implements AutoCloseable {

    private final Streams streams;

    Streaming(Store store, MetricRegistry metrics) {
        this.streams = new Streams(store.feed());
        store.wake(streams::wake);
        metrics.gauge("amends.stream.clients", () -> streams::count);
    }

    /** Lets them listen. */
    void serve(HttpEdge edge) {
        edge.servlet("stream", new StreamServlet(streams), StreamServlet.route());
    }

    /** Everybody who listens. */
    Streams streams() {
        return streams;
    }

    /** Ends the connections of those who may listen no more. */
    void keepOnly(BiPredicate<Caller, String> may) {
        streams.keepOnly(may);
    }

    /** Begins to tell. */
    void start() {
        streams.start();
    }

    /** Ends their connections. */
    @Override
    public void close() {
        streams.close();
    }
}
