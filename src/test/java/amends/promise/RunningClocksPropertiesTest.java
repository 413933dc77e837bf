package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.incident.LedgerSnapshot;
import amends.incident.Pause;
import amends.incident.Situation;
import amends.recommendation.Clocks;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The clocks of whole incidents, through policies and calendars as they are written, against every second of two weeks:
 * public holidays and days of the house's own, pauses that overlap and span holidays, what is opened again.
 */
class RunningClocksPropertiesTest {

    private static final int DAYS = 14;
    private static final int SECONDS = DAYS * 24 * 60 * 60;

    /** Two weeks with federal holidays of the United States, and which: Thanksgiving; Christmas and the New Year. */
    private static final Map<Instant, Set<LocalDate>> FEDERAL = Map.of(
            Instant.parse("2026-11-20T00:00:00Z"), Set.of(LocalDate.of(2026, 11, 26)),
            Instant.parse("2026-12-21T00:00:00Z"), Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));

    /** One drawn incident, and for every second of the window how many before it count. */
    private static final class Drawn {
        private final Random random;
        private final Instant start;
        private final int[] countedBefore = new int[SECONDS + 1];
        private final List<Pause> pauses = new ArrayList<>();
        private final CompiledPolicySet policies;
        private final int within;
        private final int target;
        private final int answer;

        Drawn(long seed) {
            this.random = new Random(seed);
            CalendarCase c = CalendarCase.random(seed, 2);
            boolean federal = random.nextBoolean();
            this.start = federal ? FEDERAL.keySet().stream().sorted().toList().get(random.nextInt(2)) : c.start();
            Set<LocalDate> closed = new HashSet<>();
            LocalDate first = LocalDate.ofInstant(start, c.calendar().zone());
            for (int i = random.nextInt(4); i > 0; i--) {
                closed.add(first.plusDays(random.nextInt(DAYS)));
            }
            this.within = random.nextInt(1_500);
            this.target = random.nextInt(within + 1);
            this.answer = random.nextInt(300);
            this.policies = policies(c, federal, closed);
            if (federal) {
                closed.addAll(FEDERAL.get(start));
            }
            pauses();
            count(new MinuteByMinute(start, SECONDS / 60, c.calendar().zone(), c.hours(), closed));
        }

        private CompiledPolicySet policies(CalendarCase c, boolean federal, Set<LocalDate> closed) {
            String hours = c.hours().entrySet().stream()
                    .map(day -> day.getKey().name().toLowerCase(Locale.ROOT).substring(0, 3) + ": "
                            + day.getValue().stream()
                                    .map(one -> "\"" + one + "\"")
                                    .toList())
                    .collect(Collectors.joining(", "));
            String extra = closed.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
            return TestRules.rules("""
                            rule "Right"
                            when
                                Late()
                            then
                                promise.resolve().within(%d).target(%d).during("desk");
                                promise.firstResponse().within(%d).during("desk");
                            end
                            """.formatted(within, target, answer))
                    .with(
                            "calendars.yaml",
                            "desk: {zone: " + c.calendar().zone() + ", hours: {" + hours + "}, holidays: {"
                                    + (federal ? "country: US, " : "") + "extra: [" + extra + "]}}\n")
                    .interpret();
        }

        private void pauses() {
            for (int i = random.nextInt(5); i > 0; i--) {
                Instant a = any(0);
                Instant b = random.nextBoolean() ? any(0) : a.plusSeconds(random.nextInt(4 * 86_400));
                pauses.add(
                        random.nextInt(15) == 0
                                ? new Pause(a, null)
                                : a.isBefore(b) ? new Pause(a, b) : new Pause(b, a));
            }
        }

        private void count(MinuteByMinute hours) {
            boolean[] paused = new boolean[SECONDS];
            for (Pause pause : pauses) {
                int end = pause.to() == null ? SECONDS : Math.min(SECONDS, index(pause.to()));
                Arrays.fill(paused, index(pause.from()), end, true);
            }
            for (int i = 0; i < SECONDS; i++) {
                countedBefore[i + 1] = countedBefore[i] + (!paused[i] && hours.isOpenInMinute(i / 60) ? 1 : 0);
            }
        }

        /** An instant of the window, not before so many seconds of it. */
        Instant any(int from) {
            return start.plusSeconds(from + random.nextInt(SECONDS - from));
        }

        int index(Instant instant) {
            return Math.toIntExact(Duration.between(start, instant).toSeconds());
        }

        long counted(Instant from, Instant to) {
            return to.isAfter(from) ? countedBefore[index(to)] - countedBefore[index(from)] : 0;
        }

        /** The first second by which so many are counted, or null if the window ends before. */
        Instant due(Instant from, long minutes) {
            int first = index(from);
            for (int i = first; i <= SECONDS; i++) {
                if (countedBefore[i] - countedBefore[first] >= minutes * 60) {
                    return start.plusSeconds(i);
                }
            }
            return null;
        }

        Situation situation(Instant openedAt, Instant resolvedAt, List<Instant> reopenings) {
            Map<String, Object> incident = new HashMap<>(Map.of("openedAt", openedAt));
            if (resolvedAt != null) {
                incident.put("resolvedAt", resolvedAt);
            }
            return new Situation(
                    "test.Late",
                    incident,
                    Map.of(),
                    List.of(),
                    pauses,
                    reopenings,
                    List.of(),
                    List.of(),
                    Map.of(),
                    LedgerSnapshot.EMPTY);
        }
    }

    @Property(tries = 150, seed = "20261122")
    void everyClockStandsAsTheSecondsSay(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        Instant openedAt = drawn.any(0);
        List<Instant> later = Stream.generate(() -> drawn.any(drawn.index(openedAt)))
                .limit(3)
                .sorted()
                .toList();
        int story = drawn.random.nextInt(3);
        Instant asOf = later.get(2);
        Instant resolvedAt = story == 0 ? null : later.get(0);
        boolean reopened = story == 2 && later.get(1).isAfter(later.get(0));
        Situation situation = drawn.situation(openedAt, resolvedAt, reopened ? List.of(later.get(1)) : List.of());
        Instant stands = resolvedAt == null || reopened ? asOf : resolvedAt;
        Instant answerFrom = reopened ? later.get(1) : openedAt;

        Observation seen = Recommender.observe(drawn.policies, situation, asOf, Depth.AHEAD);
        Clocks explained = Clocks.explain(drawn.policies, situation, asOf);

        List<Instant> changes = new ArrayList<>();
        Instant due = drawn.due(openedAt, drawn.within);
        if (due != null) {
            Clocks.Running clock = clock(explained, PromiseSort.RESOLVE);
            assertThat(clock.clock().dueAt()).isEqualTo(due);
            assertThat(drawn.counted(clock.clock().targetAt(), due)).isEqualTo((drawn.within - drawn.target) * 60L);
            assertStands(drawn, clock, openedAt, stands, resolvedAt != null && !reopened);
            assertThat(seen.incident().get("delayMinutes")).isEqualTo(drawn.counted(due, stands) / 60);
            changes.add(clock.clock().targetAt().plusSeconds(1));
            changes.add(due.plusSeconds(1));
        }
        Instant answerBy = drawn.due(answerFrom, drawn.answer);
        if (answerBy != null) {
            Clocks.Running clock = clock(explained, PromiseSort.FIRST_RESPONSE);
            assertThat(clock.clock().dueAt()).isEqualTo(answerBy);
            assertThat(clock.clock().startedAt()).isEqualTo(answerFrom);
            assertStands(drawn, clock, answerFrom, stands, false);
            changes.add(answerBy.plusSeconds(1));
        }
        if (due != null && answerBy != null) {
            assertThat(seen.plan().nextChangeAt())
                    .isEqualTo(changes.stream()
                            .filter(change -> resolvedAt == null || reopened)
                            .filter(change -> change.isAfter(asOf))
                            .sorted()
                            .findFirst()
                            .orElse(null));
        }
    }

    private static Clocks.Running clock(Clocks clocks, PromiseSort sort) {
        return clocks.clocks().stream()
                .filter(one -> one.clock().sort() == sort)
                .findFirst()
                .orElseThrow();
    }

    private static void assertStands(Drawn drawn, Clocks.Running running, Instant from, Instant stands, boolean met) {
        Clock clock = running.clock();
        Instant due = clock.dueAt();
        ClockState otherwise = stands.isAfter(clock.targetAt()) ? ClockState.TARGET_MISSED : ClockState.ON_TRACK;
        assertThat(clock.state())
                .isEqualTo(stands.isAfter(due) ? ClockState.BREACHED : met ? ClockState.MET : otherwise);
        assertThat(clock.elapsedSeconds()).isEqualTo(drawn.counted(from, stands));
        assertThat(clock.remainingMinutes()).isEqualTo(drawn.counted(stands, due) / 60);
        assertThat(clock.overdueMinutes()).isEqualTo(drawn.counted(due, stands) / 60);
        assertThat(running.elapsed().countedSeconds() + counted(running.overdue()))
                .isEqualTo(drawn.counted(from, stands));
        assertThat(counted(running.overdue())).isEqualTo(drawn.counted(due, stands));
        assertThat(counted(running.remaining())).isEqualTo(drawn.counted(stands, due));
        Stream.of(running.elapsed(), running.remaining(), running.overdue())
                .filter(part -> part != null)
                .flatMap(part -> part.intervals().stream())
                .forEach(part -> assertThat(drawn.counted(part.from(), part.to()))
                        .isEqualTo(part.counted() ? part.seconds() : 0));
    }

    private static long counted(Derivation derivation) {
        return derivation == null ? 0 : derivation.countedSeconds();
    }
}
