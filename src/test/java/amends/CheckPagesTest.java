package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.CheckPages.Page;
import amends.cases.CaseTexts;
import amends.check.CheckReport;
import amends.check.Finding;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages about problems to the problems that the product tells. */
class CheckPagesTest {

    /** What no example of a few lines shows. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of(
            "cannot-evaluate",
            "drools-differs",
            "file-too-large",
            "line-too-long",
            "no-folder",
            "no-policies",
            "not-utf-8",
            "outside-folder",
            "too-large",
            "too-many-patterns",
            "too-many-problems",
            "too-many-rules",
            "unreadable");

    private static final List<String> TELLERS =
            List.of("check", "drools", "folder", "policy", "wording", "yaml", "cases", "testing");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    /** A code, as the first argument of whatever makes a problem, or after a first argument that is a plain name; or a constant. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:(?:PolicyProblem\\s*\\.(?:of|warning)|problems\\.(?:add|unknown)"
                    + "|[rR]efus(?:al|e)|problem|arguments\\.name|oneOf)\\(\\s*(?:[\\w.]+,\\s*)?|\\bCODE = )\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"");

    /** Whatever else looks like a code: two words or more with hyphens, alone in its quotes. */
    private static final Pattern HYPHENATED = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

    private static final Set<String> NO_CODES = Set.of(
            "activation-group",
            "agenda-group",
            "auto-focus",
            "date-effective",
            "date-expires",
            "lock-on-active",
            "no-loop",
            "ruleflow-group");

    /** Codes of one word that stand alone where they are told. */
    private static final Set<String> WORDS = Set.of(
            "dialect",
            "expander",
            "function",
            "gap",
            "global",
            "import",
            "new",
            "null",
            "shadowed",
            "this",
            "unacknowledged",
            "unit",
            "unstacked");

    @TempDir
    private Path temporary;

    static List<Page> pages() {
        return CheckPages.all();
    }

    static Stream<Page> examples() {
        return pages().stream().filter(page -> !WITHOUT_EXAMPLE.contains(page.code()));
    }

    static Stream<Page> examplesWithCases() {
        return examples().filter(page -> page.good().keySet().stream().anyMatch(file -> file.endsWith(".cases.yaml")));
    }

    @Test
    void everyProblemHasAPageAndEveryPageAProblem() throws IOException {
        Set<String> pages = new TreeSet<>();
        pages().forEach(page -> pages.add(page.code()));
        Set<String> told = codes();
        Set<String> withoutPage = new TreeSet<>(told);
        withoutPage.removeAll(pages);
        assertThat(withoutPage).as("""
                        problems without a page. For each, write docs/checks/CODE.md: "# CODE", a paragraph that says what it
                        is, a paragraph why it matters, "## Bad" and "## Good", each with the files of an example in fences
                        such as ```drl restaurant/example.drl (they stand in the folder at the end of docs/checks/README.md);
                        and a row in the table of that README. A word that is no code goes into NO_CODES of this test""").isEmpty();
        pages.removeAll(told);
        assertThat(pages)
                .as("pages about problems that nobody tells: remove them")
                .isEmpty();
    }

    @Test
    void theTableListsEveryPageInOrderWithItsSummary() {
        assertThat(CheckPages.table().stream()
                        .map(row -> row.code() + " " + row.link() + " " + row.summary())
                        .toList())
                .isEqualTo(pages().stream()
                        .map(page -> page.code() + " " + page.code() + ".md " + page.summary())
                        .toList());
    }

    @Test
    void everyPageIsTitledWithItsCode() {
        assertThat(pages()).allSatisfy(page -> assertThat(page.title()).isEqualTo("# " + page.code()));
    }

    @Test
    void theFolderAroundTheExamplesHasNoProblem() throws IOException {
        assertThat(codes(check(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theBadExampleHasThisProblemAndNoOther(Page page) throws IOException {
        assertThat(page.bad())
                .as("an example under \"## Bad\" in docs/checks/" + page.code() + ".md")
                .isNotEmpty();
        CheckReport report = check(page.bad());
        assertThat(codes(report)).as(told(report)).containsExactly(page.code());
        String severity = CheckPages.table().stream()
                .filter(row -> row.code().equals(page.code()))
                .findFirst()
                .orElseThrow()
                .severity();
        assertThat(report.findings())
                .allMatch(finding -> finding.problem().isError() == severity.equals("error"), "is " + severity);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theGoodExampleHasNoProblem(Page page) throws IOException {
        assertThat(page.good())
                .as("an example under \"## Good\" in docs/checks/" + page.code() + ".md")
                .isNotEmpty();
        CheckReport report = check(page.good());
        assertThat(codes(report)).as(told(report)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examplesWithCases")
    void theCasesOfAGoodExampleHold(Page page) throws IOException {
        write(page.good());
        Suite suite = PolicySuite.load(temporary);
        CaseRunner runner = new CaseRunner(suite.policies());
        assertThat(suite.cases())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(CaseTexts.told(runner.run(one))).isEmpty());
    }

    private CheckReport check(Map<String, String> files) throws IOException {
        write(files);
        return PolicyChecker.check(temporary);
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : new TreeMap<>(CheckPages.folderWith(files)).entrySet()) {
            Path path = temporary.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Set<String> codes(CheckReport report) {
        Set<String> codes = new TreeSet<>();
        report.findings().forEach(finding -> codes.add(finding.problem().code()));
        return codes;
    }

    private static String told(CheckReport report) {
        return report.findings().stream().map(Finding::problem).toList().toString();
    }

    /** The codes in the sources of all packages that tell problems of policies. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>(WORDS);
        for (String teller : TELLERS) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/amends", teller))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    collect(TOLD, source, codes);
                    collect(HYPHENATED, source, codes);
                }
            }
        }
        collect(TOLD, Files.readString(Path.of("src/main/java/amends/RulesReading.java")), codes);
        codes.removeAll(NO_CODES);
        return codes;
    }

    private static void collect(Pattern pattern, String source, Set<String> to) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            to.add(matcher.group(1));
        }
    }
}
