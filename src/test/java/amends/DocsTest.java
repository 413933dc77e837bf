package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy book, made as its readers make it. */
class DocsTest {

    private static final List<String> SHIPPED = List.of("VOCABULARY.md", "index.html", "index.md", "vocabulary.html");

    private static Map<String, String> shipped;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeTheBookOfTheShippedRules(@TempDir Path book) throws IOException {
        assertThat(docs("rules", "--output", book.toString()).code()).isZero();
        shipped = files(book);
    }

    @Test
    void theShippedRulesMakeAPageForEachDomainAndSayWhatWasWritten() throws IOException {
        Path book = folder.resolve("a/book");
        Run run = docs("rules", "--output", book.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Map<String, String> files = files(book);
        assertThat(files.keySet()).containsAll(SHIPPED).contains("domains/restaurant.html", "domains/restaurant.md");
        assertThat(run.out())
                .isEqualTo(files.keySet().stream()
                        .filter(file -> !file.startsWith("."))
                        .map(file -> "wrote " + book.resolve(file))
                        .toList());
    }

    @Test
    void theBookTellsPromisesRulesMessagesOwnersSourcesAndNotes() throws IOException {
        String page = shipped.get("domains/restaurant.html");
        assertThat(page)
                .contains("<th scope=\"row\">To put it right</th><td>within 20 minutes</td>"
                        + "<td>within 15 minutes</td><td>A late meal's course is “main”</td>"
                        + "<td>floor manager</td>")
                .contains("When a late meal is more than 20 minutes late,")
                .contains(
                        "offer an appetizer on the house (goodwill; costs us 4.20 USD, worth 12.00 USD to the customer;")
                .contains("<q lang=\"en\" dir=\"auto\">I am sorry, your main is 12 minutes late.</q>")
                .contains("<q lang=\"es\" dir=\"auto\">Lo siento, su plato principal lleva 12 minutos de retraso.</q>")
                .contains("<q lang=\"en\" dir=\"auto\">I am sorry, this is not what you ordered (‹dish›).")
                .contains("<dt>Source</dt><dd>House terms: you pay for what you ordered</dd>")
                .contains("<dt>Note</dt><dd>Given beside the voucher, not instead of it.</dd>")
                .contains("<dt>Written in</dt><dd>restaurant/late-meal.drl, line 8</dd>")
                .contains("What is said of <a href=\"#kind-wrong-dish\">wrong dish</a> and of"
                        + " <a href=\"#every-incident\">every incident</a> holds here too.")
                .contains("Please have a coffee on the house.");
    }

    @Test
    void aFamilyOfBandsIsATable() throws IOException {
        Map<String, String> files = shipped;
        assertThat(files.get("domains/restaurant.html"))
                .contains("<caption>What we give, by delay<span class=\"when\">When the cause is within our control."
                        + " Of the group “delivery apology” only the best is given.</span></caption>")
                .contains("<tr><td>more than 5 minutes</td><td>–</td><td>A 4 dollar voucher</td></tr>");
        assertThat(files.get("domains/restaurant.md")).contains("""
                **What we give, by delay**. When the cause is within our control. Of the group “delivery apology” only the best is given.

                | From | To | What |
                | --- | --- | --- |
                | more than 5 minutes | – | A 4 dollar voucher |
                | more than 10 minutes | – | An 8 dollar voucher |
                | more than 15 minutes | – | A 15 dollar voucher |
                """);
    }

    @Test
    void theSameRulesMakeTheSameBytes() throws IOException {
        assertThat(book("rules")).isEqualTo(shipped);
    }

    @Test
    void aSecondRunTakesAwayThePagesOfDomainsThatAreGone() throws IOException {
        Path book = folder.resolve("book");
        docs(rules("hotel").toString(), "--output", book.toString());
        Run run = docs(rules("airline").toString(), "--output", book.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("removed " + book.resolve("domains/hotel.html"));
        assertThat(files(book)).containsKey("domains/airline.html").doesNotContainKey("domains/hotel.html");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAloneUnlessForced() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("index.html"), "mine");
        Files.writeString(book.resolve("thesis.txt"), "mine too");
        Run refused = docs(rules("hotel").toString(), "--output", book.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .containsExactly("docs: cannot write into " + book
                        + ": it holds index.html, thesis.txt, which this command did not write; give an empty folder, or"
                        + " --force to write over what has the book's names");
        assertThat(files(book)).isEqualTo(Map.of("index.html", "mine", "thesis.txt", "mine too"));
        assertThat(docs(rules("hotel").toString(), "--output", book.toString(), "--force")
                        .code())
                .isZero();
        assertThat(files(book).get("thesis.txt")).isEqualTo("mine too");
        assertThat(files(book).get("index.html")).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aListThatWasTamperedWithReachesNothingOutsideTheFolder() throws IOException {
        Path book = folder.resolve("book");
        Path outside = Files.writeString(folder.resolve("outside.txt"), "keep");
        docs(rules("hotel").toString(), "--output", book.toString());
        Files.writeString(
                book.resolve(".amends-files"),
                "../outside.txt\n" + outside + "\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(docs(rules("hotel").toString(), "--output", book.toString()).code())
                .isZero();
        assertThat(outside).hasContent("keep");
    }

    @Test
    void aLinkInThePlaceOfAPageIsNotFollowed() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "keep");
        Files.createSymbolicLink(book.resolve("index.html"), outside);
        assertThat(docs(rules("hotel").toString(), "--output", book.toString()).code())
                .isEqualTo(1);
        assertThat(docs(rules("hotel").toString(), "--output", book.toString(), "--force")
                        .code())
                .isZero();
        assertThat(outside).hasContent("keep");
    }

    @Test
    void theRulesFolderIsNoPlaceForTheBook() throws IOException {
        Path rules = rules("hotel");
        Run run = docs(rules.toString(), "--output", rules.resolve("book").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly("docs: cannot write into " + rules.resolve("book") + ": it is in the rules folder");
        assertThat(rules.resolve("book")).doesNotExist();
    }

    @Test
    void rulesThatDoNotLoadMakeNoBook() throws IOException {
        Path rules = rules("hotel");
        Files.writeString(
                rules.resolve("hotel/bad.drl"), "package hotel;\nrule \"x\" when Late( nigths > 1 ) then end\n");
        Run run = docs(rules.toString(), "--output", folder.resolve("book").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).anyMatch(line -> line.startsWith("hotel/bad.drl:2:"));
        assertThat(folder.resolve("book")).doesNotExist();
    }

    private Path rules(String domain) throws IOException {
        Path rules = folder.resolve("rules-" + domain);
        Files.createDirectories(rules.resolve(domain));
        Files.writeString(
                rules.resolve(domain + "/late.drl"),
                "package " + domain + ";\ndeclare Late extends Incident\nend\n"
                        + TestRules.rule("It is told", "Late()", "recommend.acknowledge(\"amends.acknowledge\");"));
        return rules;
    }

    private Map<String, String> book(String rules) throws IOException {
        Path book = Files.createTempDirectory(folder, "book");
        assertThat(docs(rules, "--output", book.toString()).code()).isZero();
        return files(book);
    }

    private static Map<String, String> files(Path book) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(book)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(book.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    private record Run(int code, List<String> out, List<String> err) {}

    private static Run docs(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("docs"));
        all.addAll(Arrays.asList(arguments));
        int code = AmendsCommand.run(
                all.toArray(String[]::new), AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)));
        return new Run(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
