package amends.http.stream;

import amends.casework.Feed;
import amends.casework.Happening;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells those who show no key that something changed in one incident, and nothing else: neither what, nor anything of others.
 * Of what the customer is not told, they do not hear that it happened either.
 */
public final class Hints {

    /** So many may listen at once. */
    public static final int MOST = 1_000;

    /** So many of them to one incident. */
    public static final int MOST_OF_ONE = 10;

    /** What changes what a customer is shown. */
    private static final Set<String> TOLD = Stream.concat(
                    Stream.of(
                                    Happening.Type.ACKNOWLEDGED,
                                    Happening.Type.STATUS_SENT,
                                    Happening.Type.ASKED,
                                    Happening.Type.FOLLOWED_UP,
                                    Happening.Type.REMEDY_GIVEN,
                                    Happening.Type.UNDONE,
                                    Happening.Type.PAUSED,
                                    Happening.Type.RESUMED,
                                    Happening.Type.RESOLVED,
                                    Happening.Type.REOPENED)
                            .map(Happening.Type::wireName),
                    Stream.of("erased"))
            .collect(Collectors.toUnmodifiableSet());

    private static final byte[] GREETING = "retry: 5000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CHANGED = "event: changed\ndata:\n\n".getBytes(StandardCharsets.UTF_8);

    private final Streams streams;
    private final Map<String, Integer> listening = new HashMap<>();
    private int all;

    /** @param streams everybody who listens */
    public Hints(Streams streams) {
        this.streams = streams;
    }

    /**
     * Lets somebody listen.
     *
     * @param incident what they may hear of
     * @param isOver whether they have listened for as long as they may
     * @return false where there are too many already; then nothing was answered
     * @throws IOException from the connection
     */
    public boolean listen(
            HttpServletRequest request, HttpServletResponse response, String incident, BooleanSupplier isOver)
            throws IOException {
        if (!enter(incident)) {
            return false;
        }
        AsyncContext context = StreamServlet.begin(request, response);
        context.addListener(new Leaving(() -> leave(incident)));
        Listener listener = new Listener(
                context, response.getOutputStream(), new Hint(incident, isOver), null, null, null, streams);
        response.getOutputStream().setWriteListener(listener);
        streams.add(listener);
        return true;
    }

    private synchronized boolean enter(String incident) {
        int here = listening.getOrDefault(incident, 0);
        if (all >= MOST || here >= MOST_OF_ONE) {
            return false;
        }
        all++;
        listening.put(incident, here + 1);
        return true;
    }

    private synchronized void leave(String incident) {
        all--;
        listening.computeIfPresent(incident, (id, here) -> here == 1 ? null : here - 1);
    }

    /** That something changed. */
    private record Hint(String incident, BooleanSupplier over) implements Telling {

        @Override
        public byte[] greeting(long place) {
            return GREETING;
        }

        @Override
        public byte[] reset(long asked, long place) {
            return CHANGED;
        }

        @Override
        public byte[] of(Frame frame) {
            Feed.Item item = frame.item();
            return item.incidentId().equals(incident) && TOLD.contains(item.type()) ? CHANGED : null;
        }

        @Override
        public byte[] heartbeat() {
            return Frame.HEARTBEAT;
        }

        @Override
        public boolean isOver() {
            return over.getAsBoolean();
        }
    }

    /** Notices the end of a connection, which comes once, however it ends. */
    private record Leaving(Runnable left) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            left.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
