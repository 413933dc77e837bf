package amends.cases;

import static amends.cases.Courses.DEFAULTS;
import static amends.cases.Courses.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row is a file of cases with one mistake; the mark ‸ stands right before the place that must be named. */
class BadCasesTest {

    /**
     * A file with a mistake.
     *
     * @param shaped whether the file has the shape of cases, so that only who knows the rules can find the mistake
     */
    record Bad(String yaml, String code, String nearest, boolean shaped) {
        String text() {
            return yaml.replace(MARK, "");
        }

        @Override
        public String toString() {
            return code + " in " + yaml.replace(DEFAULTS, "");
        }
    }

    private static Bad shape(String yaml, String code, String nearest) {
        return new Bad(DEFAULTS + yaml, code, nearest, false);
    }

    private static Bad meaning(String yaml, String code, String nearest) {
        return new Bad(DEFAULTS + yaml, code, nearest, true);
    }

    private static String one(String rest) {
        return "cases:\n  - " + (rest.startsWith(MARK) ? MARK : "") + "{name: One, " + rest.replaceFirst("^" + MARK, "")
                + "}\n";
    }

    private static String asks(String expect) {
        return one("expect: {" + expect + "}");
    }

    private static String table(String rest) {
        return "tables:\n  - {name: Fees, " + rest + "}\n";
    }

    private static String story(String steps) {
        return "timelines:\n  - {name: Story, incident: {openedAt: 2026-11-22T19:00:00Z}, steps: [" + steps + "]}\n";
    }

    private static final String EXPECT = "expect: {recommends: []}";
    private static final String START = "{at: 2026-11-22T19:10:00Z}, ";

    static Stream<Bad> keys() {
        return Stream.of(
                shape(one(EXPECT) + "‸tabels: []\n", "unknown-key", "tables"),
                new Bad(
                        "‸default: {}\n" + one(EXPECT + ", asOf: 2026-11-22T19:31:00Z, incident: {kind: test.Late}"),
                        "unknown-key",
                        "defaults",
                        false),
                new Bad(DEFAULTS + "  ‸asof: 2026-11-22T19:31:00Z\n" + one(EXPECT), "unknown-key", "asOf", false),
                shape(one(EXPECT + ", ‸expects: {}"), "unknown-key", "expect"),
                shape(asks("recommends: [], ‸recomends: []"), "unknown-key", "recommends"),
                shape(asks("nextChangeAt: none, ‸recomends: []"), "unknown-key", "recommends"),
                shape(table("given: [guests], expect: [fee], rows: [[1, none]], ‸row: []"), "unknown-key", "rows"),
                shape(story("{at: 2026-11-22T19:10:00Z, ‸doo: [], " + EXPECT + "}"), "unknown-key", "do"),
                shape(
                        story("{at: 2026-11-22T19:10:00Z, " + EXPECT + "}").replace("steps", "‸step: [], steps"),
                        "unknown-key",
                        "steps"),
                shape("‸cases: []\n".replace("‸cases", "cases").replace("cases", "cases"), "no-cases", null),
                meaning(one(EXPECT + ", incident: {‸delayMinuts: 3}"), "unknown-field", "delayMinutes"),
                shape(one(EXPECT + ", customer: {‸teir: gold}"), "unknown-field", "tier"),
                shape(one(EXPECT + ", customer: {‸teir: ~}"), "unknown-field", "tier"),
                meaning(one(EXPECT + ", incident: {‸acknowleged: ~}"), "unknown-field", "acknowledged"),
                meaning(table("given: [‸gests], expect: [fee], rows: [[~, none]]"), "unknown-field", "guests"),
                shape(
                        one(EXPECT
                                + ", taken: [{action: status, name: late.update, at: 2026-11-22T19:30:00Z, ‸nmae: x}]"),
                        "unknown-field",
                        "name"),
                shape(
                        one(
                                EXPECT
                                        + ", taken: [{action: compensate, name: fee, at: 2026-11-22T19:30:00Z, amount: {amount: \"1.00\", currency: EUR, ‸curency: EUR}}]"),
                        "unknown-field",
                        "currency"),
                shape(
                        one(EXPECT + ", pauses: [{from: 2026-11-22T19:30:00Z, ‸till: 2026-11-22T19:31:00Z}]"),
                        "unknown-field",
                        null),
                shape(
                        one(EXPECT + ", promises: [{promise: resolve, within: 20, ‸targt: 15}]"),
                        "unknown-field",
                        "target"),
                meaning(
                        story("{at: 2026-11-22T19:10:00Z, set: {‸expectdAt: 2026-11-22T19:30:00Z}, " + EXPECT + "}"),
                        "unknown-field",
                        "expectedAt"));
    }

    static Stream<Bad> shapes() {
        return Stream.of(
                shape("cases: ‸{}\n", "wrong-type", null),
                shape("cases: [‸One]\n", "wrong-type", null),
                shape("tables: ‸7\n", "wrong-type", null),
                shape("timelines:‸\n", "wrong-type", null),
                shape("cases:\n  - {name: ‸12, " + EXPECT + "}\n", "wrong-type", null),
                shape("cases:\n  - {name: ‸\" \", " + EXPECT + "}\n", "empty-text", null),
                shape("cases:\n  - ‸{" + EXPECT + "}\n", "missing-key", null),
                shape("cases:\n  - ‸{name: One}\n", "missing-key", null),
                shape(one("expect: ‸[]"), "wrong-type", null),
                shape(asks("recommends: ‸none"), "wrong-type", null),
                shape(asks("recommends: [‸[]]"), "wrong-type", null),
                shape(asks("clocks: ‸[]"), "wrong-type", null),
                shape(asks("fires: [‸7]"), "wrong-type", null),
                shape(
                        table("‸expect: [fee], rows: [[1]]").replace("{name: Fees, ‸", "‸{name: Fees, "),
                        "missing-key",
                        null),
                shape(table("‸given: [], expect: [fee], rows: [[none]]"), "table-column", null),
                shape(table("given: [guests, ‸guests], expect: [fee], rows: [[1, 1, none]]"), "table-column", null),
                meaning(
                        table("given: [guests, ‸incident.guests], expect: [fee], rows: [[1, 1, none]]"),
                        "table-column",
                        null),
                shape(table("given: [‸guest.tier], expect: [fee], rows: [[1, none]]"), "table-column", null),
                shape(
                        table("given: [‸custmer.tier], expect: [fee], rows: [[a, none]]"),
                        "table-column",
                        "customer.tier"),
                shape(table("given: [guests], expect: [‸the large fee], rows: [[1, none]]"), "table-column", null),
                shape(table("given: [guests], expect: [fee], rows: ‸{}"), "wrong-type", null),
                shape(table("given: [guests], expect: [fee], rows: [‸none]"), "wrong-type", null),
                shape(table("given: [guests], expect: [fee], ‸rows: []"), "no-cases", null),
                shape(table("given: [guests], expect: [fee], rows: [[1, ‸[none]]]"), "table-cell", null),
                meaning(table("given: [guests], expect: [fee], rows: [[1, ‸~]]"), "table-cell", null),
                meaning(table("given: [guests], expect: [fee], rows: [‸[1, none, none]]"), "table-shape", null),
                shape(story("").replace("steps", "‸steps"), "no-cases", null),
                shape(
                        story("‸{" + EXPECT + "}")
                                .replace("‸", "")
                                .replace("timelines:\n  - {", "timelines:\n  - ‸{")
                                .replace(", steps: [{" + EXPECT + "}]", ""),
                        "missing-key",
                        null),
                new Bad("", "no-cases", null, false),
                new Bad("# nothing yet\n", "no-cases", null, false),
                new Bad(DEFAULTS, "no-cases", null, false));
    }

    static Stream<Bad> expectations() {
        return Stream.of(
                meaning(asks("recommends: [compensate ‸coffe]"), "unknown-remedy", "coffee"),
                meaning(asks("recommendsAtLeast: [acknowledge ‸late.sory]"), "unknown-message", "late.sorry"),
                meaning(asks("doesNotRecommend: [escalate ‸cheff]"), "unknown-role", "chef"),
                shape(asks("recommends: [‸compnsate coffee]"), "unknown-action", "compensate"),
                shape(asks("recommends: [‸entitle fee]"), "unknown-action", "compensate"),
                shape(asks("recommends: [‸compensate]"), "bad-recommendation", null),
                shape(asks("recommends: [‸compensate fee 1.00 EUR now]"), "bad-recommendation", null),
                shape(asks("recommends: [escalate chef ‸1.00 EUR]"), "bad-recommendation", null),
                shape(asks("recommends: [compensate fee ‸1.00]"), "no-currency", null),
                shape(asks("recommends: [\"compensate fee ‸1,00 EUR\"]"), "bad-decimal", null),
                shape(asks("recommends: [compensate fee ‸-1.00 EUR]"), "negative-amount", null),
                meaning(asks("recommends: [compensate fee ‸1.005 EUR]"), "amount-scale", null),
                shape(asks("recommends: [compensate fee 1.00 ‸EURO]"), "unknown-currency", "EUR"),
                meaning(asks("fires: [‸Pay from then minutes on]"), "unknown-rule", "Pay from ten minutes on"),
                meaning(asks("doesNotFire: [‸Something else altogether]"), "unknown-rule", null),
                shape(asks("clocks: {‸reslove: MET}"), "unknown-value", "resolve"),
                shape(asks("clocks: {resolve: ‸LATE}"), "unknown-value", null),
                shape(asks("clocks: {resolve: ‸breached}"), "unknown-value", "BREACHED"),
                shape(asks("clocks: {‸resolve  dueAt: none}"), "unknown-value", null),
                shape(asks("clocks: {resolve ‸dueDate: none}"), "unknown-value", "dueAt"),
                shape(asks("clocks: {resolve dueAt: ‸soon}"), "bad-instant", null),
                meaning(asks("withholds: {‸coffe: none}"), "unknown-name", "coffee"),
                meaning(asks("says: {‸late.sory: Sorry.}"), "unknown-name", "late.sorry"),
                shape(asks("says: {late.sorry: ‸7}"), "wrong-type", null),
                shape(asks("nextChangeAt: ‸2026-11-22T19:36:00"), "bad-instant", null),
                shape(asks("nextChangeAt: ‸never"), "bad-instant", null),
                meaning("cases:\n  - ‸{name: One, expect: {}}\n", "expects-nothing", null),
                meaning("cases:\n  - ‸{name: One, expect: {recommendsAtLeast: []}}\n", "expects-nothing", null),
                meaning(
                        table("given: [guests], expect: [‸coffe], rows: [[1, none], [2, none]]"),
                        "unknown-remedy",
                        "coffee"),
                meaning(
                        table("given: [guests], expect: [‸recomends], rows: [[1, none]]"),
                        "unknown-remedy",
                        "recommends"),
                meaning(
                        table("given: [guests], expect: [withholds ‸coffe], rows: [[1, none]]"),
                        "unknown-name",
                        "coffee"),
                shape(
                        table("given: [guests], expect: [clock ‸reslove], rows: [[1, none]]"),
                        "unknown-value",
                        "resolve"),
                meaning(table("given: [guests], expect: [clock resolve], rows: [[1, ‸MIT]]"), "unknown-value", "MET"),
                meaning(table("given: [guests], expect: [fee], rows: [[1, ‸much]]"), "table-cell", null),
                meaning(table("given: [guests], expect: [fee], rows: [[1, 4 ‸euros]]"), "unknown-currency", "EUR"),
                meaning(
                        table(
                                "given: [guests], expect: [recommends], rows: [[1, \"compensate fee, compensate ‸coffe\"]]"),
                        "unknown-remedy",
                        "coffee"),
                meaning(
                        table("given: [guests], expect: [recommends], rows: [[1, ‸\",\"]]"),
                        "bad-recommendation",
                        null));
    }

    static Stream<Bad> names() {
        return Stream.of(
                meaning(one(EXPECT) + "  - ‸{name: One, " + EXPECT + "}\n", "duplicate-case", null),
                meaning(one(EXPECT) + "  - ‸{name: \" One \", " + EXPECT + "}\n", "duplicate-case", null),
                meaning(
                        table("given: [guests], expect: [fee], rows: [[1, none], ‸[1, given]]"),
                        "duplicate-case",
                        null),
                meaning(
                        one(EXPECT)
                                + story("{at: 2026-11-22T19:10:00Z, " + EXPECT + "}")
                                        .replace("{name: Story", "‸{name: One"),
                        "duplicate-case",
                        null));
    }

    static Stream<Bad> facts() {
        return Stream.of(
                shape(
                        one(EXPECT
                                + ", taken: [{action: status, name: late.update, at: 2026-11-22T19:30:00Z, ‸nmae: ~}]"),
                        "unknown-field",
                        "name"),
                shape(
                        one(EXPECT
                                + ", taken: [{action: compensate, name: fee, at: 2026-11-22T19:30:00Z, amount: ‸~}]"),
                        "case-facts",
                        null),
                meaning(one(EXPECT + ", incident: {guests: ‸four}"), "case-facts", null),
                shape(one(EXPECT + ", incident: {delayMinutes: ‸-3}"), "case-facts", null),
                shape(one(EXPECT + ", incident: {severity: ‸major}"), "case-facts", "MAJOR"),
                shape(one(EXPECT + ", incident: {dueAt: ‸yesterday}"), "case-facts", null),
                meaning(one(EXPECT + ", incident: {kind: ‸test.Lat}"), "unknown-kind", "test.Late"),
                meaning(one(EXPECT + ", ‸incident: {kind: ~}").replace("‸incident", "‸incident"), "missing-key", null),
                meaning(
                        one(EXPECT + ", taken: [{action: status, name: late.update, at: ‸2026-11-22T19:32:00Z}]"),
                        "case-facts",
                        null),
                shape(one(EXPECT + ", taken: [‸{action: status, name: late.update}]"), "missing-key", null),
                shape(one(EXPECT + ", asOf: ‸soon"), "case-facts", null),
                meaning("cases:\n  - ‸{name: One, asOf: ~, " + EXPECT + "}\n", "missing-key", null),
                meaning(one(EXPECT + ", incident: {openedAt: ‸2026-11-22T19:31:01Z}"), "clock-before-incident", null),
                meaning(
                        one(EXPECT + ", asOf: ‸2026-11-22T19:00:00Z, incident: {openedAt: 2026-11-22T19:31:01Z}"),
                        "clock-before-incident",
                        null),
                meaning(
                        table("given: [‸gests], expect: [fee], rows: [[1, none], [2, none]]"),
                        "unknown-field",
                        "guests"),
                meaning(table("given: [guests], expect: [fee], rows: [[1, none], [‸two, none]]"), "case-facts", null),
                meaning(
                        table("given: [customer.‸teir], expect: [fee], rows: [[gold, none]]")
                                .replace("customer.‸", "‸customer."),
                        "unknown-field",
                        "tier"),
                meaning(
                        table(
                                "incident: {openedAt: 2026-11-22T19:00:00Z}, given: [asOf], expect: [fee], rows: [[‸2026-11-22T18:59:59Z, none]]"),
                        "clock-before-incident",
                        null));
    }

    static Stream<Bad> timelines() {
        return Stream.of(
                shape(story("{at: ‸soon, " + EXPECT + "}"), "bad-instant", null),
                meaning(story(START + "{at: ‸2026-11-22T19:09:59Z, " + EXPECT + "}"), "back-in-time", null),
                shape(story(START + "‸{" + EXPECT + "}"), "step-time", null),
                shape(story(START + "‸{at: 2026-11-22T19:11:00Z, after: 1, " + EXPECT + "}"), "step-time", null),
                new Bad(
                        "timelines:\n  - {name: Story, incident: {kind: test.Late, openedAt: 2026-11-22T19:00:00Z}, steps: [‸{after: 3, "
                                + EXPECT + "}]}\n",
                        "step-time",
                        null,
                        true),
                shape(story(START + "{after: ‸1.5, " + EXPECT + "}"), "bad-duration", null),
                shape(story(START + "{after: 3 ‸minuts, " + EXPECT + "}"), "bad-duration", "minutes"),
                shape(story(START + "{after: ‸an hour, " + EXPECT + "}"), "bad-duration", null),
                shape(story(START + "{after: ‸1 hour 30, " + EXPECT + "}"), "bad-duration", null),
                meaning(story(START + "‸{after: 3}"), "missing-key", null),
                meaning(story(START + "‸{after: 3, expect: {}}"), "expects-nothing", null),
                meaning(
                        story(START + "{after: 3, do: [compensate ‸coffe], " + EXPECT + "}"),
                        "unknown-remedy",
                        "coffee"),
                shape(story(START + "{after: 3, do: [‸reslove], " + EXPECT + "}"), "unknown-action", "resolve"),
                shape(story(START + "{after: 3, do: ‸resolve, " + EXPECT + "}"), "wrong-type", null),
                shape(
                        story(START + "{after: 3, do: [resolve ‸it], " + EXPECT + "}")
                                .replace("resolve ‸it", "‸resolve it"),
                        "unknown-action",
                        null),
                meaning(story(START + "{after: 3, do: [‸resume], " + EXPECT + "}"), "out-of-turn", null),
                meaning(story(START + "{after: 3, do: [‸reopen], " + EXPECT + "}"), "out-of-turn", null),
                meaning(story(START + "{after: 3, do: [pause, ‸pause], " + EXPECT + "}"), "out-of-turn", null),
                meaning(story(START + "{after: 3, do: [resolve, ‸resolve], " + EXPECT + "}"), "out-of-turn", null),
                shape(
                        story(START + "{after: 3, do: [status late.update in 8 ‸minuts], " + EXPECT + "}"),
                        "bad-duration",
                        "minutes"),
                meaning(
                        story(START + "{after: 3, do: [status late.update ‸at eight], " + EXPECT + "}"),
                        "bad-instant",
                        null),
                shape(
                        story(START + "{after: 3, do: [status late.update ‸next], " + EXPECT + "}"),
                        "bad-duration",
                        null),
                shape(
                        story(START + "{after: 3, do: [status late.update next in 8 ‸minuts], " + EXPECT + "}"),
                        "bad-duration",
                        "minutes"),
                meaning(
                        story(START + "{after: 3, do: [status late.update next ‸at eight], " + EXPECT + "}"),
                        "bad-instant",
                        null),
                shape(
                        story(START + "{after: 3, do: [‸escalate chef next in 8 minutes], " + EXPECT + "}"),
                        "case-facts",
                        null),
                shape(
                        story(START + "{after: 3, do: [‸escalate chef in 8 minutes], " + EXPECT + "}"),
                        "case-facts",
                        null),
                shape(story(START + "{after: 3, set: {‸delayMinutes: 3}, " + EXPECT + "}"), "moving-fact", null),
                shape(
                        story(START + "{after: 3, set: {‸asOf: 2026-11-22T19:31:00Z}, " + EXPECT + "}"),
                        "unknown-field",
                        null),
                shape(
                        story(START + "{after: 3, " + EXPECT + "}")
                                .replace("incident: {", "incident: {‸acknowledged: true, "),
                        "moving-fact",
                        null),
                meaning(
                        story("{at: ‸2026-11-22T18:59:59Z, " + EXPECT + "}")
                                .replace("‸", "")
                                .replace("[{at", "[‸{at"),
                        "clock-before-incident",
                        null),
                new Bad(
                        DEFAULTS.replace("guests: 4", "guests: 4, delayMinutes: 5")
                                + story(START + "{after: 3, " + EXPECT + "}").replace("{name: Story", "‸{name: Story"),
                        "moving-fact",
                        null,
                        true));
    }

    static Stream<Bad> all() {
        return Stream.of(keys(), shapes(), expectations(), names(), facts(), timelines())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMistakeIsToldAtItsPlace(Bad bad) {
        List<PolicyProblem> problems = Courses.with(bad.text()).cases().problems();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .extracting(PolicyProblem::code, PolicyProblem::nearest)
                        .containsExactly(bad.code(), bad.nearest()));
        if (bad.yaml().contains(MARK)) {
            assertThat(problems.get(0).at()).isEqualTo(Courses.markIn(bad.yaml()));
        }
    }
}
