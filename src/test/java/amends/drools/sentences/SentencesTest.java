package amends.drools.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import amends.drools.DrlReader;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.PolicyReader;
import amends.policy.syntax.PolicySyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies in sentences: what they say, and where their mistakes are told. */
class SentencesTest {
    private static final SentenceReader READER = new SentenceReader(shipped());

    static Vocabulary shipped() {
        try {
            Vocabulary.Reading reading =
                    Vocabulary.read("sentences.dsl", Files.readString(Path.of("rules/sentences.dsl")));
            assertThat(reading.problems()).isEmpty();
            return reading.vocabulary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rule(String when, String then) {
        return "package test;\n\nrule \"R\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
    }

    private static List<String> problems(String text) {
        return READER.read("test/r.dslr", text).problems().stream()
                .map(PolicyProblem::toString)
                .toList();
    }

    /** Without the places, which differ between two notations. */
    static String plain(Object syntax) {
        return syntax.toString().replaceAll("Position\\[[^\\]]*]", "@").replaceAll("\\S+\\.(drl|dslr):\\d+:\\d+", "@");
    }

    private static void assertSame(String when, String then, String drlWhen, String drlThen) {
        PolicyReader.Reading sentences = READER.read("test/r.drl", rule(when, then));
        PolicyReader.Reading drl = new DrlReader().read("test/r.drl", rule(drlWhen, drlThen));
        assertThat(sentences.problems()).isEmpty();
        assertThat(drl.problems()).isEmpty();
        assertThat(plain(sentences.policy().rules()))
                .isEqualTo(plain(drl.policy().rules()));
    }

    @Test
    void theExampleOfADelayOverTwentyMinutesSaysWhatItsTwinSays() {
        assertSame(
                "    There is a LateMeal\n    - the delay passes 20 minutes",
                "    Comp the \"appetizer\"",
                "LateMeal( delayMinutes > 20 )",
                "recommend.compensate(\"appetizer\");");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    of 9.98 GBP for every full day of delay              | .amount("9.98", "GBP").perFull(1, "days")
                    of 9.98 GBP for every day of delay that has begun    | .amount("9.98", "GBP").perStarted(1, "days")
                    of 50.00 GBP for every full 7 days of delay          | .amount("50.00", "GBP").perFull(7, "days")
                    of 50.00 GBP for every started 7 days of delay       | .amount("50.00", "GBP").perStarted(7, "days")
                    of 5.00 USD for every started 15 minutes of delay    | .amount("5.00", "USD").perStarted(15)
                    of 10% of the order but only above 1.00 USD          | .percent("10").onlyAbove("1.00", "USD")
                    of 10% of the order, but at most 9 EUR               | .percent("10").atMost("9", "EUR")
                    """)
    void moneyIsReckonedAsInDrl(String sentence, String calls) {
        assertSame(
                "There is a LateMeal",
                "We owe the \"fee\" " + sentence,
                "LateMeal()",
                "recommend.entitle(\"fee\")" + calls + ";");
    }

    @Test
    void conditionsAreJoinedWithOrAndWithAnd() {
        assertSame(
                "There is a LateMeal\n- the partySize is at least 8 or it is major and nobody has acknowledged it.",
                "Call the floor-manager.",
                "LateMeal( partySize >= 8 || severity == \"MAJOR\" && acknowledged == false )",
                "recommend.escalate(\"floor-manager\");");
    }

    @Test
    void aStatementGoesOnInTheSameLineOrOnLinesWithAHyphen() {
        String drl =
                "recommend.compensate(\"refund\").amount(\"5.00\", \"USD\").perFull(15).atMost(\"15.00\", \"USD\");";
        assertSame(
                "There is a TableWait",
                "Give the refund of 5.00 USD for every full 15 minutes of delay, but at most 15.00 USD",
                "TableWait()",
                drl);
        assertSame(
                "There is a TableWait",
                "Give the \"refund\"\n  - of \"5.00\" USD\n  - for every full 15 minutes of delay\n  - at most 15.00 USD;",
                "TableWait()",
                drl);
    }

    @Test
    void listsAreWrittenWithCommasAndWithOr() {
        assertSame(
                "The customer\n- the tier is one of gold, \"vip\" or platinum\nThere is a Late\n- the size is one of 1, 2 or 3",
                "Call the x",
                "Customer( tier in (\"gold\", \"vip\", \"platinum\") ) Late( size in (1, 2, 3) )",
                "recommend.escalate(\"x\");");
    }

    @Test
    void variablesAreRememberedAndUsed() {
        assertSame(
                "There is a WrongDish\n- it is not replacement\n- remember the dishPrice as $price",
                "We owe the dish-not-charged of $price USD",
                "WrongDish( replacement == false, $price : dishPrice )",
                "recommend.entitle(\"dish-not-charged\").amount($price, \"USD\");");
    }

    @Test
    void whatStandsInQuotesIsNeverReadAsASentence() {
        assertSame(
                "There is a Late\n- the cause is \"the delay passes 5 minutes or more\"",
                "Call the x",
                "Late( cause == \"the delay passes 5 minutes or more\" )",
                "recommend.escalate(\"x\");");
    }

    @Test
    void linesInThePolicyLanguageAndCommentsMayStandBetweenSentences() {
        assertSame(
                "> Late( delayMinutes > 5 )\n# a note\n- it is major // why\n/* more\n notes */",
                "> recommend.escalate(\"x\");",
                "Late( delayMinutes > 5, severity == \"MAJOR\" )",
                "recommend.escalate(\"x\");");
    }

    @Test
    void theExpanderLineOfDroolsMayStandThere() {
        String policy = "package test;\nexpander sentences.dsl\n"
                + rule("There is a Late", "Call the x").substring("package test;\n".length());
        assertThat(problems(policy)).isEmpty();
        assertThat(problems(policy.replace("sentences.dsl", "hotel.dsl")))
                .containsExactly(
                        "test/r.dslr:2:10: there is one vocabulary, the file sentences.dsl of the rules folder;"
                                + " expected expander sentences.dsl, or no such line; found hotel.dsl [unknown-vocabulary]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - the delay pases 20 minutes      | 6:3 | - the delay passes {minutes} minutes
            - the delay is at last 20 minutes | 6:3 | - the delay is at least {minutes} minutes
            Ther is a LateMeal                | 6:3 | There is a {kind}
            - nobody acknowledged it          | 6:3 | - nobody has acknowledged it
            """)
    void aSentenceThatTheVocabularyDoesNotHaveIsToldWithTheNearest(String line, String at, String nearest) {
        assertThat(problems(rule("  There is a LateMeal\n  " + line, "  Call the x")))
                .singleElement()
                .asString()
                .startsWith("test/r.dslr:" + at + ": the vocabulary has no sentence that reads like this; found ")
                .endsWith("did you mean \"" + nearest + "\"? [unknown-sentence]");
    }

    @Test
    void whatCannotBeReadIsToldFromWhereItStarts() {
        assertThat(problems(rule("There is a Late", "We promise to resolve it within 20 minutes and aimed at 15")))
                .containsExactly("test/r.dslr:7:44: from here on the vocabulary has no sentence that reads like this;"
                        + " found and aimed at 15; did you mean \"and aim for {minutes}\"? [unknown-sentence]");
    }

    @Test
    void aMistakeInTheWordsOfTheAuthorIsToldAtTheWord() {
        assertThat(problems(rule("There is a Late\n  - the delay passes 20L minutes", "Call the x")))
                .singleElement()
                .asString()
                .startsWith("test/r.dslr:6:22: ");
        assertThat(problems(rule("There is a Late\n  - the tier is one of \"a\", \"b\\q\"", "Call the x")))
                .singleElement()
                .asString()
                .startsWith("test/r.dslr:6:31: a backslash in a text must itself be written twice");
    }

    @Test
    void aRuleWithASentenceThatCannotBeReadLeavesTheOtherRulesToBeChecked() {
        String two = rule("Thre is a Late", "Call the x")
                + "\nrule \"R 2\"\nwhen\n    There is a Late\n    - the delay passes soon minutes extra\nthen\n    Call the x\nend\n";
        assertThat(READER.read("test/r.dslr", two).problems())
                .extracting(problem -> problem.at().line())
                .containsExactly(5, 13);
    }

    @Test
    void aTextThatIsNotClosedAndCurlyQuotesAreToldWhereTheyAre() {
        assertThat(problems(rule("There is a Late", "Call the \"x")))
                .singleElement()
                .asString()
                .startsWith("test/r.dslr:7:10: ");
        assertThat(problems(rule("There is a Late", "Call the “x”")))
                .singleElement()
                .asString()
                .startsWith("test/r.dslr:7:10: ");
    }

    @Test
    void aHyphenNeedsALineBeforeIt() {
        assertThat(problems(rule("- the delay passes 5 minutes", "Call the x")))
                .containsExactly(
                        "test/r.dslr:5:1: a line with a hyphen says more about a fact, which is named in a line"
                                + " before it [unknown-sentence]");
    }

    @Test
    void aRuleStandsWhereItsSentencesStand() {
        PolicySyntax policy = READER.read(
                        "test/r.dslr",
                        rule(
                                "  There is a Late\n    - the delay passes 20 minutes",
                                "  Comp the appetizer, every 10 minutes"))
                .policy();
        assertThat(policy.rules().get(0).at()).isEqualTo(new Position("test/r.dslr", 3, 1));
        assertThat(policy.rules().get(0).patterns().get(0).at()).isEqualTo(new Position("test/r.dslr", 5, 14));
        assertThat(policy.rules().get(0).patterns().get(0).constraints().get(0).at())
                .isEqualTo(new Position("test/r.dslr", 6, 7));
        assertThat(policy.rules().get(0).calls().get(0).links())
                .extracting(CallSyntax.Link::at)
                .containsExactly(new Position("test/r.dslr", 8, 3), new Position("test/r.dslr", 8, 23));
    }

    @Test
    void linesMayEndAsOnWindows() {
        String policy = rule("There is a Late\n- the delay passes 20 minutes", "Call the x")
                .replace("\n", "\r\n");
        assertThat(problems(policy)).isEmpty();
    }

    @Test
    void everythingThatIsSaidTwiceInTheVocabularyIsSaidOnce() {
        Stream<String> written = Stream.concat(
                        shipped().of(Entry.Part.WHEN).stream(), shipped().of(Entry.Part.THEN).stream())
                .map(Entry::written);
        assertThat(written).doesNotHaveDuplicates();
    }
}
