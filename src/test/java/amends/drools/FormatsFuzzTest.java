package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.drools.sentences.SentenceReader;
import amends.drools.sentences.Vocabulary;
import amends.drools.tables.TableReader;
import amends.policy.Library;
import amends.policy.PolicyProblem;
import amends.policy.resolve.PolicyResolver;
import amends.policy.syntax.PolicyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Good policies in sentences and in tables with a few pieces changed: nothing throws, and what passes can be used. */
class FormatsFuzzTest {
    private static final String DSL = text("rules/sentences.dsl");
    private static final String SENTENCES = text("rules/restaurant/table-wait.dslr");
    private static final String TABLE = text("docs/examples/decision-table-template.csv");
    private static final Vocabulary VOCABULARY =
            Vocabulary.read("sentences.dsl", DSL).vocabulary();
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "-",
            ">",
            "//",
            "/*",
            "*/",
            "\n",
            "\r",
            "\t",
            "\\",
            "\\u0041",
            "$param",
            "$1",
            "$n",
            "end",
            "then",
            "when",
            "rule \"x\"",
            "or",
            "and",
            "not",
            "eval(true)",
            "=",
            "System.exit(0);",
            "RuleTable X",
            "RuleSet",
            "CONDITION",
            "ACTION",
            "NAME",
            "30 to 59",
            "any",
            "1,500",
            "…",
            "\u202e",
            "\u0000",
            "\ud83d",
            "There is a TableWait",
            "- the delay passes 5 minutes",
            "expander x",
            "#",
            " ");

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String text, long seed) {
        java.util.Random random = new java.util.Random(seed);
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + random.nextInt(random.nextBoolean() ? 4 : 40));
            String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
            changed.replace(at, random.nextBoolean() ? at : end, piece);
        }
        return changed.toString();
    }

    private static void usable(PolicyReader.Reading reading, int lines) {
        assertThat(reading.problems()).extracting(PolicyProblem::code).doesNotContain("unreadable");
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.at().line()).isBetween(1, lines));
        if (reading.problems().isEmpty()) {
            Library library =
                    new Library(Map.of(), amends.policy.Catalogue.EMPTY, Map.of(), Map.of(), Map.of(), Set.of());
            assertThat(PolicyResolver.resolve(List.of(reading.policy()), library))
                    .isNotNull();
        }
    }

    @Property(tries = 400, seed = "20260214", shrinking = ShrinkingMode.OFF)
    void sentencesNeverThrow(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        String policy = changed(SENTENCES, seed);
        usable(new SentenceReader(VOCABULARY).read("restaurant/t.dslr", policy), lines(policy));
    }

    @Property(tries = 400, seed = "20260215", shrinking = ShrinkingMode.OFF)
    void tablesNeverThrow(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        String policy = changed(TABLE, seed);
        usable(new TableReader().csv("rail/t.csv", policy).reading(), lines(policy));
    }

    @Property(tries = 100, seed = "20260216", shrinking = ShrinkingMode.OFF)
    void vocabulariesNeverThrow(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        String dsl = changed(DSL.substring(0, 8_000), seed);
        Vocabulary.Reading reading = Vocabulary.read("sentences.dsl", dsl);
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.at().line()).isBetween(1, lines(dsl)));
        PolicyReader.Reading policy = new SentenceReader(reading.vocabulary()).read("restaurant/t.dslr", SENTENCES);
        assertThat(policy.problems()).extracting(PolicyProblem::code).doesNotContain("unreadable");
    }

    @Test
    void unchangedTheyPass() {
        assertThat(new SentenceReader(VOCABULARY)
                        .read("restaurant/t.dslr", SENTENCES)
                        .problems())
                .isEmpty();
        assertThat(new TableReader().csv("rail/t.csv", TABLE).reading().problems())
                .isEmpty();
    }

    private static int lines(String text) {
        return text.split("\n|\r", -1).length + 1;
    }
}
