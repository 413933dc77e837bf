package amends.casework;

import amends.recommendation.Wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words that customers were told, so that they are not made again each time a page is looked at. They never change. As
 * they are personal they are kept for a short while only: another process may erase them, and it does not tell this one.
 */
final class KeptWords {

    /** So many incidents are looked at again and again, more or less. */
    static final int INCIDENTS = 200;

    static final Duration FOR = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<String, Kept> incidents = new LinkedHashMap<>();

    /** The words of an incident, by event. */
    private record Kept(Instant until, Map<String, Words> words) {}

    KeptWords(InstantSource clock) {
        this.clock = clock;
    }

    /** The words of an incident that are at hand, by event. */
    synchronized Map<String, Words> of(String incident) {
        dropOld();
        Kept kept = incidents.get(incident);
        return kept == null ? Map.of() : Map.copyOf(kept.words());
    }

    /** Keeps words of an incident, beside those that are at hand. */
    synchronized void keep(String incident, Map<String, Words> words) {
        dropOld();
        if (incidents.size() >= INCIDENTS && !incidents.containsKey(incident)) {
            incidents.remove(incidents.keySet().iterator().next());
        }
        incidents
                .computeIfAbsent(incident, id -> new Kept(clock.instant().plus(FOR), new HashMap<>()))
                .words()
                .putAll(words);
    }

    /** Forgets those of an incident. */
    synchronized void forget(String incident) {
        incidents.remove(incident);
    }

    private void dropOld() {
        Instant now = clock.instant();
        incidents.values().removeIf(kept -> !kept.until().isAfter(now));
    }
}
