package amends.drools.tables;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The filled cells of a sheet, by row and column. */
final class Grid {
    /** The most rows there may be. */
    static final int ROWS = 6_000;

    /** The most columns there may be. */
    static final int COLUMNS = 200;

    /** The most characters in a cell. */
    static final int CELL_CHARACTERS = 1_000;

    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();

    void put(Cell cell) {
        rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }

    /** The numbers of the rows with something in them, in order. */
    Collection<Integer> rows() {
        return List.copyOf(rows.keySet());
    }

    /** The cells of a row by their columns. */
    SortedMap<Integer, Cell> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    /** A cell, or null where nothing stands. */
    Cell at(int row, int column) {
        return row(row).get(column);
    }
}
