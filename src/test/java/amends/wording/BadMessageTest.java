package amends.wording;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.MessageText;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.recommendation.Wording.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark ‸ stands right before the place that must be named. */
class BadMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "‸Your {course              | message-syntax |         | Unmatched '{' braces",
                "Your {‸late course}        | message-syntax |         | Bad argument syntax",
                "Your {‸}                   | message-syntax |         | Bad argument syntax",
                "Your {‸0}                  | message-syntax |         | a placeholder has a field's name, not a number",
                "‸{n, plural, one {x}}      | message-syntax |         | Missing 'other' keyword in plural pattern",
                "‸{n, select, a {x}}        | message-syntax |         | Missing 'other' keyword in select pattern",
                "{n, ‸plurl, other {x}}     | message-syntax |         | there is no such way to tell a value",
                "{n, ‸duration}             | message-syntax |         | there is no such way to tell a value",
                "{n, ‸tme, short}           | message-syntax | time    | there is no such way to tell a value",
                "{n, plural, ‸on {x} other {y}}         | message-syntax | one | no number is counted so",
                "{n, plural, one {x} ‸one {z} other {y}} | message-syntax |    | \"one\" stands here twice",
                "{n, plural, =1 {x} ‸=1 {z} other {y}}   | message-syntax |    | \"=1\" stands here twice",
                "{n, plural, offset:‸1.5 other {y}}      | message-syntax |    | an offset is a whole number",
                "{‸n, choice, 0#x}          | message-syntax |         | \"choice\" is not read; use plural or select",
                "{n, ‸number, ::bogus}      | message-syntax |         | Unknown stem",
                "{n, ‸date, bogus}          | message-syntax |         | Illegal pattern character",
                "C‸'{course} froide         | message-quote  |         | makes the placeholder plain text",
                "a ‸'{ n , number } b       | message-quote  |         | makes the placeholder plain text"
            })
    void aMistakeInAMessageIsNamedWithItsPlace(String marked, String code, String nearest, String words) {
        String pattern = marked.replace("‸", "");
        List<PolicyProblem> problems = read(pattern);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.at()).isEqualTo(new Position("messages/en.yaml", 3, 8 + marked.indexOf('‸')));
            assertThat(problem.nearest()).isEqualTo(nearest);
            assertThat(problem.message()).contains(words).doesNotContain("pattern index", "in message \"");
        });
    }

    @Test
    void bracesInQuotesAreGood() {
        assertThat(read("Write '{' and '}' or '{...}'")).isEmpty();
    }

    @Test
    void aMessageOfEndlessDepthIsRefused() {
        assertThat(read("{a,select,other{".repeat(60_000)))
                .extracting(PolicyProblem::code)
                .containsExactly("too-large");
        assertThat(read("{a,select,other{".repeat(600)))
                .extracting(PolicyProblem::code)
                .containsExactly("message-syntax");
        assertThat(read("{a,select,other{".repeat(26) + "}}".repeat(26)))
                .extracting(PolicyProblem::code)
                .containsExactly("message-syntax");
        assertThat(read("{a,select,other{".repeat(25) + "}}".repeat(25))).isEmpty();
    }

    @Test
    void aBadMessageIsLeftOutAndTheOthersAreUsed() {
        IcuWording wording = IcuWording.read(List.of(
                        new MessageText(Position.startOf("messages/en.yaml"), true, "en", "m", "{"),
                        new MessageText(Position.startOf("messages/de.yaml"), true, "de", "m", "Hallo")))
                .wording();
        assertThat(wording.say(List.of("m"), "en", "en", ZoneOffset.UTC, field -> null)
                        .text())
                .isEqualTo("Hallo");
    }

    @Property(tries = 1000)
    void whateverStandsInAMessageItIsSaidOrRefused(@ForAll("splinters") String pattern) {
        Map<String, Object> values = Map.of("n", 12L, "d", new BigDecimal("1.25"), "t", Instant.EPOCH, "w", "word");
        IcuWording.Reading reading = IcuWording.read(
                List.of(new MessageText(Position.startOf("messages/en.yaml"), true, "en", "m", pattern)));
        Words words = reading.wording().say(List.of("m"), "en", "en", ZoneOffset.UTC, values::get);
        boolean said = reading.problems().isEmpty() && words.unknown().isEmpty();
        assertThat(words.text() != null).as(pattern).isEqualTo(said);
    }

    @Provide
    Arbitrary<String> splinters() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "{n",
                        "{d",
                        "{t",
                        "{w",
                        ", plural",
                        ", select",
                        ", number",
                        ", date",
                        ", time",
                        ", ",
                        "one",
                        "other",
                        "=1",
                        " {",
                        "}}",
                        "'",
                        "#",
                        "offset:1 ",
                        "::",
                        "currency/EUR",
                        "short",
                        ".00",
                        "rounding-mode-unnecessary",
                        "compact-long",
                        "yMMMd",
                        "jjmm",
                        "0",
                        "selectordinal",
                        " few {w}")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    private static List<PolicyProblem> read(String pattern) {
        return IcuWording.read(
                        List.of(new MessageText(new Position("messages/en.yaml", 3, 8), true, "en", "m", pattern)))
                .problems();
    }
}
