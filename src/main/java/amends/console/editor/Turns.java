package amends.console.editor;

import amends.check.GivenUpException;
import amends.check.StillWanted;
import amends.http.Problem;
import amends.http.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets only so much be worked on at once, and nothing that nobody waits for any more: whoever types on has asked again
 * before the answer was there. What is under way then is broken off, and what waits for its turn goes home.
 */
final class Turns {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final int MOST_PAGES = 500;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Map<String, Long> newest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_PAGES;
        }
    };
    private int working;

    /**
     * Works on what a page asked.
     *
     * @param page what tells the page and what it asks for from others
     * @param number how manieth of its questions this is
     * @param work is told how to find out whether the page has asked again, and may break off then by a
     *     {@link GivenUpException}
     * @return what came of it, or empty where the page has asked again meanwhile
     */
    <T> Optional<T> take(String page, long number, Function<StillWanted, T> work) {
        outdate(page, number);
        StillWanted wanted = () -> isWanted(page, number);
        if (!begin(page, number)) {
            return Optional.empty();
        }
        try {
            T answer = work.apply(wanted);
            return wanted.holds() ? Optional.of(answer) : Optional.empty();
        } catch (GivenUpException old) {
            return Optional.empty();
        } finally {
            end();
        }
    }

    /** Lets every question of a page before this one go. */
    void outdate(String page, long number) {
        lock.lock();
        try {
            newest.merge(page, number, Math::max);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted(String page, long number) {
        lock.lock();
        try {
            return newest.getOrDefault(page, number) <= number;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a place; whether there is still something to be done with it. */
    private boolean begin(String page, long number) {
        lock.lock();
        try {
            long patience = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (isWanted(page, number) && working >= AT_ONCE) {
                if (patience <= 0) {
                    throw new ProblemException(
                            Problem.of(503, AT_ONCE + " texts are looked at, and more are not at once"),
                            Map.of("Retry-After", "1"));
                }
                patience = changed.awaitNanos(patience);
            }
            boolean begins = isWanted(page, number);
            working += begins ? 1 : 0;
            return begins;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service ends", e);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            working--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
