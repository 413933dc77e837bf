package amends.casework;

import static org.assertj.core.api.Assertions.assertThat;

import amends.casework.CaseHead.Status;
import amends.incident.Action;
import amends.incident.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What events come to, against a slow and obvious reading of the same events. */
class CaseStatePropertiesTest {

    private static final Instant START = Instant.parse("2026-11-22T19:00:00Z");

    /** Events drawn by chance, of which those are kept that can have happened after the ones before. */
    static List<CaseEvent> course(long seed, boolean allDiffer) {
        Random random = new Random(seed);
        List<CaseEvent> events = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            int second = random.nextInt(allDiffer ? 4_000 : 40);
            if (allDiffer && !used.add(second)) {
                continue;
            }
            CaseEvent one = event(events.size() + 1, START.plusSeconds(second), happening(random, events));
            try {
                EventChecks.followed(events, one);
                events.add(one);
            } catch (EventRefusedException refused) {
                // It cannot have happened then.
            }
        }
        return events;
    }

    private static CaseEvent event(long seq, Instant at, Happening what) {
        return new CaseEvent(seq, "e" + seq, null, at, START.plusSeconds(5_000), what);
    }

    private static Happening happening(Random random, List<CaseEvent> before) {
        Instant later = START.plusSeconds(random.nextInt(9_000));
        return switch (random.nextInt(11)) {
            case 0 -> new Happening.Acknowledged("sorry", random.nextBoolean() ? later : null, null);
            case 1 -> new Happening.StatusSent("news", random.nextBoolean() ? later : null, later);
            case 2 -> new Happening.RemedyGiven("appetizer", null, null, null);
            case 3 -> new Happening.RemedyDeclined("appetizer", null);
            case 4 -> new Happening.Paused(null);
            case 5 -> new Happening.Resumed();
            case 6 -> new Happening.Resolved();
            case 7 -> new Happening.Reopened(null);
            case 8 -> new Happening.Estimated(later);
            case 9 -> new Happening.Snoozed(later);
            default ->
                before.isEmpty()
                        ? new Happening.Asked("what-helps")
                        : new Happening.Undone("e" + (1 + random.nextInt(before.size())));
        };
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 3_000, seed = "1961")
    void theStateIsWhatASlowReadingSays(@ForAll("seeds") long seed) {
        List<CaseEvent> events = course(seed, false);
        CaseState state = CaseState.of(events);
        Slow slow = new Slow(events);
        assertThat(state.resolvedAt()).isEqualTo(slow.resolvedAt());
        assertThat(state.reopenings())
                .containsExactlyElementsOf(slow.all(Happening.Reopened.class).stream()
                        .map(CaseEvent::at)
                        .toList());
        assertThat(state.acknowledged()).isEqualTo(slow.acknowledged());
        assertThat(state.expectedAt()).isEqualTo(slow.expectedAt());
        assertThat(state.snoozedUntil()).isEqualTo(slow.snoozedUntil());
        assertThat(state.status()).isEqualTo(slow.status());
        assertThat(state.taken()).hasSize(slow.taken());
        assertThat(state.setAside())
                .hasSize(slow.all(Happening.RemedyDeclined.class).size());
        for (int second = 0; second < 60; second++) {
            Instant at = START.plusSeconds(second);
            assertThat(state.pauses().stream().anyMatch(pause -> covers(pause, at)))
                    .as("paused in the second after " + at)
                    .isEqualTo(slow.isPausedAfter(at));
        }
    }

    private static boolean covers(Pause pause, Instant at) {
        return !at.isBefore(pause.from()) && (pause.to() == null || at.isBefore(pause.to()));
    }

    @Property(tries = 1_000, seed = "1962")
    void whatIsUndoneIsAsIfItHadNeverBeen(@ForAll("seeds") long seed) {
        List<CaseEvent> events = course(seed, false);
        Random random = new Random(seed);
        CaseState before = CaseState.of(events);
        long seq = events.size() + 1L;
        CaseEvent one = event(seq, START.plusSeconds(random.nextInt(60)), happening(random, List.of()));
        try {
            EventChecks.followed(events, one);
        } catch (EventRefusedException cannotBe) {
            return;
        }
        List<CaseEvent> undone = new ArrayList<>(events);
        undone.add(one);
        undone.add(event(seq + 1, START.plusSeconds(random.nextInt(60)), new Happening.Undone(one.id())));
        assertThat(CaseState.of(undone)).isEqualTo(before);
    }

    @Property(tries = 1_000, seed = "1963")
    void inWhichOrderEventsAreToldMakesNoDifference(@ForAll("seeds") long seed) {
        List<CaseEvent> events = course(seed, true);
        List<CaseEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        List<CaseEvent> arrived = new ArrayList<>();
        for (CaseEvent one : shuffled) {
            arrived.add(new CaseEvent(arrived.size() + 1L, one.id(), one.by(), one.at(), one.recordedAt(), one.what()));
        }
        assertThat(CaseState.of(arrived)).isEqualTo(CaseState.of(events));
    }

    /** The same, each answer looked for by itself. */
    private static final class Slow {
        private final List<CaseEvent> course;

        Slow(List<CaseEvent> events) {
            course = events.stream()
                    .filter(one -> events.stream()
                            .noneMatch(other -> other.what() instanceof Happening.Undone undone
                                    && undone.event().equals(one.id())))
                    .sorted(Comparator.comparing(CaseEvent::at).thenComparing(CaseEvent::seq))
                    .toList();
        }

        List<CaseEvent> all(Class<? extends Happening> sort) {
            return course.stream().filter(one -> sort.isInstance(one.what())).toList();
        }

        private int last(Predicate<Happening> sort) {
            for (int i = course.size() - 1; i >= 0; i--) {
                if (sort.test(course.get(i).what())) {
                    return i;
                }
            }
            return -1;
        }

        Instant resolvedAt() {
            int resolved = last(Happening.Resolved.class::isInstance);
            return resolved > last(Happening.Reopened.class::isInstance)
                    ? course.get(resolved).at()
                    : null;
        }

        boolean acknowledged() {
            int reopened = last(Happening.Reopened.class::isInstance);
            Instant since = reopened < 0 ? Instant.MIN : course.get(reopened).at();
            return all(Happening.Acknowledged.class).stream()
                    .anyMatch(one -> !one.at().isBefore(since));
        }

        Instant expectedAt() {
            int last = last(what -> estimate(what) != null);
            return last < 0 ? null : estimate(course.get(last).what());
        }

        private static Instant estimate(Happening what) {
            return what instanceof Happening.Estimated estimated
                    ? estimated.expectedAt()
                    : what instanceof Happening.Acknowledged told
                            ? told.expectedAt()
                            : what instanceof Happening.StatusSent told ? told.expectedAt() : null;
        }

        Instant snoozedUntil() {
            int last = last(Happening.Snoozed.class::isInstance);
            return last > last(Happening.Resolved.class::isInstance)
                    ? ((Happening.Snoozed) course.get(last).what()).until()
                    : null;
        }

        int taken() {
            return (int) course.stream()
                    .filter(one -> List.of(Action.values()).stream().anyMatch(action -> does(one.what(), action)))
                    .count();
        }

        private static boolean does(Happening what, Action action) {
            return switch (action) {
                case ACKNOWLEDGE -> what instanceof Happening.Acknowledged;
                case STATUS -> what instanceof Happening.StatusSent;
                case COMPENSATE -> what instanceof Happening.RemedyGiven;
                case ASK -> what instanceof Happening.Asked;
                case ESCALATE -> what instanceof Happening.Escalated;
                case FOLLOW_UP -> what instanceof Happening.FollowedUp;
            };
        }

        Status status() {
            return resolvedAt() != null ? Status.RESOLVED : isPausedAfter(Instant.MAX) ? Status.PAUSED : Status.OPEN;
        }

        /** Whether time stands still once all has happened that happened by then. */
        boolean isPausedAfter(Instant at) {
            boolean paused = false;
            for (CaseEvent one : course) {
                if (!one.at().isAfter(at)) {
                    paused = one.what() instanceof Happening.Paused
                            || (paused
                                    && !(one.what() instanceof Happening.Resumed)
                                    && !(one.what() instanceof Happening.Resolved));
                }
            }
            return paused;
        }
    }
}
