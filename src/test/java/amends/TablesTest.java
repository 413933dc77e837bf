package amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.folder.FolderContent;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.Position;
import amends.policy.Rule;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies as decision tables: what they say, and where their mistakes are told. */
class TablesTest {
    private static final Path TEMPLATE = Path.of("docs/examples/decision-table-template.csv");
    private static final ObjectReader CELLS =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private static FolderContent folder() {
        return FolderContent.of(Map.of(
                "rail/kinds.drl", """
                package rail;
                declare LateTrain extends Incident
                    ticket : String
                    fare : BigDecimal = 10.00B
                    uptime : BigDecimal = 100.0B
                end
                """,
                "remedies.yaml", """
                remedies:
                  coffee: {label: {en: A coffee}, cost: "0.50", value: "3.00", currency: GBP}
                entitlements:
                  delay-repay: {label: {en: Delay Repay}}
                """));
    }

    /** A table with one condition and one action in the columns A and B, whose rows start in line 7. */
    private static String table(String code, String... cells) {
        StringBuilder csv = new StringBuilder("RuleSet,rail\nRuleTable Delays\nCONDITION,ACTION\nLateTrain,\n" + code
                + ",\"recommend.compensate(\"\"$param\"\")\"\nDelay,Gift\n");
        for (String cell : cells) {
            csv.append(cell).append(",coffee\n");
        }
        return csv.toString();
    }

    private static List<Rule> rules(FolderContent content) {
        return PolicyLoader.check(content, new ArrayList<>())
                .policies()
                .domain("rail")
                .rules();
    }

    private static List<Rule> rules(String csv) {
        return rules(folder().with("rail/t.csv", csv));
    }

    private static List<String> problems(FolderContent content) {
        PolicyProblemsException thrown = catchThrowableOfType(PolicyProblemsException.class, () -> rules(content));
        assertThat(thrown).as("problems").isNotNull();
        return thrown.problems().stream().map(PolicyProblem::toString).toList();
    }

    private static List<String> problems(String csv) {
        return problems(folder().with("rail/t.csv", csv));
    }

    private static String conditions(Rule rule) {
        return rule.patterns().get(0).condition().toString();
    }

    /** What a rule in the policy language says with these conditions. */
    private static String written(String conditions) {
        return conditions(rules(folder().with(
                                "rail/r.drl",
                                "package rail;\nrule \"r\"\nwhen\nLateTrain( " + conditions
                                        + " )\nthen\nrecommend.compensate(\"coffee\");\nend\n"))
                .get(0));
    }

    private static String withoutPlaces(String text) {
        return text.replaceAll("(at|actsAt)=(\\[[^\\]]*\\]|[^,\\]]*)", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delayMinutes | 30            | delayMinutes == 30
            delayMinutes | 30 to 59      | delayMinutes >= 30, delayMinutes <= 59
            delayMinutes | 30 - 59       | delayMinutes >= 30, delayMinutes <= 59
            delayMinutes | 30–59         | delayMinutes >= 30, delayMinutes <= 59
            delayMinutes | >= 120        | delayMinutes >= 120
            delayMinutes | ≥ 120         | delayMinutes >= 120
            delayMinutes | 120 or more   | delayMinutes >= 120
            delayMinutes | 120+          | delayMinutes >= 120
            delayMinutes | at least 120  | delayMinutes >= 120
            delayMinutes | over 5        | delayMinutes > 5
            delayMinutes | up to 10      | delayMinutes <= 10
            delayMinutes | under 30      | delayMinutes < 30
            delayMinutes | < 30          | delayMinutes < 30
            delayMinutes | [30, 60)      | delayMinutes >= 30, delayMinutes < 60
            delayMinutes | (30, 60]      | delayMinutes > 30, delayMinutes <= 60
            delayMinutes | [120, )       | delayMinutes >= 120
            delayMinutes | != 7          | delayMinutes != 7
            delayMinutes | 1, 2          | delayMinutes in (1, 2)
            uptime       | [95.0, 99.0)  | uptime >= 95.0B, uptime < 99.0B
            uptime       | 99.99         | uptime == 99.99B
            ticket       | single        | ticket == "single"
            ticket       | day return    | ticket == "day return"
            ticket       | single, return | ticket in ("single", "return")
            ticket       | not single    | ticket != "single"
            ticket       | not single, return | ticket not in ("single", "return")
            controllable | true          | controllable == true
            delayMinutes >= | 30         | delayMinutes >= 30
            ticket in    | a, b          | ticket in ("a", "b")
            ticket matches | s.*         | ticket matches "s.*"
            """)
    void aCellSaysWhatPublishedTablesSay(String code, String cell, String drl) {
        String rule = conditions(rules(table(code, '"' + cell + '"')).get(0));
        assertThat(withoutPlaces(rule)).isEqualTo(withoutPlaces(written(drl)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "-", "*", ""})
    void anEmptyCellAsksNothingAndTheRuleStaysOneOfItsKind(String cell) {
        assertThat(rules(table("delayMinutes", cell)).get(0).patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.fact()).isEqualTo("LateTrain"));
    }

    @Test
    void aQuotedCellHoldsAnyTextAndIsNothingElse() {
        String code = "5); System.exit(0); (";
        assertThat(conditions(rules(table("ticket", "\"\"\"" + code + "\"\"\"")).get(0)))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5); System.exit(0); (",
                "5) || eval(true",
                "single\\",
                "x\"; recommend.compensate(\"gold",
                "5 /* */ ) LateTrain( delayMinutes > 0",
                "true && delayMinutes > 0",
                "> System.currentTimeMillis()",
                "$n.getClass()",
                "{1}",
                "(1, x)",
                "1; 2",
                "`id`",
                "=HYPERLINK(\"x\")"
            })
    void aCellThatTriesToBeMoreThanAValueIsRefusedWhereItStands(String cell) {
        String quoted = '"' + cell.replace("\"", "\"\"") + '"';
        assertThat(problems(table("delayMinutes", "5", quoted)))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:8:1: ")
                .endsWith("[table-cell]");
        assertThat(problems(table("delayMinutes == $param", "5", quoted)))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:8:1: ");
        String inAction = table("delayMinutes", "5").replace("5,coffee", "5," + quoted);
        assertThat(problems(inAction)).singleElement().asString().startsWith("rail/t.csv:7:3: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import,java.util.List",
                "Variables,java.util.List x",
                "Functions,int f(){return 1;}",
                "Queries,query x end",
                "Declare,declare X end",
                "Unit,x",
                "Dialect,mvel",
                "Sequential,true",
                "EscapeQuotes,false"
            })
    void aSettingThatTablesDoNotHaveIsRefused(String row) {
        String csv = table("delayMinutes", "5").replace("RuleTable", row + "\nRuleTable");
        assertThat(problems(csv))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:2:1: this row belongs to no table; expected RuleSet, Notes, or RuleTable");
    }

    @ParameterizedTest
    @CsvSource({
        "CONDITON, CONDITION",
        "Timer,",
        "C,",
        "NO-LOOP,",
        "ACTIVATION-GROUP,",
        "PRIORTY, PRIORITY",
        "AGENDA-GROUP,"
    })
    void aColumnThatTablesDoNotHaveIsRefused(String keyword, String nearest) {
        String csv = table("delayMinutes", "5").replace("CONDITION,ACTION", keyword + ",ACTION");
        assertThat(problems(csv))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:3:1: a table has no column of this sort")
                .contains("found " + keyword)
                .matches(line -> nearest == null || line.contains("did you mean \"" + nearest + "\"?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval(true)",
                "delayMinutes == $param) eval(true",
                "delayMinutes == $param /* x",
                "delayMinutes == \"a $param\"",
                "forall(||){delayMinutes == $}",
                "System.exit($param)",
                "delayMinutes > 1 + $param"
            })
    void codeOutsideThePolicyLanguageIsRefused(String code) {
        assertThat(problems(table('"' + code.replace("\"", "\"\"") + '"', "5")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("rail/t.csv:"));
    }

    @Test
    void rulesAreCalledByTheirNamesOrByTheirRowsAndStandThere() {
        assertThat(rules(table("delayMinutes", "5", "6")))
                .extracting(Rule::name, Rule::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Delays, row 7", new Position("rail/t.csv", 7, 1)),
                        org.assertj.core.groups.Tuple.tuple("Delays, row 8", new Position("rail/t.csv", 8, 1)));
    }

    @Test
    void whatIsWrongInOneCellIsToldThereAndWhatIsWrongInAllOfThemAtTheTop() {
        assertThat(problems(table("delayMinutes", "5", "soon")))
                .containsExactly(
                        "rail/t.csv:8:1: the value for delayMinutes is of the wrong type; expected a whole number; found"
                                + " \"soon\" [wrong-type]");
        assertThat(problems(table("delayMinuts", "5", "6")))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:5:1: LateTrain has no field \"delayMinuts\"");
        assertThat(problems(table("delayMinutes", "5", "6").replace("6,coffee", "6,tea")))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:8:3: ");
        assertThat(problems(table("delayMinutes", "5").replace("LateTrain", "LateTrian")))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:4:1: ")
                .contains("did you mean \"LateTrain\"?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            59 to 30 | a band goes from the smaller number to the larger; expected 30 to 59
            1,500    | this could be one number or a list of two; expected 1500, or a space behind the comma
            [,)      | this band has no end
            """)
    void aBandThatMeansNothingIsRefused(String cell, String message) {
        assertThat(problems(table("delayMinutes", '"' + cell + '"')))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:7:1: " + message);
    }

    @Test
    void noRowIsLeftOutInSilence() {
        String csv = table("delayMinutes", "5") + ",\n8,coffee\n";
        assertThat(problems(csv)).singleElement().asString().startsWith("rail/t.csv:9:1: this row belongs to no table");
        String two = csv.replace(
                "8,coffee",
                "RuleTable More\nCONDITION,ACTION\nLateTrain,\nticket,"
                        + "\"recommend.compensate(\"\"$param\"\")\"\n,\nsingle,coffee");
        assertThat(rules(two)).extracting(Rule::name).containsExactly("Delays, row 7", "More, row 14");
        String beside = table("delayMinutes", "5").replace("5,coffee", "5,coffee,gold");
        assertThat(problems(beside))
                .singleElement()
                .asString()
                .startsWith("rail/t.csv:7:10: nothing says what this cell");
    }

    @Test
    void semicolonsAndLinesAsOnWindowsAreReadToo() {
        String csv = table("delayMinutes", "30 to 59").replace(",", ";").replace("\n", "\r\n");
        assertThat(rules(csv)).hasSize(1);
    }

    @Test
    void theTemplateIsAPolicyAsItStands() throws IOException {
        List<Rule> rules = rules(Files.readString(TEMPLATE));
        assertThat(rules).hasSize(6);
        assertThat(rules.get(1).name()).isEqualTo("Half of a single for 30 to 59 minutes");
        assertThat(rules.get(1).about().source()).isEqualTo("Conditions of carriage");
        assertThat(rules.get(1).effective()).hasToString("2026-01-01");
        assertThat(withoutPlaces(conditions(rules.get(1))))
                .isEqualTo(withoutPlaces(written("delayMinutes >= 30, delayMinutes <= 59, ticket == \"single\"")));
    }

    @Test
    void theTemplateSavedAsAWorkbookSaysTheSame() throws IOException {
        FolderContent workbook = folder().with("rail/t.xlsx", Workbooks.of(cells(Files.readString(TEMPLATE)), sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("B5:C5"));
        }));
        assertThat(rules(workbook))
                .map(rule -> withoutPlaces(rule.toString()))
                .isEqualTo(rules(Files.readString(TEMPLATE)).stream()
                        .map(rule -> withoutPlaces(rule.toString()).replace("t.csv", "t.xlsx"))
                        .toList());
        assertThat(rules(workbook).get(0).at()).isEqualTo(new Position("rail/t.xlsx", 8, 1));
        assertThat(workbook.release()).isNotEqualTo(folder().release());
        assertThat(workbook.domains()).containsExactly("rail");
    }

    private static List<List<String>> cells(String csv) throws IOException {
        return CELLS.<List<String>>readValues(csv).readAll();
    }

    private static List<String> inWorkbook(String csv, Consumer<XSSFSheet> change) throws IOException {
        return problems(folder().with("rail/t.xlsx", Workbooks.of(cells(csv), change)));
    }

    @Test
    void aMistakeInAWorkbookNamesTheCell() throws IOException {
        assertThat(inWorkbook(table("delayMinutes", "5", "soon"), sheet -> {}))
                .containsExactly(
                        "rail/t.xlsx:8:1: cell A8: the value for delayMinutes is of the wrong type; expected a whole number;"
                                + " found \"soon\" [wrong-type]");
    }

    @Test
    void whatTheCheckerFindsInAWorkbookNamesTheCellToo() throws IOException {
        FolderContent content =
                folder().with("rail/t.xlsx", Workbooks.of(cells(table("delayMinutes", "5")), sheet -> {}));
        assertThat(PolicyChecker.check(content, List.of()).findings())
                .extracting(finding -> finding.problem())
                .filteredOn(problem -> problem.code().equals("unacknowledged"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at()).isEqualTo(new Position("rail/t.xlsx", 7, 1));
                    assertThat(problem.message()).startsWith("cell A7: ");
                });
    }

    @Test
    void formulasPercentagesAndHiddenCellsAreRefused() throws IOException {
        String csv = table("delayMinutes", "5", "6");
        assertThat(inWorkbook(csv, sheet -> sheet.getRow(7).getCell(0).setCellFormula("1+1")))
                .containsExactly("rail/t.xlsx:8:1: cell A8: a formula is not read; write the value that it gives"
                        + " [table-cell]");
        assertThat(inWorkbook(csv, sheet -> sheet.getRow(7).setZeroHeight(true)))
                .containsExactly("rail/t.xlsx:8:1: cell A8: this cell is hidden; show it, or empty it [table-cell]");
        assertThat(inWorkbook(csv, sheet -> {
                    var style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat((short) 9);
                    sheet.getRow(7).getCell(0).setCellStyle(style);
                }))
                .singleElement()
                .asString()
                .startsWith("rail/t.xlsx:8:1: cell A8: this cell shows a percentage");
        assertThat(inWorkbook(csv, sheet -> sheet.getWorkbook().createSheet("more")))
                .singleElement()
                .asString()
                .contains("a workbook has one sheet");
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreThanItsSizeIsGivenUp() throws IOException {
        assertThat(inWorkbook(table("delayMinutes", "5"), sheet -> {
                    for (int row = 20; row < 420; row++) {
                        sheet.createRow(row).createCell(0).setCellValue(row + "x".repeat(30_000));
                    }
                }))
                .containsExactly("rail/t.xlsx:1:1: cell A1: this is no workbook in the format .xlsx that can be read"
                        + " [unreadable]");
    }

    @Test
    void whatIsNoWorkbookIsToldSo() {
        assertThat(problems(folder().with("rail/t.xlsx", new amends.folder.Binary(new byte[] {'P', 'K', 3, 4, 0}))))
                .containsExactly("rail/t.xlsx:1:1: cell A1: this is no workbook in the format .xlsx that can be read"
                        + " [unreadable]");
    }
}
