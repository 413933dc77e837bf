package amends.drools.tables;

import amends.drools.tables.Column.Header;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the tables of a sheet, in the layout of Drools: the name of the domain, notes, and for each table a title, the
 * keywords of its columns, the facts they are about, what their cells fill in, what people call them, and the rows. An
 * empty row ends a table. Whatever is not known here is refused, so that no row and no setting is left out in silence.
 */
final class SheetReader {
    private static final List<String> SETTINGS = List.of("RuleSet", "RuleTable", "Notes");
    private static final Set<Header> ONCE =
            EnumSet.of(Header.NAME, Header.PRIORITY, Header.ENABLED, Header.DATE_EFFECTIVE, Header.DATE_EXPIRES);
    private static final int KEYWORDS = 1;
    private static final int FACTS = 2;
    private static final int CODE = 3;
    private static final int FIRST_RULE = 5;

    private final Grid grid;
    private final List<PolicyProblem> problems;
    private final List<Table> tables = new ArrayList<>();
    private Cell domain;

    SheetReader(Grid grid, List<PolicyProblem> problems) {
        this.grid = grid;
        this.problems = problems;
        Iterator<Integer> rows = grid.rows().iterator();
        int behind = -1;
        while (rows.hasNext()) {
            int row = rows.next();
            if (row >= behind) {
                behind = Math.max(behind, row(row));
            }
        }
    }

    List<Table> tables() {
        return tables;
    }

    /** The cell with the name of the domain, or null. */
    Cell domain() {
        return domain;
    }

    /** Reads a row outside of tables, and the table that starts there; returns the row behind. */
    private int row(int row) {
        Cell first = grid.row(row).values().iterator().next();
        String word = first.text().toLowerCase(Locale.ROOT);
        if (word.equals(Table.START) || word.startsWith(Table.START + " ")) {
            return table(first);
        }
        if (word.equals("ruleset")) {
            Cell value = grid.at(row, first.column() + 1);
            if (value == null || domain != null) {
                tell("table-shape", first, "the name of the domain stands once, beside RuleSet");
            } else {
                domain = value;
            }
        } else if (!word.equals("notes")) {
            problems.add(PolicyProblem.of("table-shape", first.at(), "this row belongs to no table")
                    .expecting("RuleSet, Notes, or RuleTable with a title", first.text())
                    .nearest(Nearest.to(first.text(), SETTINGS)));
        }
        return row + 1;
    }

    private int table(Cell title) {
        int row = title.row();
        int end = row + FIRST_RULE;
        List<Integer> rules = new ArrayList<>();
        while (!grid.row(end).isEmpty() && !startsTable(end)) {
            rules.add(end++);
        }
        int before = problems.size();
        if (title.text().length() == Table.START.length()) {
            tell("table-shape", title, "a table has a title behind RuleTable; its rules are called after it");
        }
        List<Column> columns = columns(title);
        if (columns.stream().noneMatch(column -> column.header() == Header.ACTION) && problems.size() == before) {
            tell("table-shape", title, "a table has a column ACTION, which says what each row does");
        }
        if (rules.isEmpty()) {
            tell(
                    "table-shape",
                    title,
                    "no rule stands below this table; rules start in the sixth row, the one after"
                            + " the names that people read");
        }
        for (int rule : rules) {
            for (Cell cell : grid.row(rule).values()) {
                if (cell.column() >= title.column() && grid.at(row + KEYWORDS, cell.column()) == null) {
                    tell("table-cell", cell, "nothing says what this cell is for: its column has no keyword");
                }
            }
        }
        if (problems.size() == before) {
            tables.add(new Table(title, columns, rules));
        }
        return end;
    }

    private boolean startsTable(int row) {
        return grid.row(row)
                .values()
                .iterator()
                .next()
                .text()
                .toLowerCase(Locale.ROOT)
                .startsWith(Table.START);
    }

    private List<Column> columns(Cell title) {
        List<Column> columns = new ArrayList<>();
        Set<Header> seen = EnumSet.noneOf(Header.class);
        for (Cell keyword : grid.row(title.row() + KEYWORDS).values()) {
            if (keyword.column() < title.column()) {
                continue;
            }
            Header header = header(keyword);
            if (header == null) {
                continue;
            }
            if (!seen.add(header) && ONCE.contains(header)) {
                tell("table-column", keyword, "a table has one column " + header.written());
            }
            Column column = new Column(
                    header,
                    keyword,
                    grid.at(title.row() + FACTS, keyword.column()),
                    grid.at(title.row() + CODE, keyword.column()));
            check(column);
            columns.add(column);
        }
        if (columns.isEmpty() && grid.row(title.row() + KEYWORDS).isEmpty()) {
            tell("table-shape", title, "the row below the title names what each column is for: " + keywords());
        }
        return columns;
    }

    private Header header(Cell keyword) {
        String written = keyword.text().toUpperCase(Locale.ROOT);
        for (Header header : Header.values()) {
            if (header.written().equals(written)) {
                return header;
            }
        }
        problems.add(PolicyProblem.of("table-column", keyword.at(), "a table has no column of this sort")
                .expecting(keywords(), keyword.text())
                .nearest(Nearest.to(
                        written,
                        Arrays.stream(Header.values()).map(Header::written).toList())));
        return null;
    }

    private void check(Column column) {
        if (!column.hasCode()) {
            Cell more = column.object() != null ? column.object() : column.code();
            if (more != null) {
                tell(
                        "table-column",
                        more,
                        "nothing stands here in a column " + column.header().written());
            }
            return;
        }
        if (column.code() == null) {
            tell(
                    "table-column",
                    column.keyword(),
                    "this column does not say what its cells fill in; it stands two rows"
                            + " below, as in delayMinutes");
        } else if (column.problemWithCode() != null) {
            tell("table-column", column.code(), column.problemWithCode());
        }
        if (column.header() == Header.CONDITION && column.object() == null) {
            tell("table-column", column.keyword(), "a condition names its fact in the row below, as in LateMeal");
        } else if (column.header() == Header.METADATA && column.object() != null) {
            tell("table-column", column.object(), "nothing stands here in a column METADATA");
        } else if (column.object() != null && !column.object().text().matches("[\\p{L}\\p{N}_$ :]+(?:\\(\\s*\\))?")) {
            tell("table-column", column.object(), "here stands the name of a fact and nothing else, as in LateMeal");
        }
    }

    private static String keywords() {
        return String.join(
                ", ", Arrays.stream(Header.values()).map(Header::written).toList());
    }

    private void tell(String code, Cell at, String message) {
        problems.add(PolicyProblem.of(code, at.at(), message));
    }
}
