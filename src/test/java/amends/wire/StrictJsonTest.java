package amends.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                     | 1 | 1  | the body is empty",
                "` \n `                 | 1 | 1  | the body is empty",
                "{                      | 1 | 2  | the body ends in the middle of a value",
                "{\"a\":\"x             | 1 | 8  | the body ends in the middle of a value",
                "[1,2                   | 1 | 5  | the body ends in the middle of a value",
                "{\"a\":1,\"a\":2}      | 1 | 11 | the key \"a\" stands twice in one object",
                "{\"a\":NaN}            | 1 | 9  | NaN and Infinity are not JSON numbers",
                "{\"a\":-Infinity}      | 1 | 15 | NaN and Infinity are not JSON numbers",
                "{\"a\":Infinity}       | 1 | 14 | NaN and Infinity are not JSON numbers",
                "{\"a\":undefined}      | 1 | 6  | a word stands here that is not JSON; texts stand in double quotes",
                "{\"a\":tru}            | 1 | 6  | a word stands here that is not JSON; texts stand in double quotes",
                "{a:1}                  | 1 | 2  | a key in double quotes was expected here",
                "{'a':1}                | 1 | 2  | a key in double quotes was expected here",
                "{\"a\" 1}              | 1 | 6  | a colon was expected here",
                "{\"a\":1 \"b\":2}      | 1 | 8  | a comma or the end was expected here",
                "{\"a\":1,}             | 1 | 8  | a key in double quotes was expected here",
                "[1,]                   | 1 | 4  | a value was expected here",
                "{\"a\":01}             | 1 | 7  | this is not a JSON number",
                "{\"a\":1.}             | 1 | 7  | this is not a JSON number",
                "{\"a\":.5}             | 1 | 6  | a value was expected here",
                "{\"a\":+5}             | 1 | 7  | this is not a JSON number",
                "{\"a\":1e}             | 1 | 7  | this is not a JSON number",
                "{\"a\":1e99999999999}  | 1 | 19 | a number's exponent is too large",
                "{\"a\":\"\\x\"}        | 1 | 8  | this is not a JSON escape in a text",
                "{\"a\":\"\\u12\"}      | 1 | 11 | this is not a JSON escape in a text",
                "`{\"a\":\"b\tc\"}`     | 1 | 8  | a control character stands in a text; write it with a backslash",
                "{} {}                  | 1 | 4  | something stands after the end of the JSON value",
                "{} x                   | 1 | 4  | a word stands here that is not JSON; texts stand in double quotes",
                "/* hello */ {}         | 1 | 1  | comments are not JSON",
                "}                      | 1 | 1  | this is not JSON",
                "`{\n \"a\": ?}`        | 2 | 7  | a value was expected here"
            })
    void whatIsNotJsonIsToldWithItsPlace(String body, int line, int column, String message) {
        assertFault(body.getBytes(StandardCharsets.UTF_8), line, column, message);
    }

    @Test
    void whatIsNotUtf8IsToldWithItsPlace() {
        assertFault(
                "{\n\"a\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), 2, 9, "the body is not UTF-8 here");
        assertFault("{}".getBytes(StandardCharsets.UTF_16), 1, 1, "the body is not UTF-8 here");
        assertFault(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, 1, 2, "the body is not UTF-8 here");
        assertFault(new byte[] {'"', (byte) 0xC3}, 1, 2, "the body is not UTF-8 here");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFF{\"a\":1}").get("a").intValue()).isEqualTo(1);
    }

    @Test
    void depthsAndLengthsAreBounded() {
        assertThat(read("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
        assertFault(("[".repeat(33) + "]".repeat(33)), "the body is nested deeper than 32 levels");
        assertFault("[".repeat(1_000_000), "the body is nested deeper than 32 levels");
        assertThat(read("9".repeat(64)).isBigInteger()).isTrue();
        assertFault("9".repeat(65), "a number is longer than 64 characters");
        assertFault("0." + "9".repeat(65), "a number is longer than 64 characters");
        assertThat(read('"' + "x".repeat(65_536) + '"').textValue()).hasSize(65_536);
        assertFault('"' + "x".repeat(100_000) + '"', "a text is longer than 65536 characters");
        assertFault("{\"" + "x".repeat(257) + "\":1}", "a key is longer than 256 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "0.10"})
    void decimalsKeepTheirValueWithoutBeingSpeltOut(String number) {
        assertThat(read(number).decimalValue()).isEqualTo(new java.math.BigDecimal(number));
    }

    private static JsonNode read(String body) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(String body, String message) {
        MalformedBodyException thrown = catchThrowableOfType(MalformedBodyException.class, () -> read(body));
        assertThat(thrown).isNotNull().hasMessage(message);
    }

    private static void assertFault(byte[] body, int line, int column, String message) {
        MalformedBodyException thrown = catchThrowableOfType(MalformedBodyException.class, () -> StrictJson.read(body));
        assertThat(thrown).isNotNull();
        assertThat(thrown.line() + ":" + thrown.column() + " " + thrown.getMessage())
                .isEqualTo(line + ":" + column + " " + message);
    }
}
