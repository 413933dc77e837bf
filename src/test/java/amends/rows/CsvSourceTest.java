package amends.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    @Test
    void readsCellsWithTheLineOnWhichTheyBegin() {
        assertThat(rows("a,b\n1,2\n3,4\n")).containsExactly("2: [1, 2]", "3: [3, 4]");
    }

    @Test
    void aLastLineNeedsNoEnd() {
        assertThat(rows("a,b\n1,2")).containsExactly("2: [1, 2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyOfThreeWays(String end) {
        assertThat(rows(String.join(end, "a,b", "1,2", "\"x", "y\",2", "3,4", "")))
                .containsExactly("2: [1, 2]", "3: [x\ny, 2]", "5: [3, 4]");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertThat(source("\uFEFFa,b\n", null).columns()).containsExactly("a", "b");
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndNewlines() {
        assertThat(rows("a,b\n\"x,\"\"y\"\"\nz\",2\n3,\"\"\n")).containsExactly("2: [x,\"y\"\nz, 2]", "4: [3, ]");
    }

    @Test
    void aQuoteInsideACellIsAQuote() {
        assertThat(rows("a,b\n5\" pizza,2\n")).containsExactly("2: [5\" pizza, 2]");
    }

    @Test
    void spaceMayFollowAClosingQuote() {
        assertThat(rows("a,b\n\"1\" ,\"2\"  \n")).containsExactly("2: [1, 2]");
    }

    @Test
    void linesWithNothingOnThemAreSkipped() {
        assertThat(rows("\n\na,b\n\n1,2\n   \n\n3,4\n\n")).containsExactly("5: [1, 2]", "8: [3, 4]");
    }

    @Test
    void linesWithTooFewOrTooManyCellsAreBadAndNameBoth() {
        assertThat(rows("a,b\n1\n1,2,3\n1,2\n"))
                .containsExactly(
                        "2: the line has not as many cells as the header (expected 2; found 1)",
                        "3: the line has not as many cells as the header (expected 2; found 3)",
                        "4: [1, 2]");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() {
        assertThat(rows("a,b\n1,\"2\n3,4\n5,6\n"))
                .containsExactly("2: a quote is opened and not closed", "3: [3, 4]", "4: [5, 6]");
    }

    @Test
    void aQuoteThatIsClosedByALaterLinesQuoteCostsOneLine() {
        assertThat(rows("a,b\n1,\"2\n3,\"x\"\n5,6\n"))
                .containsExactly("2: a quote is opened and not closed", "3: [3, x]", "4: [5, 6]");
    }

    @Test
    void textAfterAClosingQuoteCostsOneLine() {
        assertThat(rows("a,b\n\"1\"x,2\n3,4\n"))
                .containsExactly("2: something stands between a closing quote and the next cell", "3: [3, 4]");
    }

    @Test
    void aLineThatIsTooLongIsBadAndIsNotHeld() {
        String longLine = "x".repeat(LineReader.LONGEST + 1);

        assertThat(rows("a,b\n" + longLine + ",2\n3,4\n"))
                .containsExactly("2: the line is longer than 1048576 characters", "3: [3, 4]");
    }

    @Test
    void aQuotedCellThatIsTooLongCostsOneLine() {
        String many = "0123456789\n".repeat(LineReader.LONGEST / 10);

        List<String> rows = rows("a,b\n1,\"2\n" + many + "3,4\n");

        assertThat(rows.get(0)).isEqualTo("2: a quote is opened and not closed");
        assertThat(rows.get(rows.size() - 1)).endsWith(": [3, 4]");
    }

    @Test
    void theSeparatorIsWhatTheHeaderHasMostOf() {
        assertThat(rows("a;b,c;d\n1;2;3\n")).containsExactly("2: [1, 2, 3]");
        assertThat(rows("a\tb\n1\t2,5\n")).containsExactly("2: [1, 2,5]");
        assertThat(rows("\"a;b;c\",d\n1,2\n")).containsExactly("2: [1, 2]");
        assertThat(rows("a\n1\n")).containsExactly("2: [1]");
    }

    @Test
    void aStatedSeparatorStands() throws IOException {
        assertThat(source("a|b,c\n", '|').columns()).containsExactly("a", "b,c");
    }

    @Test
    void aHeaderAloneHasNoRows() {
        assertThat(rows("a,b\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\uFEFF"})
    void withoutAHeaderThereIsNothingToRead(String text) {
        assertThatThrownBy(() -> source(text, null))
                .isInstanceOf(RowsException.class)
                .hasMessage("the input is empty; a CSV file begins with a header of column names");
    }

    @Test
    void utf16IsNamed() {
        assertThatThrownBy(() -> new LineReader(
                        new ByteArrayInputStream("\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE))))
                .hasMessage("the input is UTF-16; save it as UTF-8");
    }

    private static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        try (CsvSource source = source(text, null)) {
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.add(row.line() + ": " + shown(row));
            }
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        }
        return rows;
    }

    private static String shown(Row row) {
        if (row instanceof Row.Cells cells) {
            return cells.cells().toString();
        }
        RowProblem problem = ((Row.Bad) row).problem();
        return problem.details() == null ? problem.reason() : problem.reason() + " (" + problem.details() + ")";
    }

    private static CsvSource source(String text, Character separator) throws IOException {
        return new CsvSource(
                new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), separator);
    }
}
