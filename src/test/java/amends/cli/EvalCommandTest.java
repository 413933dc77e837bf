package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCommandTest {

    private static final String ORDERS = """
            order,price,cooking,driving,town
            A1,10.00,20,20,Lisbon
            A2,10.00,25,23,Porto
            A3,10.00,30,30,Faro
            A4,10.00,30,x,Braga
            A5,10.00,50,30,Beja
            A6,10.00,40,32,Viseu
            """;

    private static final String[] LATE_PARCELS = {
        "--kind", "shop.LateParcel", "--map", "delayMinutes=cooking+driving-50", "--map", "id=order; currency='USD'"
    };

    @TempDir
    private Path rules;

    @Test
    void theSummaryCountsExactly() {
        Call call = Call.eval(rules, "csv", ORDERS, LATE_PARCELS);

        assertThat(call.out()).containsExactly("""
                        input          standard input
                        kind           shop.LateParcel
                        release        sha256:5h0p
                        as of          2026-03-01T12:00:00Z, incidents finished
                        incidents      5 evaluated, 1 rejected
                        early          2 (40.0 %), which counts as no delay
                        nothing to do  2 (40.0 %)

                        recommendation                      basis        incidents   share  total cost  per incident
                        acknowledge     amends.acknowledge                       3  60.0 %           -             -
                        compensate      voucher             goodwill             3  60.0 %    3.90 USD      0.78 USD
                        compensate      mug                 goodwill             2  40.0 %    8.00 USD      1.60 USD
                        compensate      pen                 goodwill             2  40.0 %    2.00 USD      0.40 USD
                        compensate      refund              entitlement          1  20.0 %    2.50 EUR      0.50 EUR

                        cost             total  per incident
                        entitlement   2.50 EUR      0.50 EUR
                        goodwill     11.90 USD      2.38 USD
                        (of what the customer chooses one of, the dearest)

                        promise  kept          inside target          breached          running
                        resolve     2  40.0 %              1  20.0 %         3  60.0 %        0

                        rejected  lines  reason
                               1  5      column driving: is no number (line 5: expected a number such as 12 or 12.5; found x)

                        columns left out: price, town

                        took 0.0 s, 0 incidents a second""".lines().toArray(String[]::new));
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void theSummaryAsJsonSaysTheSame() throws JsonProcessingException {
        Call call = Call.eval(rules, "csv", ORDERS, and(LATE_PARCELS, "--format", "json"));

        JsonNode json = new ObjectMapper().readTree(String.join("\n", call.out()));
        assertThat(json.get("incidents")).hasToString("{\"evaluated\":5,\"rejected\":1,\"early\":2,\"nothingToDo\":2}");
        assertThat(json.at("/recommendations/1")).hasToString("""
                        {"action":"compensate","name":"voucher","basis":"goodwill","incidents":3,"costs":[\
                        {"total":{"amount":"3.90","currency":"USD"},"perIncident":{"amount":"0.78","currency":"USD"}}]}""");
        assertThat(json.at("/costs/goodwill/0/total/amount").asText()).isEqualTo("11.90");
        assertThat(json.at("/promises/0")).hasToString("""
                        {"promise":"resolve","kept":2,"insideTarget":1,"breached":3,"running":0}""");
        assertThat(json.at("/rejections/0")).hasToString("""
                        {"reason":"column driving: is no number","example":"expected a number such as 12 or 12.5; found x",\
                        "count":1,"lines":[5]}""");
        assertThat(json.get("columnsLeftOut"))
                .hasToString("[{\"column\":\"price\",\"hint\":null},{\"column\":\"town\",\"hint\":null}]");
    }

    @Test
    void plansAreWrittenInTheOrderOfTheLinesWithTheirIncidents() throws IOException {
        Path plans = rules.resolve("plans.ndjson");
        Call call = Call.eval(rules, "csv", ORDERS, and(LATE_PARCELS, "--output", plans.toString()));

        List<String> lines = Files.readAllLines(plans);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(2))
                .startsWith(
                        "{\"line\":4,\"incident\":\"A3\",\"release\":\"sha256:5h0p\",\"asOf\":\"2026-03-01T12:00:00Z\","
                                + "\"recommendations\":[{\"action\":\"acknowledge\"");
        assertThat(lines.get(3)).startsWith("{\"line\":6,\"incident\":\"A5\",");
        assertThat(call.out().get(0)).startsWith("input ");
    }

    @Test
    void plansOnTheStandardOutputLeaveTheSummaryToTheOther() {
        Call call = Call.eval(rules, "csv", ORDERS, and(LATE_PARCELS, "--output", "-"));

        assertThat(call.out()).hasSize(5).allMatch(line -> line.startsWith("{\"line\":"));
        assertThat(call.err().get(0)).isEqualTo("input          standard input");
    }

    @Test
    void rejectedLinesAreWrittenWithWhatIsWrong() throws IOException {
        Path rejects = rules.resolve("rejects.ndjson");
        Call.eval(rules, "csv", ORDERS, and(LATE_PARCELS, "--rejects", rejects.toString()));

        assertThat(Files.readAllLines(rejects)).containsExactly("""
                        {"line":5,"problems":[{"where":"column driving","message":"is no number",\
                        "expected":"a number such as 12 or 12.5","found":"x"}]}""");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void howManyThreadsThereAreChangesNothing(int threads) throws IOException {
        StringBuilder orders = new StringBuilder("id,delayMinutes\n");
        for (int i = 0; i < 1_400; i++) {
            orders.append(i)
                    .append(',')
                    .append(i % 7 == 0 ? "late" : i % 61 - 20)
                    .append('\n');
        }
        Call one = run(orders.toString(), 1);
        Call many = run(orders.toString(), threads);

        assertThat(many).isEqualTo(one);
        assertThat(Files.readString(rules.resolve("plans-" + threads)))
                .isEqualTo(Files.readString(rules.resolve("plans-1")));
        assertThat(Files.readString(rules.resolve("rejects-" + threads)))
                .isEqualTo(Files.readString(rules.resolve("rejects-1")));
        List<Integer> lines = new ArrayList<>();
        for (String plan : Files.readAllLines(rules.resolve("plans-" + threads))) {
            lines.add(new ObjectMapper().readTree(plan).get("line").asInt());
        }
        assertThat(lines).isSorted().doesNotHaveDuplicates().hasSize(1_200);
    }

    private Call run(String orders, int threads) {
        return Call.eval(
                rules,
                "csv",
                orders,
                "--kind",
                "shop.LateParcel",
                "--threads",
                Integer.toString(threads),
                "--output",
                rules.resolve("plans-" + threads).toString(),
                "--rejects",
                rules.resolve("rejects-" + threads).toString());
    }

    @Test
    void aRowIsResolvedAtAsOfUnlessItIsOpen() {
        String late = "delayMinutes\n60\n";

        assertThat(plan(late)).contains("\"nextChangeAt\":null");
        assertThat(plan("delayMinutes\n4\n", "--open"))
                .contains("\"state\":\"BREACHED\"", "\"nextChangeAt\":\"2026-03-01T12:01:00Z\"");
    }

    @Test
    void asOfMakesARunRepeatable() {
        assertThat(plan("delayMinutes\n60\n", "--as-of", "2020-02-02T02:02:02Z"))
                .contains("\"asOf\":\"2020-02-02T02:02:02Z\"", "\"dueAt\":\"2020-02-02T01:02:02Z\"");
    }

    private String plan(String input, String... further) {
        Call call = Call.eval(rules, "csv", input, and(further, "--kind", "shop.LateParcel", "--output", "-"));
        assertThat(call.out()).as(String.join("\n", call.err())).hasSize(1);
        return call.out().get(0);
    }

    @Test
    void reasonsNameTheColumnAndTheFirstLines() {
        Call call = Call.eval(
                rules,
                "csv",
                "delayMinutes,dueAt,resolved\nx,,\n1\ny,,\n,2026,\nx,,\nx,,\nx,,\nx,,\n1,,\n",
                "--kind",
                "shop.LateParcel",
                "--map",
                "resolvedAt=resolved");

        assertThat(call.out())
                .contains(
                        "rejected  lines             reason",
                        "       6  2, 4, 6, 7, 8, …  column delayMinutes: has the wrong type"
                                + " (line 2: expected a whole number; found \"x\")");
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void aHeaderAloneIsARunOverNothing() {
        Call call = Call.eval(rules, "csv", "delayMinutes\n", "--kind", "shop.LateParcel");

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("incidents      0 evaluated, 0 rejected", "nothing to do  0 (-)");
    }

    private static String[] and(String[] some, String... others) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }
}
