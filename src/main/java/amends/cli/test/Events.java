package amends.cli.test;

import java.time.Duration;

/** What happens to the files of a rules folder, as it happens. */
interface Events {

    /**
     * The next thing that happens.
     *
     * @param sort what it is
     * @param path the file, below the rules folder and with forward slashes; empty for any of them
     */
    record Event(Sort sort, String path) {

        /** What an event is. */
        enum Sort {
            /** A file is new, has changed, or is gone. */
            CHANGED,
            /** Nothing happened for as long as was waited. */
            QUIET,
            /** Nothing will happen any more. */
            OVER
        }

        static Event changed(String path) {
            return new Event(Sort.CHANGED, path);
        }

        static final Event QUIET = new Event(Sort.QUIET, "");
        static final Event OVER = new Event(Sort.OVER, "");
    }

    /**
     * Waits for the next event.
     *
     * @param atMost how long, or null for as long as it takes
     * @throws InterruptedException where the wait is broken off
     */
    Event next(Duration atMost) throws InterruptedException;
}
