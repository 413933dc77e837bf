package amends.console.editor;

import amends.http.Problem;
import amends.http.ProblemException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Lets only so much be worked on at once, and nothing that nobody waits for any more: whoever types on has asked again
 * before the answer was there.
 */
final class Turns {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final int MOST_PAGES = 500;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<String, Long> newest = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_PAGES;
        }
    });

    /**
     * Works on what a page asked.
     *
     * @param page what tells the page and what it asks for from others
     * @param number how manieth of its questions this is
     * @param work is told how to find out whether the page has asked again
     * @return what came of it, or empty where the page has asked again meanwhile
     */
    <T> Optional<T> take(String page, long number, Function<BooleanSupplier, T> work) {
        newest.merge(page, number, Math::max);
        BooleanSupplier isOld = () -> newest.getOrDefault(page, number) > number;
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        Problem.of(503, AT_ONCE + " texts are looked at, and more are not at once"),
                        Map.of("Retry-After", "1"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service ends", e);
        }
        try {
            if (isOld.getAsBoolean()) {
                return Optional.empty();
            }
            T answer = work.apply(isOld);
            return isOld.getAsBoolean() ? Optional.empty() : Optional.of(answer);
        } finally {
            places.release();
        }
    }
}
