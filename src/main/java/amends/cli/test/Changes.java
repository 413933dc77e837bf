package amends.cli.test;

import amends.cli.test.Events.Event;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what happens at the same time, as when an editor saves by way of another file, or many files are written. */
final class Changes {

    /** How long it must be quiet before it is over. */
    static final Duration QUIET = Duration.ofMillis(100);

    /** Whoever writes on and on is not waited for any longer. */
    static final int MOST = 1_000;

    private final Events events;

    Changes(Events events) {
        this.events = events;
    }

    /** Waits for changes. Returns the files that changed, by path, or null where none will change any more. */
    SortedSet<String> next() {
        SortedSet<String> changed = new TreeSet<>();
        try {
            Event event = events.next(null);
            for (int i = 0; event.sort() == Event.Sort.CHANGED && i < MOST; i++) {
                changed.add(event.path());
                event = events.next(QUIET);
            }
            return event.sort() == Event.Sort.OVER && changed.isEmpty() ? null : changed;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
