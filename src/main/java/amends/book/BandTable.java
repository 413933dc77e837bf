package amends.book;

import java.util.List;

/**
 * A family of rules that differ in a number, as a table.
 *
 * @param title what it tells
 * @param when what holds in every row, or null
 * @param columns the headings
 * @param rows the cells, as many in each row as there are headings
 */
public record BandTable(String title, String when, List<String> columns, List<List<String>> rows) {

    public BandTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
