package amends.serving;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The release that serves, and what was refused since it came to serve. A request takes the release once and keeps it to
 * its end; so it is answered by one release, whatever comes to serve meanwhile.
 */
public final class InForce {

    private final InstantSource clock;
    private final List<Consumer<Serving>> before = new CopyOnWriteArrayList<>();
    private final List<Consumer<Serving>> after = new CopyOnWriteArrayList<>();
    private final Deque<Consumer<Serving>> owed = new ArrayDeque<>();
    private volatile Standing standing;

    /** @param clock tells since when a release serves */
    public InForce(InstantSource clock) {
        this.clock = clock;
    }

    /** The release that serves; null until there is one. */
    public Serving serving() {
        Standing now = standing;
        return now == null ? null : now.serving();
    }

    /** What serves, since when, and what was refused last, as of one moment; null until something serves. */
    public Standing standing() {
        return standing;
    }

    /** What was refused last, where that is newer than what serves; else null. */
    public Refusal refusal() {
        Standing now = standing;
        return now == null ? null : now.refusal();
    }

    /** Has something done before a release comes to serve; where it throws, the release does not come to serve. */
    public void before(Consumer<Serving> work) {
        before.add(work);
    }

    /**
     * Has something done after a release has come to serve. Where it throws, the release serves all the same, and {@link
     * #catchUp} tries again.
     */
    public void after(Consumer<Serving> work) {
        after.add(work);
    }

    /**
     * Lets a release serve from now on. The release that serves already goes on serving, with the cases that came with
     * this.
     *
     * @throws RuntimeException where something that is to be done before or after could not be done; what {@link #serving}
     *     says counts
     */
    public synchronized void serve(Forged next) {
        Objects.requireNonNull(next, "next");
        Standing now = standing;
        if (now != null && now.serving().release().equals(next.serving().release())) {
            standing = new Standing(next, now.since(), null);
            return;
        }
        before.forEach(work -> work.accept(next.serving()));
        standing = new Standing(next, clock.instant(), null);
        owed.clear();
        owed.addAll(after);
        catchUp();
    }

    /** Does what was to be done after a release came to serve, as far as it failed. */
    public synchronized void catchUp() {
        while (!owed.isEmpty()) {
            owed.peek().accept(standing.serving());
            owed.remove();
        }
    }

    /**
     * Tells that a state of the rules was refused; what serves goes on.
     *
     * @param refused what was refused, or null where nothing is any more
     * @throws IllegalStateException where nothing serves yet
     */
    public synchronized void refuse(Refusal refused) {
        if (standing == null) {
            throw new IllegalStateException("nothing serves that could go on");
        }
        standing = standing.refusing(refused);
    }
}
