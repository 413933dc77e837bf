package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.incident.Action;
import amends.incident.Pause;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timelines: how they are read, and that a plan sees what was done. */
class TimelineTest {

    private static final String OPENED = """
            defaults:
              incident: {kind: test.Late, openedAt: 2026-11-22T19:00:00Z}
            """;

    private static Case read(String story) {
        CaseFiles.Reading reading = Courses.with(OPENED + story).cases();
        assertThat(reading.problems()).isEmpty();
        return reading.cases().get(0);
    }

    private static Situation situation(Case one, int step) {
        return one.steps().get(step).situation();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }

    @Test
    void aStoryIsToldFromStepToStep() {
        Case one = read("""
                timelines:
                  - name: The evening is saved
                    steps:
                      - at: 2026-11-22T19:24:59Z
                        expect: {recommends: []}
                      - after: 1 second
                        expect: {recommends: [acknowledge late.sorry]}
                      - after: 0
                        do: [acknowledge late.sorry]
                        expect: {recommends: []}
                      - after: 10
                        expect: {recommends: [status late.update, compensate coffee, compensate fee 2.00 EUR]}
                      - after: 30 seconds
                        do: [status late.update, compensate coffee, compensate fee 2.00 EUR]
                        expect: {recommends: [], clocks: {resolve: BREACHED}}
                      - after: 1 hour 30 minutes
                        do: [resolve]
                        expect: {recommends: []}
                """);
        assertThat(CaseTexts.told(new CaseRunner(Courses.rules().interpret()).run(one)))
                .isEmpty();
        assertThat(one.steps())
                .extracting(Step::asOf)
                .containsExactly(
                        at("19:24:59"), at("19:25:00"), at("19:25:00"), at("19:35:00"), at("19:35:30"), at("21:05:30"));
        assertThat(one.steps()).extracting(step -> step.at().line()).containsExactly(6, 8, 10, 13, 15, 18);
    }

    @Test
    void whatIsDoneIsKnownFromThenOn() {
        Case one = read("""
                timelines:
                  - name: All that can happen
                    asOf: 2026-11-22T19:00:00Z
                    taken: [{action: escalate, name: chef, at: 2026-11-22T18:59:00Z}]
                    steps:
                      - do: [pause]
                      - after: 5
                        do: [resume, status late.update in 8 minutes, "compensate fee 2.00 EUR", ask late.sorry next in 90 seconds,
                             status late.update in 5 next at 2026-11-22T19:50:00Z]
                        set: {expectedAt: 2026-11-22T19:20:00Z, customer.tier: gold}
                      - at: 2026-11-22T19:10:00Z
                        do: [resolve, acknowledge late.sorry at 2026-11-22T19:40:00Z]
                        set: {expectedAt: ~}
                      - after: 2 days
                        do: [reopen]
                        expect: {recommendsAtLeast: [escalate chef]}
                """);
        assertThat(situation(one, 0).pauses()).containsExactly(new Pause(at("19:00:00"), null));
        assertThat(situation(one, 0).taken()).containsExactly(Taken.of(Action.ESCALATE, "chef", at("18:59:00")));
        assertThat(situation(one, 1).pauses()).containsExactly(new Pause(at("19:00:00"), at("19:05:00")));
        assertThat(situation(one, 1).taken())
                .contains(
                        new Taken(Action.STATUS, "late.update", at("19:05:00"), null, at("19:13:00"), null),
                        new Taken(Action.COMPENSATE, "fee", at("19:05:00"), Money.of("2.00", "EUR"), null, null),
                        new Taken(Action.ASK, "late.sorry", at("19:05:00"), null, null, at("19:06:30")),
                        new Taken(Action.STATUS, "late.update", at("19:05:00"), null, at("19:10:00"), at("19:50:00")));
        assertThat(situation(one, 1).incident()).containsEntry("expectedAt", at("19:20:00"));
        assertThat(situation(one, 1).customer()).containsEntry("tier", "gold");
        assertThat(situation(one, 2).incident())
                .containsEntry("resolvedAt", at("19:10:00"))
                .doesNotContainKey("expectedAt");
        assertThat(situation(one, 2).taken()).hasSize(6);
        assertThat(situation(one, 3).incident()).doesNotContainKey("resolvedAt");
        assertThat(situation(one, 3).reopenings()).isEqualTo(List.of(Instant.parse("2026-11-24T19:10:00Z")));
        assertThat(one.steps().get(0).expected()).isEmpty();
    }

    @Test
    void whatTheDefaultsExpectHoldsAtEveryStep() {
        Case one = read("""
                  expect: {withholds: {coffee: none}}
                timelines:
                  - name: One
                    steps:
                      - at: 2026-11-22T19:00:00Z
                      - after: 1
                        expect: {withholds: {coffee: "gone"}}
                """);
        assertThat(one.steps())
                .extracting(step -> step.expected().toString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("reason=null"),
                        last -> assertThat(last).contains("reason=gone"));
    }

    @Test
    void whatWouldStandStillIsToldWithWhatToStateInstead() {
        assertThat(Courses.with(OPENED.replace("openedAt:", "acknowledged: true, openedAt:") + """
                        timelines:
                          - name: One
                            incident: {delayMinutes: 5}
                            steps:
                              - {at: 2026-11-22T19:00:00Z, expect: {recommends: []}}
                        """)
                        .cases()
                        .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "test/policy.cases.yaml:4:5: the defaults state acknowledged on line 2, which would stand still while"
                                + " time goes on; take it away with acknowledged: ~; expected who acknowledged it, under taken"
                                + " or do [moving-fact]",
                        "test/policy.cases.yaml:5:16: delayMinutes would stand still while time goes on; expected dueAt, or"
                                + " openedAt where a promise says when it is due [moving-fact]");
    }
}
