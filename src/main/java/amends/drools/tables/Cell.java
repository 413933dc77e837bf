package amends.drools.tables;

import amends.policy.Position;

/**
 * One filled cell of a sheet.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param text what stands in it, without spaces around it; never empty
 * @param at where it stands
 */
record Cell(int row, int column, String text, Position at) {

    /** What people call the cell of a row and a column: {@code B7}. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + (row + 1);
    }
}
