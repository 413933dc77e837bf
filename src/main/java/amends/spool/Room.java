package amends.spool;

import amends.decision.LogOverloadedException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much may wait: what is put in takes room, what is done with gives it back. */
final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final SpoolSettings settings;
    private final LogMeters meters;
    private long taken;
    private boolean isFull;

    /** @param taken bytes that wait already */
    Room(SpoolSettings settings, LogMeters meters, long taken) {
        this.settings = settings;
        this.meters = meters;
        this.taken = taken;
    }

    /**
     * Takes room, waiting for it where that is set.
     *
     * @throws LogOverloadedException where there is none
     */
    synchronized void take(int bytes) {
        if (!fits(bytes)) {
            full();
            if (settings.onOverload() == OnOverload.REFUSE) {
                throw refused("");
            }
            await(bytes);
        }
        taken += bytes;
    }

    private void await(int bytes) {
        meters.slowed();
        long until = System.nanoTime() + settings.patience().toNanos();
        try {
            while (!fits(bytes)) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    throw refused(
                            ", and none became free in " + settings.patience().toSeconds() + " s");
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("");
        }
    }

    private LogOverloadedException refused(String more) {
        meters.refused();
        return new LogOverloadedException(
                "the decision cannot be written down now: those that wait for the database take all the room there is for"
                        + " them" + more);
    }

    /** A caller was refused for another reason, and gives its room back. */
    void refused(int bytes) {
        meters.refused();
        give(bytes);
    }

    private boolean fits(int bytes) {
        return taken + bytes <= settings.most();
    }

    /** Gives room back. */
    synchronized void give(long bytes) {
        taken -= bytes;
        notifyAll();
        if (isFull && taken < settings.most() / 2) {
            isFull = false;
            LOG.info("there is room for decisions again");
        }
    }

    private void full() {
        if (!isFull) {
            isFull = true;
            LOG.warn(
                    "decisions come faster than the database takes them: {} bytes wait, and callers are {}",
                    taken,
                    settings.onOverload() == OnOverload.SLOW ? "slowed" : "refused");
        }
    }
}
