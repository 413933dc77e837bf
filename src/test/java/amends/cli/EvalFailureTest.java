package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.Position;
import amends.recommendation.CompiledPolicySet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalFailureTest {

    @TempDir
    private Path rules;

    private Path orders;

    @BeforeEach
    void writeOrders() throws IOException {
        orders = Files.writeString(rules.resolve("orders.csv"), "id,delayMinutes\nA1,10\n");
    }

    @Test
    void aGoodRunEndsWithZero() {
        assertThat(eval(orders).code()).isZero();
    }

    @Test
    void wrongUseEndsWithOneAndSaysHowToCall() {
        Call call = Call.of("eval", "--inptu", "x");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err())
                .containsExactly(
                        "eval: Missing required option: '--input=FILE'", "see java -jar amends.jar eval --help");
    }

    @Test
    void anUnknownOptionOrCommandIsNamedWithTheNearest() {
        assertThat(Call.of("eval", "--input", "x", "--asof", "y").err())
                .containsExactly(
                        "eval: Unknown options: '--asof', 'y'",
                        "eval: did you mean --as-of?",
                        "see java -jar amends.jar eval --help");
        assertThat(Call.of("evil").err())
                .containsExactly(
                        "amends: Unmatched argument at index 0: 'evil'",
                        "amends: did you mean eval?",
                        "see java -jar amends.jar --help");
    }

    @Test
    void withoutACommandTheUsageNamesAllOfThem() {
        Call call = Call.of();

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err())
                .contains(
                        "Usage: java -jar amends.jar COMMAND",
                        "  server    Serve over HTTP as a settings file says.",
                        "  eval      Evaluate a file of incidents and sum up what came of them.");
    }

    @Test
    void helpAndVersionAreGood() {
        assertThat(Call.of("--help").code()).isZero();
        assertThat(Call.of("--version").out()).singleElement().asString().startsWith("amends ");
        assertThat(Call.of("eval", "--help").out()).anyMatch(line -> line.contains("--as-of=INSTANT"));
    }

    @Test
    void aMissingInputIsNamed() {
        assertFails(eval(rules.resolve("none.csv")), "cannot read " + rules.resolve("none.csv") + ": no such file");
    }

    @Test
    void aFolderIsNoInput() {
        assertFails(eval(rules, "--input-format", "csv"), "cannot read " + rules + ": it is a folder");
    }

    @Test
    void missingRulesAreNamed() {
        assertFails(
                Call.of("eval", "--rules", rules + "/no", "--kind", "shop.LateParcel", "--input", orders.toString()),
                "cannot read the rules in " + rules + "/no: no such folder");
    }

    @Test
    void theInputIsNotWrittenOver() throws IOException {
        String before = Files.readString(orders);
        Path link = Files.createSymbolicLink(rules.resolve("link"), orders);

        assertFails(eval(orders, "--output", link.toString()), "cannot write " + link + ": it is the input");
        assertFails(eval(orders, "--rejects", orders.toString()), "cannot write " + orders + ": it is the input");
        assertThat(Files.readString(orders)).isEqualTo(before);
    }

    @Test
    void plansAndRejectsNeedTwoFiles() {
        Path out = rules.resolve("out");

        assertFails(
                eval(orders, "--output", out.toString(), "--rejects", rules + "/./out"),
                "--output and --rejects are the same file, " + rules + "/./out");
    }

    @Test
    void anOutputInNoFolderIsNamed() {
        assertFails(
                eval(orders, "--output", rules + "/no/plans"),
                "cannot write " + rules + "/no/plans: no such folder or file");
    }

    @Test
    void aFullDiskIsNeverSilent() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "there is a full device");

        assertFails(
                eval(orders, "--output", "/dev/full"),
                "cannot write /dev/full: No space left on device; what it holds is not complete");
    }

    @Test
    void anOutputIsLeftAloneUntilThereIsSomethingToWrite() throws IOException {
        Path plans = Files.writeString(rules.resolve("plans"), "old");

        eval(orders, "--output", plans.toString(), "--map", "id=none");

        assertThat(plans).hasContent("old");
    }

    @Test
    void anUnknownKindIsNamedWithTheNearest() {
        assertFails(
                Call.eval(rules, "csv", "id\n1\n", "--kind", "LateCrate"),
                "unknown kind LateCrate; did you mean shop.LateCrate?");
        assertFails(
                Call.eval(rules, "csv", "id\n1\n", "--kind", "shop.LateParcl"),
                "unknown kind shop.LateParcl; did you mean shop.LateParcel?");
        assertFails(
                Call.eval(rules, "csv", "id\n1\n", "--kind", "zoo"),
                "unknown kind zoo; known are shop.LateCrate, shop.LateParcel");
    }

    @Test
    void whatDoesNotGoTogetherIsNamed() {
        assertFails(Call.eval(rules, "csv", ""), "a CSV file needs --kind, such as --kind restaurant.LateMeal");
        assertFails(
                Call.eval(rules, "ndjson", "", "--map", "id=a"),
                "--map needs --kind, such as --kind restaurant.LateMeal");
        assertFails(Call.eval(rules, "ndjson", "", "--separator", ";"), "--separator is for CSV");
        assertFails(eval(orders, "--threads", "0"), "--threads is from 1 to 256; found 0");
        assertFails(
                Call.of("eval", "--rules", rules.toString(), "--input", "-"),
                "the name of the input does not tell its format (.csv, .tsv, .ndjson, .jsonl do); add --input-format"
                        + " csv or --input-format ndjson");
    }

    @Test
    void anEmptyCsvFileIsNamed() {
        assertFails(
                Call.eval(rules, "csv", "", "--kind", "shop.LateParcel"),
                "the input is empty; a CSV file begins with a header of column names");
    }

    @Test
    void aMappingThatCannotBeReadIsNamedWithItsPlace() {
        assertFails(
                eval(orders, "--map", "id=a*2"),
                "--map \"id=a*2\", column 5: +, -, ; or the end is expected after a, found *");
    }

    @Test
    void asOfIsAnInstantInWholeSeconds() {
        for (String wrong : List.of("yesterday", "2026-03-01", "2026-03-01T12:00:00.5Z")) {
            Call call = eval(orders, "--as-of", wrong);
            assertThat(call.code()).isEqualTo(1);
            assertThat(call.err().get(0))
                    .isEqualTo("eval: Invalid value for option '--as-of': expected an instant in whole seconds such as"
                            + " 2026-11-22T19:10:00Z; found \"" + wrong + "\"");
        }
    }

    @Test
    void rulesThatDoNotLoadAreToldLineByLine() {
        PolicyProblem first = PolicyProblem.of("a", new Position("shop/a.drl", 1, 2), "this is wrong");
        PolicyProblem second = PolicyProblem.of("b", new Position("shop/b.drl", 3, 4), "so is this");

        Call call = evalWith(new PolicyProblemsException(List.of(second, first)));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).containsExactly("shop/a.drl:1:2: this is wrong [a]", "shop/b.drl:3:4: so is this [b]");
    }

    @Test
    void anInputThatBreaksOffIsNotTakenForItsEnd() {
        byte[] start = "id,delayMinutes\nA1,10\n".getBytes(StandardCharsets.UTF_8);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        });

        Call call = evalWith(folder -> Shop.compiled(), broken, "-", "--input-format", "csv");

        assertFails(call, "cannot read on in -: the line went dead; what was written so far is not complete");
    }

    @Test
    void anErrorOfOurOwnIsCalledSo() {
        Call call = evalWith(new IllegalStateException("oops"));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err())
                .startsWith("eval: an error in the program itself", "java.lang.IllegalStateException: oops");
    }

    private Call evalWith(RuntimeException failure) {
        return evalWith(
                folder -> {
                    throw failure;
                },
                InputStream.nullInputStream(),
                orders.toString());
    }

    private Call evalWith(Function<Path, CompiledPolicySet> loader, InputStream in, String input, String... further) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandContext context = new CommandContext(
                loader,
                folder -> null,
                rules -> null,
                folder -> new TreeMap<>(),
                null,
                (coverage, texts) -> "",
                report -> "",
                report -> "",
                InstantSource.fixed(Call.NOON),
                in,
                new PrintWriter(out),
                new PrintWriter(err));
        List<String> arguments = new ArrayList<>(
                List.of("eval", "--rules", rules.toString(), "--kind", "shop.LateParcel", "--input", input));
        arguments.addAll(List.of(further));
        int code = AmendsCommand.run(arguments.toArray(String[]::new), context);
        return new Call(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private Call eval(Path input, String... further) {
        List<String> arguments = new ArrayList<>(
                List.of("eval", "--rules", rules.toString(), "--kind", "shop.LateParcel", "--input", input.toString()));
        arguments.addAll(List.of(further));
        return Call.of(arguments.toArray(String[]::new));
    }

    private static void assertFails(Call call, String message) {
        assertThat(call.err()).containsExactly("eval: " + message);
        assertThat(call.out()).isEmpty();
        assertThat(call.code()).isEqualTo(1);
    }
}
