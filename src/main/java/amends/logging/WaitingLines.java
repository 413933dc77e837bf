package amends.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.codahale.metrics.Counter;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines that wait for a thread that writes them, so that nobody who logs waits for a disk or a pipe. Where too many wait,
 * the next are dropped and counted.
 */
final class WaitingLines extends AsyncAppender {

    private final Counter dropped;
    private final ReentrantLock adding = new ReentrantLock();

    /**
     * @param most how many may wait
     * @param dropped counts those that found no room
     */
    WaitingLines(int most, Counter dropped) {
        this.dropped = dropped;
        setName("waiting-lines");
        setQueueSize(most);
        setNeverBlock(true);
        // Logback would drop what is no warning without a word when a fifth of the room is left.
        setDiscardingThreshold(0);
    }

    @Override
    protected void append(ILoggingEvent event) {
        preprocess(event);
        // While it is held there is only ever more room, so that a line is added or counted.
        adding.lock();
        try {
            if (getRemainingCapacity() == 0) {
                dropped.inc();
            } else {
                super.append(event);
            }
        } finally {
            adding.unlock();
        }
    }
}
