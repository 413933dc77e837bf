package amends.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code test --mutate}: what is told of changes that no case notices, and the exit code. */
class MutateTest {

    private static final Bakery.Asks NOTHING = Bakery.recommends();
    private static final Bakery.Asks SORRY = Bakery.recommends("acknowledge cake.sorry");

    private static Bakery tested() {
        return new Bakery().with("four", 4, NOTHING).with("five", 5, SORRY).with("ten", 10, SORRY);
    }

    private static TestCall mutate(Bakery bakery, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "rules";
        arguments[1] = "--mutate";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return TestCall.of(bakery.suite(), arguments);
    }

    @Test
    void aChangeThatNoCaseNoticesIsToldWithTheCaseThatWould() {
        TestCall call = mutate(tested());
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("""
                rules/bakery/late-cake.drl:16:34: not noticed: layers < 4 becomes layers <= 4, as layers < 5
                    in "Give a bun from ten minutes on"
                    This case would notice it; paste it below cases: in rules/bakery/late-cake.cases.yaml
                  - name: 'Give a bun from ten minutes on: notices that layers < 4 becomes layers <= 4, as layers < 5'
                """);
    }

    @Test
    void theLastLinesCountByFileAndInAll() {
        List<String> lines = mutate(tested()).lines();
        assertThat(lines.get(lines.size() - 2))
                .matches("rules/bakery/late-cake.drl +\\d+ mutants +\\d\\d %  \\d+ not noticed");
        assertThat(lines.get(lines.size() - 1)).matches("\\d+ mutants: \\d+ noticed, \\d+ not noticed; score \\d\\d %");
    }

    @Test
    void aScoreBelowTheThresholdEndsWithCodeTwo() {
        assertThat(mutate(tested(), "--threshold", "100").code()).isEqualTo(2);
        assertThat(mutate(tested(), "--threshold", "100").out()).endsWith(", and 100 % is asked for\n");
        assertThat(mutate(tested(), "--threshold", "20").code()).isZero();
    }

    @Test
    void onlyTheMutantsOfPoliciesWhoseCasesAreAskedForAreTried() {
        Bakery bakery = tested().with(Bakery.OTHER_CASES, "elsewhere", 5, SORRY);
        assertThat(mutate(bakery, "--run", "elsewhere").out()).endsWith("0 mutants: 0 noticed; score 100 %\n");
        assertThat(mutate(bakery, "--run", "ten").out()).contains("rules/bakery/late-cake.drl");
    }

    @Test
    void casesThatFailComeFirst() {
        TestCall call = mutate(tested().with("wrong", 5, NOTHING));
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out())
                .endsWith("No mutants were tried: a case that fails without any change notices nothing\n");
    }

    @Test
    void programsAreToldOfEveryMutant() throws Exception {
        JsonNode mutation = new ObjectMapper()
                .readTree(mutate(tested(), "--format", "json").out())
                .get("mutation");
        assertThat(mutation.get("killed").asInt()
                        + mutation.get("survived").asInt()
                        + mutation.get("undecided").asInt())
                .isEqualTo(mutation.get("mutants").size());
        JsonNode first = mutation.get("mutants").get(0);
        assertThat(first.get("change").asText())
                .isEqualTo("delayMinutes >= 5 becomes delayMinutes > 5, as delayMinutes >= 6");
        assertThat(first.get("fate").asText()).isEqualTo("killed");
        assertThat(first.get("killer").get("name").asText()).isEqualTo("five");
        assertThat(first.get("suggestion").isNull()).isTrue();
        assertThat(mutation.get("files").get(0).get("rules")).hasSize(3);
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        assertThat(mutate(tested(), "--format", "junit").err())
                .contains("--coverage and --mutate go with the formats text and json");
        assertThat(mutate(tested(), "--watch").err()).contains("go without --watch");
        assertThat(mutate(tested(), "--threshold", "101").err()).contains("--threshold is a percentage from 0 to 100");
        assertThat(TestCall.of(tested().suite(), "rules", "--threshold", "80").err())
                .contains("--threshold goes with --coverage or --mutate");
    }
}
