package amends.serving;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The release that serves, and what was refused since it came to serve. A request takes the release once and keeps it to
 * its end; so it is answered by one release, whatever comes to serve meanwhile.
 */
public final class InForce {

    private final List<Consumer<Serving>> before = new CopyOnWriteArrayList<>();
    private final List<Consumer<Serving>> after = new CopyOnWriteArrayList<>();
    private volatile Serving serving;
    private volatile Refusal refusal;

    /** The release that serves; null until there is one. */
    public Serving serving() {
        return serving;
    }

    /** What was refused last, where that is newer than what serves; else null. */
    public Refusal refusal() {
        return refusal;
    }

    /** Has something done before a release comes to serve; where it throws, the release does not come to serve. */
    public void before(Consumer<Serving> work) {
        before.add(work);
    }

    /** Has something done after a release has come to serve. */
    public void after(Consumer<Serving> work) {
        after.add(work);
    }

    /** Lets a release serve from now on. Whoever calls it is alone in doing so. */
    public synchronized void serve(Serving next) {
        Objects.requireNonNull(next, "next");
        before.forEach(work -> work.accept(next));
        serving = next;
        refusal = null;
        after.forEach(work -> work.accept(next));
    }

    /** Tells that a state of the rules was refused; what serves goes on. */
    public synchronized void refuse(Refusal refused) {
        refusal = Objects.requireNonNull(refused, "refused");
    }
}
