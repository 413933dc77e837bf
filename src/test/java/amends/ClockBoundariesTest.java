package amends;

import static amends.Scene.at;
import static amends.Scene.late;
import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import amends.incident.Action;
import amends.incident.Taken;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At the due instant a promise is still kept, one second later it is broken; the target likewise. For every clock. */
class ClockBoundariesTest {

    private static final String STATUS_AGAIN = "a status that comes again";

    /** Due at 19:20 with the target at 19:15, in whatever way it comes about; the working day ends at midnight. */
    private static final CompiledPolicySet POLICIES = rules(
                    rule("Answer", "Late( course == \"answer\" )", "promise.firstResponse().within(20).target(15);")
                            + rule("News", "Late( course == \"news\" )", "promise.nextUpdate().within(20).target(15);")
                            + rule("Status", "Late( course == \"status\" )", "recommend.status(\"news\").every(20);")
                            + rule("Right", "Late( course == \"right\" )", "promise.resolve().within(20).target(15);")
                            + rule(
                                    "In hours",
                                    "Late( course == \"hours\" )",
                                    "promise.resolve().within(20).target(15).during(\"bar\");")
                            + rule(
                                    "Days",
                                    "Late( course == \"days\" )",
                                    "promise.resolve().within(2, \"workingDays\").target(1).during(\"bar\");"))
            .with("messages/en.yaml", "news: News.\n")
            .with("calendars.yaml", "bar: {zone: UTC, hours: {mon-sun: [\"12:00-19:10\", \"19:10-19:20\"]}}\n")
            .compile();

    /**
     * A clock.
     *
     * @param keep what keeps the promise, at an instant
     * @param target before the due instant, or the same
     */
    private record Sort(String name, PromiseSort sort, Scene scene, Keep keep, Instant target, Instant due) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Keep {
        void at(Scene scene, Instant instant);
    }

    private static final Keep ANSWER = (scene, instant) -> scene.taken(Taken.of(Action.STATUS, "other", instant));
    private static final Keep RESOLVE = (scene, instant) -> scene.with("resolvedAt", instant);

    static Stream<Sort> clocks() {
        Taken told = new Taken(Action.STATUS, "other", at("19:00"), null, at("19:20"), null);
        Taken promised = new Taken(Action.STATUS, "other", at("19:00"), null, null, at("19:20"));
        return Stream.of(
                sort("firstResponse", PromiseSort.FIRST_RESPONSE, of("answer").nothingTaken(), ANSWER, "19:15"),
                sort(
                        "nextUpdate",
                        PromiseSort.NEXT_UPDATE,
                        of("news").taken(Action.ASK, "other", "19:00"),
                        RESOLVE,
                        "19:15"),
                sort(
                        STATUS_AGAIN,
                        PromiseSort.NEXT_UPDATE,
                        of("status").taken(Action.STATUS, "news", "19:00"),
                        RESOLVE,
                        "19:20"),
                sort("resolve", PromiseSort.RESOLVE, of("right"), RESOLVE, "19:15"),
                sort("resolve, stated", PromiseSort.RESOLVE, late().with("dueAt", at("19:20")), RESOLVE, "19:20"),
                sort("resolve, at the end of the hours", PromiseSort.RESOLVE, of("hours"), RESOLVE, "19:15"),
                new Sort(
                        "resolve, in working days",
                        PromiseSort.RESOLVE,
                        of("days"),
                        RESOLVE,
                        Instant.parse("2026-11-24T00:00:00Z"),
                        Instant.parse("2026-11-25T00:00:00Z")),
                sort("estimate", PromiseSort.ESTIMATE, of("any").taken(told), RESOLVE, "19:20"),
                sort("promisedUpdate", PromiseSort.PROMISED_UPDATE, of("any").taken(promised), ANSWER, "19:20"),
                sort(
                        "promisedUpdate, resolved",
                        PromiseSort.PROMISED_UPDATE,
                        of("any").taken(promised),
                        RESOLVE,
                        "19:20"));
    }

    private static Sort sort(String name, PromiseSort sort, Scene scene, Keep keep, String target) {
        return new Sort(name, sort, scene, keep, at(target), at("19:20"));
    }

    private static Scene of(String course) {
        return late().with("course", course).with("openedAt", at("19:00"));
    }

    private static ClockState state(Sort sort, Instant asOf) {
        return Recommender.evaluate(POLICIES, sort.scene().situation(), asOf).clocks().stream()
                .filter(clock -> clock.sort() == sort.sort())
                .map(Clock::state)
                .findFirst()
                .orElseThrow();
    }

    private static ClockState kept(Sort sort, Instant at, Instant asOf) {
        sort.keep().at(sort.scene(), at);
        return state(sort, asOf);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void notKeptAtTheTargetItIsStillOnTrackAndOneSecondLaterNoMore(Sort sort) {
        assertThat(state(sort, sort.target())).isEqualTo(ClockState.ON_TRACK);
        boolean same = sort.target().equals(sort.due());
        assertThat(state(sort, sort.target().plusSeconds(1)))
                .isEqualTo(same ? ClockState.BREACHED : ClockState.TARGET_MISSED);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void notKeptAtTheDueInstantItIsNotBreachedYet(Sort sort) {
        boolean same = sort.target().equals(sort.due());
        assertThat(state(sort, sort.due())).isEqualTo(same ? ClockState.ON_TRACK : ClockState.TARGET_MISSED);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void notKeptOneSecondLaterItIsBreached(Sort sort) {
        assertThat(state(sort, sort.due().plusSeconds(1))).isEqualTo(ClockState.BREACHED);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void keptAtTheTargetItIsMet(Sort sort) {
        assertThat(kept(sort, sort.target(), sort.target())).isEqualTo(ClockState.MET);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void keptAtTheDueInstantItIsMetThenAndEverAfter(Sort sort) {
        assertThat(kept(sort, sort.due(), sort.due())).isEqualTo(ClockState.MET);
        assertThat(state(sort, sort.due().plusSeconds(1))).isEqualTo(ClockState.MET);
        assertThat(state(sort, sort.due().plusSeconds(1_000_000))).isEqualTo(ClockState.MET);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void keptOneSecondLaterItStaysBreached(Sort sort) {
        Instant late = sort.due().plusSeconds(1);
        assertThat(kept(sort, late, late)).isEqualTo(ClockState.BREACHED);
        assertThat(state(sort, late.plusSeconds(1_000_000))).isEqualTo(ClockState.BREACHED);
    }

    /** A status that comes again is due at the very instant at which its clock can still be kept. */
    static Stream<Sort> clocksAlone() {
        return clocks().filter(sort -> !sort.name().equals(STATUS_AGAIN));
    }

    @ParameterizedTest
    @MethodSource("clocksAlone")
    void itIsSaidWhenTheTargetAndThePromiseWillBeMissed(Sort sort) {
        List<Instant> changes = Stream.of(sort.target(), sort.due())
                .map(instant -> instant.plusSeconds(1))
                .distinct()
                .toList();
        Instant asOf = at("19:01");
        for (Instant change : changes) {
            Instant next = Recommender.evaluate(POLICIES, sort.scene().situation(), asOf)
                    .nextChangeAt();
            assertThat(next).isEqualTo(change);
            asOf = next;
        }
    }

    @Test
    void aMessageStartsTheNextUpdateAnewAlsoAtItsDueInstant() {
        Scene scene = of("news").taken(Action.ASK, "other", "19:00").taken(Action.STATUS, "other", "19:20");
        assertThat(Scene.clocks(scene.plan(POLICIES, "19:20"))).containsExactly("nextUpdate ON_TRACK 19:40");
        assertThat(Scene.clocks(scene.plan(POLICIES, "19:40"))).containsExactly("nextUpdate TARGET_MISSED 19:40");
        assertThat(Scene.clocks(scene.plan(POLICIES, "19:40:01"))).containsExactly("nextUpdate BREACHED 19:40");
    }
}
