package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonEvalTest {

    @TempDir
    private Path rules;

    @Test
    void aLineWithAnIncidentIsARequestAndTakenAsItIs() {
        Call call = eval("""
                {"incident":{"kind":"shop.LateParcel","id":"A1","dueAt":"2026-03-01T10:00:00Z"},"asOf":"2026-03-01T10:04:00Z"}

                {"incident":{"kind":"shop.LateParcel","id":"A2","dueAt":"2026-03-01T11:59:00Z"}}
                """, "--output", "-");

        assertThat(call.out()).hasSize(2);
        assertThat(call.out().get(0))
                .startsWith(
                        "{\"line\":1,\"incident\":\"A1\",\"release\":\"sha256:5h0p\",\"asOf\":\"2026-03-01T10:04:00Z\"")
                .contains("\"nextChangeAt\":\"2026-03-01T10:05:00Z\"");
        assertThat(call.out().get(1))
                .startsWith(
                        "{\"line\":3,\"incident\":\"A2\",\"release\":\"sha256:5h0p\",\"asOf\":\"2026-03-01T12:00:00Z\"");
        assertThat(call.code()).isZero();
    }

    @Test
    void aFlatLineIsARowWhoseKeysAreItsColumns() {
        Call call = eval("""
                \uFEFF{"id":"A1","late":7,"town":"Lisbon","customer_id":null,"feePaid":true}
                {"id":"A2","late":"-3.5","country":"PT","town":"Porto"}
                {"id":"A3"}
                """, "--kind", "shop.LateParcel", "--map", "delayMinutes=late", "--output", "-");

        assertThat(call.out()).hasSize(3);
        assertThat(call.out().get(0)).contains("\"name\":\"voucher\"");
        assertThat(call.err())
                .contains(
                        "early          1 (33.3 %), which counts as no delay",
                        "columns left out: town, customer_id, feePaid, country",
                        "  customer_id: did you mean --map 'customer.id=customer_id'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                          | the line is no JSON object",
                "12                          | the line is no JSON object",
                "{                           | the line ends in the middle of a value (line 1: found at column 2)",
                "{} {}                       | something stands after the end of the JSON value (line 1: found at column"
                        + " 4)",
                "{\"id\":\"a\",\"id\":\"b\"} | the key \"id\" stands twice in one object (line 1: found at column 15)",
                "{\"id\":[1]}                | id: is no single value (line 1: expected a text, a number, true or false;"
                        + " found a list)",
                "{\"incident\":{\"kind\":\"shop.LateParcel\",\"delayMinutes\":-5}} | /incident/delayMinutes: is"
                        + " negative (line 1: expected 0 to 52596000; found -5)",
                "{\"incident\":{\"kind\":\"shop.LateParcels\"}} | /incident/kind: unknown kind (line 1: expected a"
                        + " declared kind; found \"shop.LateParcels\"; did you mean \"shop.LateParcel\"?)",
                "{\"id\":\"\uFFFD\"}         | the line is not UTF-8",
            })
    void aBadLineIsCountedAndTheNextIsEvaluated(String line, String reason) {
        Call call = eval(line + "\n{\"delayMinutes\":1}\n", "--kind", "shop.LateParcel");

        assertThat(call.out()).contains("incidents      1 evaluated, 1 rejected", "       1  1      " + reason);
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void aMappedColumnThatNoLineHasIsNamed() {
        assertThat(eval("{\"late\":1}\n", "--kind", "shop.LateParcel", "--map", "delayMinutes=lat+late+10; id=order")
                        .out())
                .contains("columns that --map names and no line has: lat, order");
    }

    @Test
    void withoutAKindEveryLineMustBeARequest() {
        assertThat(eval("{\"delayMinutes\":1}\n").out())
                .contains("       1  1      the line has no \"incident\"; with --kind it may be a flat object of the"
                        + " incident's fields");
    }

    @Test
    void placesInListsAreOneReason() {
        String taken = "{\"incident\":{\"kind\":\"shop.LateParcel\"},\"taken\":[%s{\"action\":\"sing\",\"name\":\"a\","
                + "\"at\":\"2026-03-01T10:00:00Z\"}]}\n";
        String good = "{\"action\":\"status\",\"name\":\"a\",\"at\":\"2026-03-01T10:00:00Z\"},";

        Call call = eval(taken.formatted("") + taken.formatted(good));

        List<String> reasons = call.out().stream()
                .filter(line -> line.contains("/taken/*/action"))
                .toList();
        assertThat(reasons).singleElement().asString().startsWith("       2  1, 2   /taken/*/action: ");
    }

    @Test
    void anEmptyFileIsARunOverNothing() {
        assertThat(eval("").code()).isZero();
    }

    private Call eval(String input, String... further) {
        return Call.eval(rules, "ndjson", input, further);
    }
}
