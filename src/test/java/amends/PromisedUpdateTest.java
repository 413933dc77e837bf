package amends;

import static amends.Scene.at;
import static amends.Scene.clocks;
import static amends.Scene.late;
import static amends.Scene.says;
import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.incident.Action;
import amends.incident.Taken;
import amends.promise.Clock;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that promises the next one by a set time starts a clock of its own. */
class PromisedUpdateTest {

    private static final CompiledPolicySet POLICIES = rules(rule(
                    "Broken word",
                    "Late() Clock( promise == \"promisedUpdate\", state == \"BREACHED\" )",
                    "recommend.escalate(\"chef\");"))
            .with("roles.yaml", "chef: {label: {en: Chef}}\n")
            .compile();

    private static Scene promised(String at, String next) {
        return late().with("openedAt", at("19:00")).taken(message(Action.STATUS, at, next));
    }

    private static Taken message(Action action, String at, String next) {
        return new Taken(action, "update", at(at), null, null, at(next));
    }

    @Test
    void atTheTimePromisedItCanStillBeKept() {
        Plan plan = promised("19:10", "19:20").plan(POLICIES, "19:20");
        assertThat(clocks(plan)).containsExactly("promisedUpdate ON_TRACK 19:20");
        assertThat(says(plan)).isEmpty();
        assertThat(plan.nextChangeAt()).isEqualTo(at("19:20:01"));
    }

    @Test
    void oneSecondLaterItIsBrokenAndThePolicySaysWhatFollows() {
        Plan plan = promised("19:10", "19:20").plan(POLICIES, "19:20:01");
        assertThat(clocks(plan)).containsExactly("promisedUpdate BREACHED 19:20");
        assertThat(says(plan)).containsExactly("escalate chef");
    }

    @Test
    void itStartsWithTheMessage() {
        Clock clock =
                promised("19:10", "19:20").plan(POLICIES, "19:15").clocks().get(0);
        assertThat(clock.startedAt()).isEqualTo(at("19:10"));
        assertThat(clock.targetAt()).isEqualTo(at("19:20"));
        assertThat(clock.elapsedMinutes()).isEqualTo(5);
        assertThat(clock.remainingMinutes()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"ACKNOWLEDGE", "STATUS", "ASK", "FOLLOW_UP"})
    void everyMessagePromisesAndEveryMessageKeeps(Action action) {
        Scene scene = late().with("openedAt", at("19:00")).taken(message(action, "19:10", "19:20"));
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate BREACHED 19:20");
        scene.taken(action, "update", "19:20");
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate MET 19:20");
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"COMPENSATE", "ESCALATE"})
    void whatTheCustomerDoesNotHearDoesNotKeepIt(Action action) {
        Scene scene = promised("19:10", "19:20").taken(action, "update", "19:15");
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate BREACHED 19:20");
    }

    @Test
    void aMessageThatComesLateLeavesItBroken() {
        Scene scene = promised("19:10", "19:20").taken(Action.STATUS, "update", "19:20:01");
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate BREACHED 19:20");
    }

    @Test
    void theLastMessageThatPromisedOneCounts() {
        Scene scene = promised("19:10", "19:20").taken(message(Action.STATUS, "19:25", "19:40"));
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate ON_TRACK 19:40");
        scene.taken(Action.STATUS, "update", "19:35");
        assertThat(clocks(scene.plan(POLICIES, "19:50"))).containsExactly("promisedUpdate MET 19:40");
    }

    @Test
    void aMessageOfTheSameSecondIsNotTheNext() {
        Scene scene = promised("19:10", "19:20").taken(Action.ACKNOWLEDGE, "sorry", "19:10");
        assertThat(clocks(scene.plan(POLICIES, "19:20:01"))).containsExactly("promisedUpdate BREACHED 19:20");
    }

    @Test
    void theResolutionStopsIt() {
        Scene scene = promised("19:10", "19:20").with("resolvedAt", at("19:20"));
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate MET 19:20");
        scene.with("resolvedAt", at("19:20:01"));
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate BREACHED 19:20");
    }

    @Test
    void whatIsPromisedOnceItIsResolvedStartsNoClock() {
        Scene scene = promised("19:10", "19:20").with("resolvedAt", at("19:10"));
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).isEmpty();
    }

    @Test
    void afterAReopeningAnEarlierOneCountsNoMore() {
        Scene scene = promised("19:10", "19:20").with("resolvedAt", at("19:15")).reopened("19:18");
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).isEmpty();
        scene.taken(message(Action.ACKNOWLEDGE, "19:19", "19:25"));
        assertThat(clocks(scene.plan(POLICIES, "19:30"))).containsExactly("promisedUpdate BREACHED 19:25");
    }

    @Test
    void aPauseDoesNotMoveATimeThatWasTold() {
        Scene scene = promised("19:10", "19:20").paused("19:12", "19:40");
        assertThat(clocks(scene.plan(POLICIES, "19:20:01"))).containsExactly("promisedUpdate BREACHED 19:20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"promisedUpdate, nextUpdateAt", "estimate, expectedAt"})
    void noRuleMakesAPromiseThatPeopleMake(String promise) {
        List<String> words = List.of(promise.split(", "));
        assertThatThrownBy(() -> rules(rule("No", "Late()", "promise." + words.get(0) + "().within(20);"))
                        .interpret())
                .hasMessageContainingAll(
                        "no rule promises this: its clock starts with a message that states " + words.get(1),
                        "expected one of firstResponse, nextUpdate, resolve; found " + words.get(0),
                        "[unknown-call]");
    }
}
