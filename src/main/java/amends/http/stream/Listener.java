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
    private final Wanted wanted;
    private final Long lastEventId;
    private final Caller caller;
    private final Streams streams;
    private long place = -1;
    private boolean unflushed;
    private volatile boolean gone;

    /**
     * @param lastEventId the last place that the caller heard, or null to hear what comes from now on
     * @param caller who listens
     */
    Listener(
            AsyncContext context,
            ServletOutputStream out,
            Wanted wanted,
            Long lastEventId,
            Caller caller,
            Streams streams) {
        this.context = context;
        this.out = out;
        this.wanted = wanted;
        this.lastEventId = lastEventId;
        this.caller = caller;
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

    /** Who listens. */
    Caller caller() {
        return caller;
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
    void begin(byte[] greeting, long at) {
        place = at;
        write(greeting);
    }

    /** Says that the connection is alive; it must be ready. */
    void beat() {
        write(Frame.HEARTBEAT);
    }

    /** Tells it what it wants of some events, as much as goes at once; it must be ready. */
    void tell(Collection<Frame> frames) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            if (chunk.size() >= CHUNK) {
                break;
            }
            place = frame.id();
            if (wanted.includes(frame.item())) {
                chunk.writeBytes(frame.bytes());
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
