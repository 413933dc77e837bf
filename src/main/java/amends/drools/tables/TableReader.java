package amends.drools.tables;

import amends.drools.DrlReader;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.PolicyReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.template.model.Rule;
import org.drools.template.parser.DecisionTableParseException;

/**
 * Reads decision tables, {@code .csv} and {@code .xlsx}. A cell holds a value and nothing else; the rules that Drools
 * makes of the rows go through the same guard as rules that somebody wrote, and every problem is told at its cell.
 */
public final class TableReader {
    private final DrlReader reader = new DrlReader();

    /**
     * What came of reading a file with tables.
     *
     * @param reading the policy and the problems
     * @param headers by the place of a cell in a rule, the place of the cell at the top that it fills in
     */
    public record Tables(PolicyReader.Reading reading, Map<Position, Position> headers) {}

    private interface Cells {
        Grid read() throws Unreadable;
    }

    /**
     * Reads a {@code .csv}. Whatever it holds, this does not throw.
     *
     * @param file the path below the rules folder
     */
    public Tables csv(String file, String text) {
        List<PolicyProblem> misleading = DrlReader.misleadingCharacters(file, text);
        return misleading.isEmpty() ? read(file, () -> CsvGrid.read(file, text)) : refused(misleading);
    }

    /**
     * Reads an {@code .xlsx}. Whatever it holds, this does not throw.
     *
     * @param file the path below the rules folder; a position's line is a row and its column a column
     */
    public Tables xlsx(String file, byte[] bytes) {
        return read(file, () -> XlsxGrid.read(file, bytes));
    }

    /** What people call the cell of a workbook that a position stands for: {@code B7}. */
    public static String cellName(Position at) {
        return Cell.name(at.line() - 1, at.column() - 1);
    }

    private Tables read(String file, Cells cells) {
        try {
            return read(file, cells.read());
        } catch (Unreadable unreadable) {
            return refused(List.of(unreadable.problem));
        } catch (DecisionTableParseException e) {
            return refused(List.of(PolicyProblem.of(
                    "table-shape", Position.startOf(file), "Drools does not read this table: " + e.getMessage())));
        } catch (RuntimeException unforeseen) {
            return refused(List.of(PolicyProblem.of(
                    "unreadable", Position.startOf(file), "this file cannot be read; write it more simply")));
        }
    }

    private Tables read(String file, Grid grid) {
        List<PolicyProblem> problems = new ArrayList<>();
        tooLong(grid, problems);
        SheetReader sheet = new SheetReader(grid, problems);
        Cell domain = sheet.domain();
        if (domain == null || !domain.text().matches("[A-Za-z][A-Za-z0-9_]*")) {
            problems.add(PolicyProblem.of(
                            "package",
                            domain == null ? Position.startOf(file) : domain.at(),
                            "a sheet starts with RuleSet and beside it the name of its folder")
                    .expecting("RuleSet and a name", domain == null ? null : domain.text()));
        } else if (sheet.tables().isEmpty() && problems.isEmpty()) {
            problems.add(PolicyProblem.of(
                    "table-shape",
                    Position.startOf(file),
                    "there is no table here; it starts with RuleTable and a title"));
        }
        if (!problems.isEmpty()) {
            return refused(problems.stream().sorted().toList());
        }
        Map<Integer, Rule> rules = new RuleMaker(grid, problems).rules(domain, sheet.tables());
        TableText text = new TableText(domain);
        Map<Position, Position> headers = new HashMap<>();
        for (Table table : sheet.tables()) {
            for (int row : table.rows()) {
                if (rules.containsKey(row)) {
                    text.add(rules.get(row), grid.row(row), table);
                    headers(table, grid, row, headers);
                }
            }
        }
        PolicyReader.Reading reading = reader.read(file, text.text(), text);
        List<PolicyProblem> all = Stream.concat(problems.stream(), reading.problems().stream())
                .sorted()
                .toList();
        return new Tables(new PolicyReader.Reading(reading.policy(), all), headers);
    }

    private static void headers(Table table, Grid grid, int row, Map<Position, Position> headers) {
        for (Column column : table.columns()) {
            Cell cell = grid.at(row, column.index());
            if (cell != null && column.code() != null) {
                headers.put(cell.at(), column.code().at());
            }
        }
    }

    private static void tooLong(Grid grid, List<PolicyProblem> problems) {
        for (int row : grid.rows()) {
            for (Cell cell : grid.row(row).values()) {
                if (cell.text().length() > Grid.CELL_CHARACTERS
                        || cell.text().chars().anyMatch(Character::isISOControl)) {
                    problems.add(PolicyProblem.of(
                            "table-cell",
                            cell.at(),
                            "a cell holds one line of at most " + Grid.CELL_CHARACTERS + " characters"));
                }
            }
        }
    }

    private static Tables refused(List<PolicyProblem> problems) {
        return new Tables(new PolicyReader.Reading(null, problems), Map.of());
    }
}
