package amends;

import static amends.Scene.at;
import static amends.Scene.clocks;
import static amends.Scene.late;
import static amends.Scene.says;
import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import amends.folder.Calendars;
import amends.folder.FolderContent;
import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.promise.BusinessCalendar;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import amends.recommendation.Clocks;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A running clock keeps the calendar with which it started, whatever becomes of that calendar in the policies. */
class PinnedCalendarTest {

    private static final String THEN = "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-22:00\"]}}\n";
    private static final String NOW = "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-19:10\", \"21:00-23:00\"]}}\n";
    private static final String NO_MORE = "bar: {zone: UTC, hours: {mon-sun: [\"12:00-22:00\"]}}\n";

    private static final Map<String, BusinessCalendar> PINNED =
            Calendars.of(FolderContent.of(Map.of(Calendars.FILE, THEN)));

    private static final String IN_HOURS =
            rule("In hours", "Late()", "promise.resolve().within(30).target(20).during(\"kitchen\");");
    private static final String LATE = rule("Late", "Late( delayMinutes >= 15 )", "recommend.acknowledge(\"sorry\");");
    private static final String CLOSED =
            rule("Closed", "Late() Hours( calendar == \"kitchen\", open == false )", "recommend.status(\"closed\");");

    private static CompiledPolicySet policies(String calendars, String... rules) {
        return rules(String.join("", rules))
                .with("messages/en.yaml", "sorry: Sorry.\nclosed: We are closed.\n")
                .with("calendars.yaml", calendars)
                .compile();
    }

    private static Situation opened() {
        return late().with("openedAt", at("19:00")).situation();
    }

    private static Plan plan(CompiledPolicySet policies, Situation situation, String time) {
        return Recommender.evaluate(policies, situation, at(time));
    }

    @Test
    void aCalendarThatChangesMovesNoRunningClock() {
        CompiledPolicySet policies = policies(NOW, IN_HOURS, LATE);
        assertThat(clocks(plan(policies, opened(), "19:05"))).containsExactly("resolve ON_TRACK 21:20");

        Situation pinned = opened().withPinned(PINNED);
        Plan plan = plan(policies, pinned, "19:05");
        assertThat(clocks(plan)).containsExactly("resolve ON_TRACK 19:30");
        assertThat(plan.clocks().get(0).targetAt()).isEqualTo(at("19:20"));
        assertThat(plan.nextChangeAt()).isEqualTo(at("19:20:01"));
    }

    @Test
    void theDelayCountsTheHoursOfThenToo() {
        CompiledPolicySet policies = policies(NOW, IN_HOURS, LATE);
        Situation pinned = opened().withPinned(PINNED);
        assertThat(plan(policies, pinned, "19:31").nextChangeAt()).isEqualTo(at("19:45"));
        assertThat(says(plan(policies, pinned, "19:44:59"))).isEmpty();
        assertThat(says(plan(policies, pinned, "19:45"))).containsExactly("acknowledge sorry");
        assertThat(says(plan(policies, opened(), "19:45"))).isEmpty();
    }

    @Test
    void theHoursThatARuleAsksForAreThoseOfToday() {
        CompiledPolicySet policies = policies(NOW, IN_HOURS, CLOSED);
        Situation pinned = opened().withPinned(PINNED);
        assertThat(plan(policies, pinned, "19:05").nextChangeAt()).isEqualTo(at("19:10"));
        assertThat(says(plan(policies, pinned, "19:10"))).containsExactly("status closed");
        assertThat(clocks(plan(policies, pinned, "19:10"))).containsExactly("resolve ON_TRACK 19:30");
    }

    @Test
    void aCalendarThatIsGoneStillCountsForWhatItWasPromisedWith() {
        PromiseMade made = new PromiseMade(PromiseSort.RESOLVE, Stretch.minutes(30), Stretch.minutes(20), "kitchen");
        Situation evening =
                late().with("openedAt", at("21:50")).promised(made).situation().withPinned(PINNED);
        Clocks explained = Clocks.explain(policies(NO_MORE, LATE), evening, at("21:55"));
        assertThat(explained.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.clock().dueAt()).isEqualTo("2026-11-23T12:20:00Z");
            assertThat(clock.calendar()).isEqualTo("kitchen");
            assertThat(clock.pinned()).isTrue();
        });
    }

    @Test
    void aCalendarThatIsGoneAndWasNotKeptCountsAsWallTime() {
        PromiseMade made = new PromiseMade(PromiseSort.RESOLVE, Stretch.minutes(30), Stretch.minutes(20), "kitchen");
        Situation evening = late().with("openedAt", at("21:50")).promised(made).situation();
        Clocks explained = Clocks.explain(policies(NO_MORE, LATE), evening, at("21:55"));
        assertThat(explained.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.clock().dueAt()).isEqualTo(at("22:20"));
            assertThat(clock.calendar()).isNull();
        });
    }
}
