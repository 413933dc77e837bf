package amends.listening;

import amends.incident.Afterwards;
import amends.incident.Gesture;
import amends.incident.Situation;
import amends.policy.Catalogue;
import amends.promise.Clock;
import amends.promise.PromiseSort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Hears what customers said of incidents, one after the other in order of time; for one thread. What is kept grows with the
 * different things that were done together and with the customers for whom anything was, not with the incidents.
 */
public final class Listener {

    /** By which fields incidents are parted without being asked. */
    private static final List<String> USUAL = List.of("channel", "cause", "severity");

    private static final int MOST_TEXTS = 100;

    private final Ratings ratings = new Ratings();
    private final SortedMap<String, Long> unread = new TreeMap<>();
    private final SortedMap<String, Long> preferred = new TreeMap<>();
    private final DelayCounts delays = new DelayCounts();
    private final GestureCounts gestures = new GestureCounts();
    private final SegmentCounts segments = new SegmentCounts();
    private final PromiseCounts promises = new PromiseCounts();
    private final CostCounts costs;
    private long incidents;
    private long said;

    /** @param catalogue what remedies cost */
    public Listener(Catalogue catalogue) {
        this.costs = new CostCounts(catalogue);
    }

    /**
     * Hears of an incident.
     *
     * @param clocks how its promises stood at its end
     */
    public void hear(Situation situation, Afterwards afterwards, List<Clock> clocks) {
        incidents++;
        clocks.forEach(clock -> promises.add(situation.kind(), clock));
        Integer rating = afterwards.rating();
        if (afterwards.unread() != null) {
            count(unread, afterwards.unread());
        }
        said += rating != null || afterwards.preferred() != null || afterwards.unread() != null ? 1 : 0;
        Clock resolve = clocks.stream()
                .filter(clock -> clock.sort() == PromiseSort.RESOLVE)
                .findFirst()
                .orElse(null);
        Long delay = delay(situation, resolve);
        if (rating != null) {
            ratings.add(rating);
            delays.add(situation.kind(), delay, kept(resolve), rating);
        }
        if (afterwards.preferred() != null) {
            count(preferred, afterwards.preferred());
        }
        SortedSet<Gesture> done = done(situation, afterwards);
        gestures.add(Like.of(situation.kind(), delay, done), situation.customerId(), rating);
        costs.add(situation, done, afterwards.preferred());
        part(situation, afterwards);
    }

    /** Counts a text that anybody may have written, so that memory has a bound. */
    static void count(Map<String, Long> texts, String text) {
        texts.merge(texts.size() < MOST_TEXTS || texts.containsKey(text) ? text : "(others)", 1L, Long::sum);
    }

    private void part(Situation situation, Afterwards afterwards) {
        Integer rating = afterwards.rating();
        String wished = afterwards.preferred();
        if (rating == null && wished == null) {
            return;
        }
        segments.add("kind", situation.kind(), rating, wished);
        segment("customer.tier", situation.customer().get("tier"), rating, wished);
        USUAL.forEach(field -> segment(field, situation.incident().get(field), rating, wished));
        afterwards.segments().forEach((by, value) -> segments.add(by, value, rating, wished));
    }

    private void segment(String by, Object value, Integer rating, String wished) {
        if (value != null) {
            segments.add(by, value.toString(), rating, wished);
        }
    }

    private static SortedSet<Gesture> done(Situation situation, Afterwards afterwards) {
        SortedSet<Gesture> done = new TreeSet<>(afterwards.done());
        if (situation.taken() != null) {
            situation.taken().forEach(taken -> done.add(new Gesture(taken.action(), taken.name())));
        }
        return done;
    }

    /** The delay in whole minutes, 0 for what came in time, or null where nothing tells it. */
    private static Long delay(Situation situation, Clock resolve) {
        Map<String, Object> incident = situation.incident();
        if (resolve != null) {
            return resolve.overdueMinutes();
        }
        if (incident.get("delayMinutes") instanceof Long stated) {
            return Math.max(0, stated);
        }
        Instant due = (Instant) incident.get("dueAt");
        Instant end = (Instant) incident.get("resolvedAt");
        return due == null || end == null
                ? null
                : Math.max(0, Duration.between(due, end).toMinutes());
    }

    /** Whether the promise to resolve was kept, or null where there is none or it is open. */
    private static Boolean kept(Clock resolve) {
        if (resolve == null) {
            return null;
        }
        return switch (resolve.state()) {
            case MET -> true;
            case BREACHED -> false;
            default -> null;
        };
    }

    /**
     * What is to be told of it.
     *
     * @return null where no customer said anything
     */
    public Listening told(Chance chance) {
        if (said == 0) {
            return null;
        }
        Family family = new Family(chance);
        Supplier<DelayFinding> byDelay = delays.finding(family);
        List<Supplier<GestureFinding>> byGesture = gestures.findings(family);
        List<Supplier<SegmentFinding>> bySegment = segments.findings(family);
        List<Supplier<Fading>> fading = gestures.fading(family);
        family.judge();
        List<GestureFinding> found = byGesture.stream().map(Supplier::get).toList();
        return new Listening(
                incidents,
                ratings,
                unread,
                SegmentCounts.shares(preferred, chance),
                family.size(),
                byDelay.get(),
                found,
                bySegment.stream().map(Supplier::get).toList(),
                segments.tooMany(),
                fading.stream().map(Supplier::get).toList(),
                new Overshoot(costs.unnoticed(found), costs.cheaper(), promises.beaten()));
    }
}
