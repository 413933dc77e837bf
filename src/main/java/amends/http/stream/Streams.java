package amends.http.stream;

import amends.access.Caller;
import amends.casework.FeedTail;
import amends.casework.StoreUnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who listens, served by one thread: it reads the feed once for all, while there is anybody, and writes to those
 * who can take something. Whoever is slow is left behind and reads from the database what is not at hand any more.
 */
public final class Streams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    /** How often the feed is looked at for what other processes told; our own transactions wake the thread. */
    private static final Duration POLLING = Duration.ofMillis(500);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** So many events are kept at hand. */
    private static final int AT_HAND = 5_000;

    private final FeedTail tail;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private final TreeMap<Long, Frame> atHand = new TreeMap<>();
    private final Thread thread = new Thread(this::run, "stream");
    private long atHandAfter;
    private volatile boolean closed;

    /** @param tail what is told */
    public Streams(FeedTail tail) {
        this.tail = tail;
        thread.setDaemon(true);
    }

    /** Begins to serve. */
    public void start() {
        thread.start();
    }

    /** How many listen. */
    public int count() {
        return listeners.size();
    }

    /** There may be something new. */
    public void wake() {
        // One is enough, however often it is called.
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void add(Listener listener) {
        listeners.add(listener);
        if (closed) {
            listener.end();
        }
        wake();
    }

    private void run() {
        long beat = System.nanoTime();
        boolean more = false;
        while (!closed) {
            try {
                pause(more);
                listeners.stream().filter(one -> one.telling().isOver()).forEach(Listener::end);
                listeners.removeIf(Listener::isGone);
                more = serve();
                if (System.nanoTime() - beat >= HEARTBEAT.toNanos()) {
                    beat = System.nanoTime();
                    beat();
                }
            } catch (StoreUnavailableException e) {
                LOG.warn("the stream waits: {}", e.getMessage());
                more = false;
            } catch (RuntimeException e) {
                LOG.error("the stream", e);
                more = false;
            } catch (InterruptedException e) {
                break;
            }
        }
        listeners.forEach(Listener::end);
    }

    private void pause(boolean more) throws InterruptedException {
        if (listeners.isEmpty()) {
            tail.rest();
            atHand.clear();
            wake.acquire();
        } else if (!more) {
            wake.tryAcquire(POLLING.toMillis(), TimeUnit.MILLISECONDS);
        }
        wake.drainPermits();
    }

    /** Serves everybody once; returns whether there is more to do at once. */
    private boolean serve() {
        if (listeners.isEmpty()) {
            return false;
        }
        if (!tail.begin()) {
            // Transactions that were under way when somebody came have to end.
            return false;
        }
        if (atHand.isEmpty()) {
            atHandAfter = tail.position();
        }
        List<FeedTail.Told> heard = tail.next();
        heard.forEach(told -> atHand.put(told.id(), Frame.of(told)));
        while (atHand.size() > AT_HAND) {
            atHandAfter = atHand.pollFirstEntry().getKey();
        }
        boolean more = !heard.isEmpty();
        for (Listener listener : listeners) {
            more |= serve(listener);
        }
        return more;
    }

    private boolean serve(Listener listener) {
        if (!listener.isReady()) {
            return false;
        }
        if (!listener.hasBegun()) {
            begin(listener);
            return true;
        }
        Collection<Frame> frames = listener.place() >= atHandAfter
                ? atHand.tailMap(listener.place(), false).values()
                : tail.after(listener.place()).stream().map(Frame::of).toList();
        if (frames.isEmpty()) {
            return false;
        }
        listener.tell(frames);
        return listener.place() < tail.position();
    }

    private void begin(Listener listener) {
        Long last = listener.lastEventId();
        if (last == null) {
            listener.begin(tail.position());
        } else if (tail.keepsAllAfter(last)) {
            listener.begin(last);
        } else {
            listener.reset(tail.position());
        }
    }

    /** Says to everybody that the connection is alive; so those who are gone are noticed. */
    void beat() {
        listeners.stream().filter(Listener::isReady).forEach(Listener::beat);
    }

    /**
     * Ends the connections of those who may listen no more, such as those whose key was revoked or who signed out.
     *
     * @param may is asked who listens, and what opens the session by which they came, or null
     */
    public void keepOnly(BiPredicate<Caller, String> may) {
        listeners.stream()
                .filter(listener -> listener.caller() != null && !may.test(listener.caller(), listener.session()))
                .forEach(Listener::end);
    }

    /** Ends all connections; whoever listens comes back to another process, or to this one later. */
    @Override
    public void close() {
        closed = true;
        wake();
        listeners.forEach(Listener::end);
    }
}
