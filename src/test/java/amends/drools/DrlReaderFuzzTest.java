package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import amends.policy.syntax.PolicyReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is done to a good policy, the reader answers, in time and with problems in order, and never throws. */
class DrlReaderFuzzTest {
    private static final List<String> SCRAPS = List.of(
            "\"",
            "'",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ";",
            ",",
            ".",
            "\\",
            "/*",
            "*/",
            "//",
            "#",
            "@",
            "`",
            "\0",
            "\n",
            "\r",
            "\t",
            "&&",
            "||",
            "==",
            "!",
            "-",
            "\\u0022",
            "rule ",
            "when ",
            "then ",
            "end ",
            "declare ",
            "enum ",
            "extends ",
            "package ",
            "import ",
            "query ",
            "function ",
            "not ",
            "exists ",
            "from ",
            "eval(",
            "in ",
            "matches ",
            "$",
            "$x : ",
            "null",
            "true",
            "12.50B",
            "0x",
            "\ud800",
            "\u202e",
            "é",
            "Ж",
            "😀",
            "salience ",
            "\"\"\"",
            "((((((((((((",
            "?");

    @RepeatedTest(8)
    void neverThrows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 100; i++) {
                String text = mutated(random.nextBoolean() ? Policies.FULL : Policies.LATE_MEAL, random);
                PolicyReader.Reading reading = Policies.read(text);
                assertThat(reading.problems())
                        .as(text)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .noneMatch(problem -> problem.code().equals("unreadable"))
                        .allMatch(problem -> stands(problem, text));
                assertThat(reading.policy() != null || !reading.problems().isEmpty())
                        .isTrue();
            }
        });
    }

    private static boolean stands(PolicyProblem problem, String text) {
        return problem.at().line() <= text.lines().count() + 1
                && problem.at().column() >= 1
                && problem.at().column() <= text.length() + 1;
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(random.nextInt(8) == 0 ? 200 : 6));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, mutated.substring(from, to));
                case 2 -> mutated.insert(random.nextInt(mutated.length() + 1), mutated.substring(from, to));
                default -> mutated.insert(from, SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
        }
        return mutated.toString();
    }

    @RepeatedTest(2)
    void neverThrowsForHeapsOfWords(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            List<String> words = new ArrayList<>(List.of("package a; "));
            for (int word = random.nextInt(60); word > 0; word--) {
                words.add(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            String text = String.join(random.nextBoolean() ? "" : " ", words);
            assertThat(Policies.problems(text))
                    .as(text)
                    .noneMatch(problem -> problem.code().equals("unreadable"));
        }
    }
}
