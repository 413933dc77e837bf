package amends.drools.tables;

import amends.drools.tables.Column.Header;
import amends.policy.PolicyProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.RuleSheetListener;
import org.drools.template.model.Rule;

/**
 * Has Drools make a rule of each row. Drools gets the sheet cell by cell, with what each cell says already put into the
 * policy language: its own templates would put every number between quotes. A comment in front of each piece tells
 * afterwards which column it comes from.
 */
final class RuleMaker {
    private final Grid grid;
    private final List<PolicyProblem> problems;
    private final DefaultRuleSheetListener drools = new DefaultRuleSheetListener();
    private final Map<Integer, String> names = new TreeMap<>();

    RuleMaker(Grid grid, List<PolicyProblem> problems) {
        this.grid = grid;
        this.problems = problems;
    }

    /** The comment in front of what comes from a column. */
    static String mark(int column) {
        return "/*@" + column + "*/";
    }

    /** The comment in front of the fact that a column is about. */
    static String factMark(int column) {
        return "/*#" + column + "*/";
    }

    /** The rules by their rows, but for rows with a cell that is refused. */
    Map<Integer, Rule> rules(Cell domain, List<Table> tables) {
        drools.newCell(-2, 0, DefaultRuleSheetListener.RULESET_TAG, RuleSheetListener.NON_MERGED);
        drools.newCell(-2, 1, domain.text(), RuleSheetListener.NON_MERGED);
        drools.newCell(-1, 0, DefaultRuleSheetListener.ESCAPE_QUOTES_FLAG, RuleSheetListener.NON_MERGED);
        drools.newCell(-1, 1, "false", RuleSheetListener.NON_MERGED);
        tables.forEach(this::table);
        drools.finishSheet();
        Map<Integer, Rule> rules = new TreeMap<>();
        for (Rule rule : drools.getRuleSet().getRules()) {
            int row = rule.getSpreadsheetRowNumber() - 1;
            if (names.containsKey(row)) {
                rule.setName(names.get(row));
                rules.put(row, rule);
            }
        }
        return rules;
    }

    private void table(Table table) {
        int start = table.title().row();
        Map<Integer, Integer> groups = groups(table.columns());
        drools.newRow(start, 0);
        drools.newCell(start, table.title().column(), "RuleTable " + table.name(), RuleSheetListener.NON_MERGED);
        drools.newRow(start + 1, 0);
        for (Column column : table.columns()) {
            cell(start + 1, column, column.header().written(), groups);
        }
        drools.newRow(start + 2, 0);
        for (Column column : table.columns()) {
            if (column.object() != null) {
                cell(
                        start + 2,
                        column,
                        factMark(groups.get(column.index())) + column.object().text(),
                        groups);
            }
        }
        drools.newRow(start + 3, 0);
        for (Column column : table.columns()) {
            if (column.hasCode()) {
                String mark = column.header() == Header.METADATA ? "" : mark(column.index());
                cell(start + 3, column, mark + "$param", groups);
            }
        }
        for (int row : table.rows()) {
            row(table, row, groups);
        }
        drools.newRow(start + 5 + table.rows().size(), 0);
    }

    private void row(Table table, int row, Map<Integer, Integer> groups) {
        drools.newRow(row, 0);
        int before = problems.size();
        Map<Integer, String> said = new HashMap<>();
        String name = table.name() + ", row " + (row + 1);
        for (Column column : table.columns()) {
            Cell cell = grid.at(row, column.index());
            if (cell != null && column.header() == Header.NAME) {
                name = cell.text();
                checkName(cell);
            } else if (cell != null) {
                said.put(column.index(), say(column, cell));
            }
        }
        for (Column column : table.columns()) {
            String text = said.getOrDefault(column.index(), "");
            if (text.isEmpty() && column.header() == Header.CONDITION && column.isAboutIncident()) {
                boolean first = groups.get(column.index()) == column.index();
                boolean alone = table.columns().stream()
                        .filter(other -> Objects.equals(groups.get(other.index()), column.index()))
                        .allMatch(other -> said.getOrDefault(other.index(), "").isEmpty());
                text = first && alone ? "/* any */" : "";
            }
            if (!text.isEmpty()) {
                cell(row, column, text, groups);
            }
        }
        if (said.isEmpty()) {
            problems.add(PolicyProblem.of(
                    "table-cell", grid.row(row).values().iterator().next().at(), "this row says nothing"));
        }
        if (problems.size() == before) {
            names.put(row, name);
        }
    }

    private String say(Column column, Cell cell) {
        try {
            return switch (column.header()) {
                case CONDITION, METADATA -> column.say(cell.text());
                case ACTION -> statement(column, column.say(cell.text()));
                default -> Attribute.of(column.header(), cell.text());
            };
        } catch (BadCell bad) {
            problems.add(
                    PolicyProblem.of("table-cell", cell.at(), bad.getMessage()).expecting(bad.expected(), cell.text()));
            return "";
        }
    }

    /** Drools ends a statement where the column names what is called, and not where it does not. */
    private static String statement(Column column, String said) {
        String bare = said.strip().replaceFirst(";+$", "");
        return column.object() == null ? bare + ";" : bare;
    }

    private void checkName(Cell cell) {
        if (cell.text().indexOf('"') >= 0 || cell.text().indexOf('\\') >= 0) {
            problems.add(PolicyProblem.of(
                    "rule-name", cell.at(), "a rule's name has letters, digits, spaces and ordinary punctuation only"));
        }
    }

    private void cell(int row, Column column, String text, Map<Integer, Integer> groups) {
        int group = groups.get(column.index());
        boolean grouped = groups.values().stream().filter(g -> g == group).count() > 1;
        drools.newCell(row, column.index(), text, grouped ? group : RuleSheetListener.NON_MERGED);
    }

    /** Neighbouring conditions about the same fact are about one and the same: by column, the first column of each. */
    private static Map<Integer, Integer> groups(List<Column> columns) {
        Map<Integer, Integer> groups = new HashMap<>();
        Column before = null;
        for (Column column : columns) {
            boolean same = before != null
                    && column.header() == Header.CONDITION
                    && before.header() == Header.CONDITION
                    && column.object().text().equals(before.object().text());
            groups.put(column.index(), same ? groups.get(before.index()) : Integer.valueOf(column.index()));
            before = column;
        }
        return groups;
    }
}
