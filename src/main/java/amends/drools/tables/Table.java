package amends.drools.tables;

import java.util.List;

/**
 * One table of a sheet.
 *
 * @param title the cell that starts it, {@code RuleTable …}
 * @param columns its columns, from left to right
 * @param rows the numbers of the rows that are rules
 */
record Table(Cell title, List<Column> columns, List<Integer> rows) {
    static final String START = "ruletable";

    /** What its rules are called that have no name of their own. */
    String name() {
        return title.text().substring(START.length()).strip();
    }
}
