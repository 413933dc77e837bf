package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import amends.decision.Decision;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.wire.CaseNotation;
import amends.wire.DecisionWriter;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} makes exported decisions again under a rules folder and sums up what differs. */
class ReplayCommandTest {

    private static final Instant ERASED = Instant.parse("2026-02-01T00:00:00Z");
    private static final CompiledPolicySet SHOP = Shop.compiled();

    @TempDir
    private Path rules;

    private static Decision decision(String id, int minutes, String release, boolean masked, Instant erasedAt) {
        String body = "{\"incident\":{\"kind\":\"shop.LateParcel\",\"delayMinutes\":" + minutes + "}}";
        EvaluationRequest request =
                new EvaluationReader(SHOP.policies()).read(body.getBytes(StandardCharsets.UTF_8), Call.NOON);
        Plan made = Recommender.evaluate(SHOP, request.situation(), Call.NOON);
        Plan plan = new Plan(
                release,
                made.asOf(),
                made.recommendations(),
                made.clocks(),
                made.withheld(),
                made.nextChangeAt(),
                made.notes());
        CaseNotation notation = new CaseNotation();
        return new Decision(
                id,
                new Decision.About(null, 0, "shop.LateParcel", null, null),
                Decision.Cause.ASKED,
                release,
                release,
                Call.NOON,
                null,
                Call.NOON,
                new Decision.Making(1, List.of(), null, null),
                erasedAt == null ? notation.asked(body, request.situation().ledger(), Call.NOON) : null,
                erasedAt == null ? notation.text(plan, id) : null,
                plan.nextChangeAt(),
                masked,
                erasedAt);
    }

    private static String line(Decision decision) {
        return new String(DecisionWriter.line(decision), StandardCharsets.UTF_8);
    }

    private static String line(String id, int minutes) {
        return line(decision(id, minutes, Shop.RELEASE, false, null));
    }

    private Call replay(String input, String... further) {
        List<String> arguments = new ArrayList<>(List.of("replay", "--rules", rules.toString(), "--input", "-"));
        arguments.addAll(List.of(further));
        return Call.withInput(input, arguments.toArray(String[]::new));
    }

    @Test
    void decisionsThatAreTheSameAreCountedAsSuch() {
        Call call = replay(line("d1", 7) + line(decision("d2", 25, "sha256:0ther", false, null)), "--expect-same");
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .containsExactly(
                        "Made 2 decisions again under sha256:5h0p",
                        "  2  are the same",
                        "  0  differ",
                        "",
                        "costs us  before   now",
                        "USD         6.60  6.60");
        assertThat(call.code()).isZero();
    }

    @Test
    void aLineThatAnotherProgramWroteAnewIsStillTheSame() throws Exception {
        String anew = new JsonMapper().readTree(line("d1", 7)).toPrettyString().replaceAll("\\s*\\n\\s*", " ");
        assertThat(replay(anew + "\n").out()).contains("  1  are the same");
    }

    @Test
    void whatDiffersIsSummedUpByRecommendationRuleAndMoneyAndTheFirstAreTold() {
        String cheaper = line("d2", 7).replace("\"amount\":\"1.30\"", "\"amount\":\"1.10\"");
        String another = line("d3", 7).replace("\"name\":\"voucher\",", "\"name\":\"cake\",");
        Call call = replay(line("d1", 7) + cheaper + another);
        assertThat(call.out())
                .contains("  1  are the same", "  2  differ", "The first that differ:", "  d2", "  d3")
                .anyMatch(row -> row.matches("compensate cake +1 +0"))
                .anyMatch(row -> row.matches("compensate voucher +2 +3"))
                .anyMatch(row -> row.matches("USD +3\\.70 +3\\.90"))
                .anyMatch(row -> row.contains("1.30 USD instead of 1.10 USD"))
                .anyMatch(row -> row.startsWith("    No longer recommended: giving \"cake\""));
        assertThat(call.code()).isZero();
        assertThat(replay(cheaper, "--expect-same").code()).isEqualTo(AmendsCommand.FOUND_FAULTS);
    }

    @Test
    void whatCannotBeMadeAgainIsToldAndIsNoDifferenceUnlessItDoesNotFitTheRules() {
        String gone = line(decision("d1", 7, Shop.RELEASE, false, ERASED))
                + line(decision("d2", 7, Shop.RELEASE, true, null));
        Call call = replay(gone, "--expect-same");
        assertThat(call.out())
                .contains("  1  erased", "  1  stored with fields masked", "    it was erased at 2026-02-01T00:00:00Z");
        assertThat(call.code()).isZero();
        Call misfit = replay(line("d3", 7).replace("shop.LateParcel", "shop.LateParcels"), "--expect-same");
        assertThat(misfit.out())
                .contains("  1  do not fit these rules")
                .anyMatch(row -> row.contains("unknown kind") && row.contains("did you mean \"shop.LateParcel\"?"));
        assertThat(misfit.code()).isEqualTo(AmendsCommand.FOUND_FAULTS);
    }

    @Test
    void aDecisionAboutALongRequestIsMadeAgain() {
        Call call = replay(line("d1", 7).replace("{", "{" + " ".repeat(600_000)) + "\n");
        assertThat(call.out()).noneMatch(row -> row.contains("is longer than a line may be"));
        assertThat(call.code()).isEqualTo(AmendsCommand.GOOD);
    }

    @Test
    void aLineThatIsNoDecisionIsToldWithItsNumber() {
        Call call = replay(line("d1", 7) + "\n{\"id\":\n[]\n{\"id\":\"x\"}\n");
        assertThat(call.out())
                .contains("  3  lines are no decisions", "  line 3", "  line 4", "  line 5")
                .contains("    is no JSON object", "    has no release; expected a line of an export of decisions");
        assertThat(call.code()).isEqualTo(AmendsCommand.FOUND_FAULTS);
    }

    @Test
    void aProgramIsToldTheSameAsJson() throws Exception {
        Call call = replay(line("d1", 7) + line("d2", 7).replace("1.30", "1.10"), "--format", "json");
        JsonNode json = new JsonMapper().readTree(String.join("\n", call.out()));
        assertThat(json.get("release").textValue()).isEqualTo("sha256:5h0p");
        assertThat(json.get("decisions").toString())
                .isEqualTo(
                        "{\"all\":2,\"same\":1,\"different\":1,\"erased\":0,\"masked\":0,\"misfit\":0,\"unreadable\":0}");
        assertThat(json.at("/costs/0").toString())
                .isEqualTo("{\"currency\":\"USD\",\"before\":\"2.40\",\"after\":\"2.60\"}");
        assertThat(json.at("/differ/0/which").textValue()).isEqualTo("d2");
    }

    @Test
    void aFileThatIsNotThereIsToldBeforeTheRulesAreRead() {
        Call call = Call.of("replay", "--rules", rules.toString(), "--input", "no-such.ndjson");
        assertThat(call.err()).containsExactly("replay: cannot read no-such.ndjson: no such file");
        assertThat(call.code()).isEqualTo(AmendsCommand.FAILED);
    }
}
