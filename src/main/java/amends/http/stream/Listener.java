package amends.http.stream;

import amends.access.Caller;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;

/**
 * One connection. It holds nothing but its place: what it has not taken yet is read again when it can take it. Only the
 * thread of {@link Streams} writes to it.
 */
final class Listener implements WriteListener {

    private static final int CHUNK = 32 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Telling telling;
    private final Long lastEventId;
    private final Caller caller;
    private final String session;
    private final Streams streams;
    private long place = -1;
    private boolean unflushed;
    private volatile boolean gone;

    /**
     * @param telling what it is told
     * @param lastEventId the last place that the caller heard, or null to hear what comes from now on
     * @param caller who listens, or null where anybody may
     * @param session what opens the session by which they came, or null
     */
    Listener(
            AsyncContext context,
            ServletOutputStream out,
            Telling telling,
            Long lastEventId,
            Caller caller,
            String session,
            Streams streams) {
        this.context = context;
        this.out = out;
        this.telling = telling;
        this.lastEventId = lastEventId;
        this.caller = caller;
        this.session = session;
        this.streams = streams;
    }

    @Override
    public void onWritePossible() {
        streams.wake();
    }

    @Override
    public void onError(Throwable thrown) {
        end();
    }

    boolean isGone() {
        return gone;
    }

    /** Who listens, or null where anybody may. */
    Caller caller() {
        return caller;
    }

    /** What opens the session by which they came, or null. */
    String session() {
        return session;
    }

    /** What it is told. */
    Telling telling() {
        return telling;
    }

    /** Whether it was greeted. */
    boolean hasBegun() {
        return place >= 0;
    }

    Long lastEventId() {
        return lastEventId;
    }

    /** Up to where it has been told. */
    long place() {
        return place;
    }

    /** Whether it can take something now. Where it cannot, it wakes the streams when it can. */
    boolean isReady() {
        try {
            if (gone || !out.isReady()) {
                return false;
            }
            if (unflushed) {
                unflushed = false;
                out.flush();
                return out.isReady();
            }
            return true;
        } catch (IOException | IllegalStateException e) {
            end();
            return false;
        }
    }

    /** Tells it where it begins; it must be ready. */
    void begin(long at) {
        place = at;
        write(telling.greeting(at));
    }

    /** Tells it that it begins anew, for what was told after the last place that it heard is not kept; it must be ready. */
    void reset(long at) {
        place = at;
        write(telling.reset(lastEventId, at));
    }

    /** Says that the connection is alive; it must be ready. */
    void beat() {
        write(telling.heartbeat());
    }

    /** Tells it what it wants of some events, as much as goes at once; it must be ready. */
    void tell(Collection<Frame> frames) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            if (chunk.size() >= CHUNK) {
                break;
            }
            place = frame.id();
            byte[] told = telling.of(frame);
            if (told != null) {
                chunk.writeBytes(told);
            }
        }
        if (chunk.size() > 0) {
            write(chunk.toByteArray());
        }
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            unflushed = true;
            isReady();
        } catch (IOException | IllegalStateException e) {
            end();
        }
    }

    /** Ends it, from either side. */
    void end() {
        if (!gone) {
            gone = true;
            streams.wake();
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // It ended already.
                streams.wake();
            }
        }
    }
}
