package amends.drools.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import amends.drools.sentences.Entry.KeyWord;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Operator;
import amends.policy.PolicyProblem;
import amends.policy.StandardFacts;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.Expression;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.PolicyReader;
import amends.policy.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped vocabulary has a sentence for everything that the language has; and a vocabulary is guarded. */
class VocabularyTest {
    private static final Vocabulary SHIPPED = SentencesTest.shipped();

    private static PolicyReader.Reading read(Vocabulary vocabulary, String when, String then) {
        String policy = "package test;\nrule \"R\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
        return new SentenceReader(vocabulary).read("test/r.dslr", policy);
    }

    private static List<String> problems(String dsl) {
        return Vocabulary.read("sentences.dsl", dsl).problems().stream()
                .map(PolicyProblem::toString)
                .toList();
    }

    static Stream<Entry> conditions() {
        return SHIPPED.of(Entry.Part.WHEN).stream().filter(entry -> !entry.isJoiner());
    }

    static Stream<Entry> statements() {
        return SHIPPED.of(Entry.Part.THEN).stream();
    }

    /** The sentence as an author writes it, with a value for each variable. */
    private static String written(Entry entry) {
        String sentence = entry.key().stream()
                .map(word -> word instanceof KeyWord.Fixed fixed ? fixed.word() : value((KeyWord.Variable) word))
                .collect(Collectors.joining(" "));
        return entry.constraint() ? "- " + sentence : sentence;
    }

    private static String value(KeyWord.Variable variable) {
        return switch (variable.name()) {
            case "kind" -> "LateMeal";
            case "field" -> "partySize";
            case "variable" -> "$n";
            case "currency" -> "USD";
            default -> "7";
        };
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyConditionOfTheVocabularyPassesTheGuard(Entry entry) {
        String when = entry.constraint() ? "There is a LateMeal\n" + written(entry) : written(entry);
        assertThat(read(SHIPPED, when, "Call the x").problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementOfTheVocabularyPassesTheGuard(Entry entry) {
        String then = entry.isTail() ? "Give the x " + written(entry) : written(entry);
        assertThat(read(SHIPPED, "There is a LateMeal", then).problems()).isEmpty();
    }

    static Stream<FactShape> facts() {
        return Stream.concat(Stream.of(StandardFacts.INCIDENT), StandardFacts.BESIDE_KINDS.values().stream());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactAndEveryFieldCanBeAskedForWithEveryOperator(FactShape fact) {
        for (Field field : fact.fields()) {
            List<String> sentences = List.of(
                    "is 7",
                    "is not 7",
                    "passes 7",
                    "is at least 7",
                    "is less than 7",
                    "is at most 7",
                    "matches \"x\"",
                    "contains \"x\"",
                    "is one of 7, 8",
                    "is none of 7, 8");
            StringBuilder when = new StringBuilder("There is a " + fact.name());
            sentences.forEach(sentence ->
                    when.append("\n- the ").append(field.name()).append(' ').append(sentence));
            when.append("\n- remember the ").append(field.name()).append(" as $v");
            PolicyReader.Reading reading = read(SHIPPED, when.toString(), "Call the x");
            assertThat(reading.problems()).as(field.name()).isEmpty();
            PatternSyntax pattern = reading.policy().rules().get(0).patterns().get(0);
            assertThat(pattern.fact()).isEqualTo(fact.name());
            assertThat(pattern.bindings()).hasSize(1);
            assertThat(operators(pattern)).isEqualTo(allOperators());
            assertThat(pattern.constraints())
                    .allSatisfy(one -> assertThat(left(one)).isEqualTo(field.name()));
        }
    }

    private static Set<String> allOperators() {
        Set<String> all = new TreeSet<>(Operator.all());
        all.addAll(List.of("in", "not in"));
        return all;
    }

    private static Set<String> operators(PatternSyntax pattern) {
        return pattern.constraints().stream()
                .map(one -> one instanceof Expression.Comparison comparison
                        ? comparison.operator()
                        : ((Expression.Membership) one).negated() ? "not in" : "in")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String left(Expression expression) {
        Term left = expression instanceof Expression.Comparison comparison
                ? comparison.left()
                : ((Expression.Membership) expression).left();
        return ((Term.Name) left).name();
    }

    @ParameterizedTest
    @ValueSource(strings = {"There is a LateMeal", "There is no LateMeal", "There is at least one LateMeal"})
    void everyQuantifierHasItsSentence(String when) {
        assertThat(read(SHIPPED, when, "Call the x").problems()).isEmpty();
    }

    @Test
    void everyCallHasItsSentence() {
        String then = """
                We promise to answer within 3 minutes and aim for 2, during kitchen
                We promise news within 2 working days during kitchen
                We promise to resolve it within 20 minutes
                Acknowledge it with "a"
                Tell the customer "b" every 10 minutes
                Comp the "c" of 12.50 EUR times $n for every full 15 minutes of delay divided by 30, at most 300 INR
                Comp the "c" of 12.5% of the order for every started 15 minutes of delay, but at most 100% of the order, but only above 1.00 USD
                We owe the "d"
                Ask the customer "e"
                Call the "f"
                Follow up with "g" after 1440 minutes
                """;
        PolicyReader.Reading reading = read(SHIPPED, "There is a LateMeal\n- remember the partySize as $n", then);
        assertThat(reading.problems()).isEmpty();
        Set<String> calls = reading.policy().rules().get(0).calls().stream()
                .flatMap(call -> call.links().stream())
                .map(CallSyntax.Link::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "firstResponse",
                        "nextUpdate",
                        "resolve",
                        "within",
                        "target",
                        "during",
                        "acknowledge",
                        "status",
                        "every",
                        "compensate",
                        "entitle",
                        "ask",
                        "escalate",
                        "followUp",
                        "after",
                        "amount",
                        "percent",
                        "times",
                        "perFull",
                        "perStarted",
                        "outOf",
                        "atMost",
                        "atMostPercent",
                        "onlyAbove");
    }

    /** Drools' own expander makes the same of simple sentences; it loses the lines and columns, so it serves here only. */
    @Test
    void droolsItselfReadsSimpleSentencesAlike() throws Exception {
        String dsl = """
                [condition][]There is a {kind}={kind}()
                [condition][]- the delay passes {minutes} minutes=delayMinutes > {minutes}
                [condition][]- nobody has acknowledged it=acknowledged == false
                [consequence][]Comp the "{remedy}"=recommend.compensate("{remedy}");
                """;
        String policy = """
                package test;
                rule "R"
                when
                    There is a LateMeal
                    - the delay passes 20 minutes
                    - nobody has acknowledged it
                then
                    Comp the "appetizer"
                end
                """;
        DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
        assertThat(file.parseAndLoad(new java.io.StringReader(dsl))).isTrue();
        DefaultExpander drools = new DefaultExpander();
        drools.addDSLMapping(file.getMapping());
        String ours = Expansion.of(Vocabulary.read("sentences.dsl", dsl).vocabulary(), "test/r.dslr", policy)
                .text();
        assertThat(ours.replaceAll("\\s", "")).isEqualTo(drools.expand(policy).replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            [condition][]the (a+)+ {x}=x == {x}               | 1:18 | regular expressions are not taken
            [condition][]the {x:(a+)+b} is=x == {x}           | 1:20 | regular expressions are not taken
            [condition][]the delay .* x=x == 1                | 1:24 | regular expressions are not taken
            [condition][]a?b=x == 1                           | 1:15 | regular expressions are not taken
            [condition][]^a=x == 1                            | 1:14 | regular expressions are not taken
            [condition][]the \\\\d x=x == 1                   | 1:18 | regular expressions are not taken
            [condition][]{x}=eval({x})                        | 1:14 | a sentence has at least one word of its own
            [condition][]a{x} b=x == {x}                      | 1:14 | a variable is one word
            [condition][]a {x} {x}=x == {x}                   | 1:20 | a sentence names each variable once
            [condition][]a {x}=x == {y}                       | 1:25 | {y} is no variable of this sentence
            [condition][]a {x}=x == {x!uc}                    | 1:25 | {x!uc} is no variable of this sentence
            [condition][]a {x}=x == "b{x}"                    | 1:27 | a variable between quotes is all that stands there
            [condition][]a {x}=x == {                         | 1:25 | a brace stands around the name of a variable
            [condition][]a=x == "\\u0041"                     | 1:22 | no backslash stands in a vocabulary
            [condition][Late]a=x == 1                         | 1:13 | nothing stands between these brackets
            [conditon][]a=x == 1                              | 1:2  | a sentence belongs to one part of a rule
            [*][]a=x == 1                                     | 1:2  | a sentence belongs to one part of a rule
            [keyword]a b=c                                    | 1:10 | a keyword is one word of letters
            [keyword]a=b c                                    | 1:12 | a keyword stands for one word of letters
            [keyword]when=}; evil                             | 1:15 | a keyword stands for one word of letters
            [consequence][]a=b(); end rule "y" when C()       | 1:23 | a sentence is part of a rule, so no end stands in it
            [condition][]a=                                   | 1:14 | a sentence has words, and after = a meaning
            and what follows                                  | 1:1  | each sentence stands on one line
            """)
    void aVocabularyThatIsMoreThanWordsAndVariablesIsRefusedWhereItIs(String dsl, String at, String message) {
        assertThat(problems(dsl))
                .singleElement()
                .asString()
                .startsWith("sentences.dsl:" + at + ": ")
                .contains(message)
                .endsWith("[vocabulary]");
    }

    @Test
    void aVocabularyIsBounded() {
        assertThat(problems("[condition][]" + "a ".repeat(300) + "=x == 1"))
                .singleElement()
                .asString()
                .contains("500");
        assertThat(problems("[condition][]a b=x == 1\n".repeat(2_001))).isNotEmpty();
        assertThat(problems("#".repeat(300_000))).singleElement().asString().contains("256 KiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( System.exit(0) == null )",
                "LateMeal( toString() == \"\" )",
                "LateMeal() eval( true",
                "java.lang.Runtime()",
                "LateMeal( delayMinutes > (1 + 1) )"
            })
    void whatAVocabularySmugglesIntoARuleIsRefusedAtTheAuthorsLine(String value) {
        Vocabulary.Reading hostile = Vocabulary.read(
                "sentences.dsl", "[condition][]It is late=" + value + "\n[consequence][]Go=recommend.ask(\"x\");");
        assertThat(hostile.problems()).isEmpty();
        assertThat(read(hostile.vocabulary(), "  It is late", "  Go").problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.at().line()).isBetween(2, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "recommend.ask(\"x\"); System.exit(0)",
                "while(true){}",
                "recommend.x(new Object())",
                "recommend.ask(\"x\"); end rule \"y\" when LateMeal() then recommend.ask(\"z\")"
            })
    void whatAVocabularySmugglesIntoAConsequenceIsRefusedOrPlain(String value) {
        Vocabulary.Reading hostile =
                Vocabulary.read("sentences.dsl", "[condition][]It is late=LateMeal()\n[consequence][]Go=" + value);
        List<PolicyProblem> problems = new ArrayList<>(hostile.problems());
        problems.addAll(read(hostile.vocabulary(), "  It is late", "  Go").problems());
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isNotEqualTo("unreadable"));
    }

    @Test
    void aLineThatWasMadeToBeSlowIsGivenUp() {
        String key = "x {a} and {b} and {c} and {d} and {e} and {f} and {g} and {h} y";
        Vocabulary vocabulary = Vocabulary.read(
                        "sentences.dsl",
                        "[condition][]and=&&\n[condition][]" + key + "={a} {b} {c} {d} {e} {f} {g} {h}")
                .vocabulary();
        assertThat(read(vocabulary, "x " + "1 and ".repeat(90) + "1", "Go").problems())
                .first()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("this line can be read in too many ways; write it more simply"));
    }
}
