package amends.cases;

import static amends.cases.Courses.DEFAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML that is made to exhaust or to confuse a reader is refused, quickly, where it stands. */
class HostileCasesTest {

    private static final String GOOD = "cases:\n  - {name: One, expect: {recommends: []}}\n";

    static Stream<Arguments> files() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char next = 'b'; next <= 'i'; next++) {
            char last = (char) (next - 1);
            bomb.append("%s: &%s [*%s, *%s, *%s]\n".formatted(next, next, last, last, last));
        }
        return Stream.of(
                row("a bomb of aliases", bomb + DEFAULTS + GOOD, "yaml-feature", 1),
                row("an anchor that holds itself", DEFAULTS + "cases: &all [*all]\n", "yaml-feature", 4),
                row(
                        "an alias to itself in the facts",
                        DEFAULTS + "cases:\n  - &one {name: One, incident: *one}\n",
                        "yaml-feature",
                        5),
                row(
                        "a merge key",
                        DEFAULTS + "cases:\n  - {<<: {name: One}, name: Two, expect: {recommends: []}}\n",
                        "unknown-key",
                        5),
                row("a tag", DEFAULTS + "cases: !!python/object:os.system [{name: One}]\n", "yaml-feature", 4),
                row(
                        "a tag of Java",
                        DEFAULTS + "cases:\n  - !!javax.script.ScriptEngineManager []\n",
                        "yaml-feature",
                        5),
                row(
                        "a text of a mebibyte",
                        DEFAULTS + "cases:\n  - {name: " + "x".repeat(1 << 20) + "}\n",
                        "yaml-syntax",
                        1),
                row(
                        "a name of a million characters",
                        DEFAULTS + "cases:\n  - {name: " + "x".repeat(1_000_000) + ", expect: {recommends: []}}\n",
                        "too-large",
                        5),
                row(
                        "a fact of a million characters",
                        DEFAULTS + "cases:\n  - {name: One, incident: {id: " + "x".repeat(1_000_000)
                                + "}, expect: {recommends: []}}\n",
                        "case-facts",
                        5),
                row("a long key", DEFAULTS + "x".repeat(100_000) + ": 1\n" + GOOD, "yaml-syntax", 4),
                row("depth", DEFAULTS + "cases: " + "[".repeat(50_000) + "\n", "too-deep", 4),
                row(
                        "depth in the facts",
                        DEFAULTS + "cases:\n  - {name: One, expect: {recommends: []}, taken: " + "[".repeat(20)
                                + "]".repeat(20) + "}\n",
                        "too-deep",
                        5),
                row(
                        "a number of a hundred thousand digits",
                        DEFAULTS + "cases:\n  - {name: One, expect: {recommends: []}, incident: {guests: "
                                + "9".repeat(100_000) + "}}\n",
                        "case-facts",
                        5),
                row(
                        "more values than anybody writes",
                        DEFAULTS + "cases: [" + "1,".repeat(150_000) + "]\n",
                        "too-deep",
                        4),
                row(
                        "a NUL",
                        DEFAULTS + "cases:\n  - {name: \"One\u0000\", expect: {recommends: []}}\n",
                        "yaml-syntax",
                        5),
                row(
                        "half of a surrogate pair",
                        DEFAULTS + "cases:\n  - {name: \"\uD800\", expect: {recommends: []}}\n",
                        "yaml-syntax",
                        5),
                row(
                        "a byte order mark within",
                        DEFAULTS + "cases:\n  - {name: \uFEFFOne, expects: {recommends: []}}\n",
                        null,
                        5),
                row("tabs", DEFAULTS + "cases:\n\t- {name: One}\n", "yaml-syntax", 5),
                row("two documents", DEFAULTS + GOOD + "---\n" + GOOD, "yaml-feature", 6),
                row("a directive", "%YAML 1.1\n" + DEFAULTS + GOOD, "yaml-syntax", null),
                row("a key twice", DEFAULTS + GOOD + GOOD, "duplicate-key", 6),
                row(
                        "a field twice",
                        DEFAULTS
                                + "cases:\n  - {name: One, incident: {guests: 1, guests: 2}, expect: {recommends: []}}\n",
                        "duplicate-key",
                        5),
                row(
                        "a map as a key",
                        DEFAULTS + "cases:\n  - {name: One, {a: b}: c, expect: {recommends: []}}\n",
                        "wrong-type",
                        5),
                row("a list", "- " + DEFAULTS.replace("\n", "\n  ") + "\n", "wrong-type", 1),
                row("a text", "cases", "wrong-type", 1),
                row("what never ends", DEFAULTS + "cases:\n  - {name: \"One", "yaml-syntax", 5),
                row("a broken escape", DEFAULTS + "cases:\n  - {name: \"\\U0011FFFF\"}\n", "yaml-syntax", 5));
    }

    private static Arguments row(String what, String text, String code, Integer line) {
        return Arguments.of(what, text, code, line);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void itIsRefusedWhereItStands(String what, String text, String code, Integer line) {
        List<PolicyProblem> problems = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Courses.with(text).cases().problems(), what);
        assertThat(problems).isNotEmpty();
        if (code != null) {
            assertThat(problems).extracting(PolicyProblem::code).contains(code);
        }
        if (line != null) {
            assertThat(problems.get(0).at().line()).isEqualTo(line);
        }
    }
}
